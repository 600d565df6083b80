// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything the window can do, as its menus have it: read from the actions themselves, so that nothing has to be kept in
/// step. For the command palette and for the sheet of keys.

#include <QtCore/qpointer.h>
#include <QtCore/qstring.h>
#include <QtGui/qaction.h>
#include <vector>

class QMenuBar;

namespace unitscope {

struct Command
{
    QString path; ///< "View > Show > Services", without marks for the keyboard
    QString menu; ///< "View"
    QPointer<QAction> action;
};

/// In the order of the menus; separators, empty and hidden ones left out. Those that cannot be used now are among them.
std::vector<Command> commandsOf(const QMenuBar& bar);
/// The keys of an action, as the system writes them: "Ctrl+O"; empty if it has none.
QString keysOf(const QAction& action);

} // namespace unitscope

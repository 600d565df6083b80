// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Words from anywhere as a panel shows them, and as a menu does.

#include <QtGui/qpalette.h>

class QLabel;
class QWidget;

namespace unitscope {

/// Never taken for rich text; can be selected with the mouse.
QLabel* plainLabel(QPalette::ColorRole role, QWidget* parent);
/// For a menu, in which "&" means something.
QString menuWords(QString words);
/// With a capital at its beginning.
QString capitalised(const QString& words);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the window remembers between starts: a value, loaded from a file that the caller names. No global instance.

#include "app/ui/session/session.h"
#include "app/ui/theme/theme.h"
#include "graph/base/result.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>

namespace unitscope {

struct Settings
{
    ThemeChoice theme = ThemeChoice::Auto;
    QByteArray geometry = {};  ///< QWidget::saveGeometry
    QByteArray panels = {};    ///< QMainWindow::saveState
    QStringList recent = {};   ///< addresses that were connected to, newest first; nothing else about them
    QStringList opened = {};   ///< files and addresses that were open, newest first
    QString archive = {};      ///< the folder of the archive that was opened last; empty: the usual one
    QStringList exported = {}; ///< how something was exported last: wordsOf(ExportChoices)
    bool restoresSession = true;
    Session session = {}; ///< what was open last

    /// An INI file. A missing one gives the defaults. So does one that cannot be read or is none, which is kept beside it as
    /// PATH.broken, and each value that makes no sense; `troubles` then gets a sentence for each, safe for people.
    static Settings load(const QString& path, QStringList* troubles = nullptr);
    /// Replaces the file completely or not at all; what others keep in it stays.
    Result<void> save(const QString& path) const;

    bool operator==(const Settings&) const = default;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the window remembers between starts: a value, loaded from a file that the caller names. No global instance.

#include "app/ui/theme/theme.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qstringlist.h>

namespace unitscope {

struct Settings
{
    ThemeChoice theme = ThemeChoice::Auto;
    QByteArray geometry = {}; ///< QWidget::saveGeometry
    QByteArray panels = {};   ///< QMainWindow::saveState
    QStringList recent = {};  ///< addresses that were connected to, newest first; nothing else about them

    /// An INI file. A missing, unreadable or corrupt one gives the defaults; so does each value that makes no sense.
    static Settings load(const QString& path);
    /// False if the file could not be written; nothing else depends on it.
    bool save(const QString& path) const;

    bool operator==(const Settings&) const = default;
};

} // namespace unitscope

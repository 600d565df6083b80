// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the window was asked to do on its command line. A value, read without a display.

#include "app/ui/theme/theme.h"
#include "graph/base/ids.h"

#include <QtCore/qsize.h>
#include <QtCore/qstringlist.h>
#include <optional>

namespace unitscope {

struct Arguments
{
    enum class Wish : quint8 { Window, Help, Version, Refused };

    Wish wish = Wish::Window;
    QStringList files;  ///< one picture; none, and nothing to compare: what was open last, or the start page
    QStringList before; ///< an earlier state, to compare with `after`: both or neither, and no `files` then
    QStringList after;
    QString select;             ///< "kind:name" or a full id, as given; checked to be one
    QString rules;              ///< a file; empty: the rules as they come
    std::optional<qint64> asOf; ///< milliseconds UTC since 1970
    std::optional<ThemeChoice> theme;
    std::optional<QSize> size;
    bool startsNew = false;   ///< without what was open last
    bool opensSample = false; ///< if no source is named
    QString text;             ///< Help: the help; Refused: why, in one line
};

/// `words` begins with the program's name. Never prints, never exits.
Arguments readArguments(const QStringList& words);

} // namespace unitscope

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
    QString file;   ///< empty: the bundled sample
    QString select; ///< "kind:name" or a full id, as given; checked to be one
    std::optional<ThemeChoice> theme;
    std::optional<QSize> size;
    QString text; ///< Help: the help; Refused: why, in one line
};

/// `words` begins with the program's name. Never prints, never exits. One file at a time: two are refused, not guessed at.
Arguments readArguments(const QStringList& words);

} // namespace unitscope

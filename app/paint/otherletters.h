// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What of a drawing the bundled font cannot write. Its letters come from a font of this machine, so that a name in Chinese can
/// be read in a bitmap; another machine may draw them otherwise, and whoever makes a file is told. Needs loadFonts().

#include "graph/draw/drawing.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

struct OtherLetters
{
    int drawn = 0;          ///< different texts with letters of `fonts`
    QStringList fonts = {}; ///< families, in order, each once
    int missing = 0;        ///< different texts with letters that no font of this machine has: boxes stand for them
};
OtherLetters otherLettersOf(const Drawing& drawing);

/// A sentence for each of the two, for people; none where the bundled font has everything.
QStringList inWords(const OtherLetters& letters);

} // namespace unitscope

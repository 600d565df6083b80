// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where each letter of a text stands, as the boxes were sized: one character after the other by the table of widths, no
/// kerning, no ligatures. So a file looks the same wherever it was made. For one thread at a time; needs loadFonts().

#include "app/paint/fonts.h"
#include "graph/draw/drawing.h"

#include <optional>

namespace unitscope {

struct PlacedLetter
{
    QChar character;
    double x = 0; ///< pixels of the drawing
};

/// Nothing for a text that must be shaped, or has a letter that the bundled font lacks: that needs a font of this machine.
std::optional<std::vector<PlacedLetter>> lettersOf(const Shape& text);

/// The outlines of a text where it stands in the drawing. `isOwn` tells whether they are the bundled font's alone.
struct TextOutline
{
    QPainterPath path;
    bool isOwn = true;
};
TextOutline outlineOf(const Shape& text);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Colours of tones, for light and dark ground. Chosen for 4.5:1 contrast of text and 3:1 of marks, and apart for
/// colour-blind readers (tests check both). Values; no Gui type, so that the command line can use them.

#include "graph/draw/drawing.h"

#include <array>

namespace unitscope {

struct Palette
{
    std::array<quint32, toneCount> rgb{}; ///< 0xrrggbb; Tone::None is unused
    quint32 of(Tone tone) const { return rgb[size_t(tone)]; }
};

const Palette& lightPalette();
const Palette& darkPalette();

} // namespace unitscope

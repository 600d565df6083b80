// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Paints a Drawing with QPainter: on the screen, into an image, on paper. The painter's transformation decides place and
/// scale; shapes outside its clip are skipped. Text needs loadFonts().

#include "app/paint/emphasis.h"
#include "graph/draw/palette.h"

class QPainter;

namespace unitscope {

/// What recedes keeps this share of its strength.
inline constexpr double recededShare = 0.35;

/// The painter's state is the same afterwards.
void paintDrawing(const Drawing& drawing, QPainter& painter, const Palette& palette, const Emphasis& emphasis = {});

} // namespace unitscope

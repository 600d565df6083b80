// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Paints a Drawing with QPainter, every shape of it at any scale: for paper, and what render() is compared with. The
/// painter's transformation decides place and scale; groups outside its clip are skipped. Text needs loadFonts().

#include "app/paint/emphasis.h"
#include "graph/draw/palette.h"

class QPainter;

namespace unitscope {

/// What recedes keeps this share of its strength.
inline constexpr double recededShare = 0.35;
/// What is lit has strokes that much wider.
inline constexpr double litWidening = 0.75;

/// The painter's state is the same afterwards.
void paintDrawing(const Drawing& drawing, QPainter& painter, const Palette& palette, const Emphasis& emphasis = {});

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Paints part of a drawing into an image: for the screen, for strips of it, for overviews and bitmaps. No widgets, no
/// state but the sprites, so it may run on any thread. How much is painted depends on the scale (levels.h): below 0.12
/// solid blocks; below 0.3 filled boxes and plain lines, both with names as on a map; below 0.6 coarse curves, and text
/// where it has four pixels; above, everything. Text needs loadFonts().

#include "app/paint/emphasis.h"
#include "app/paint/sprites.h"
#include "app/paint/viewport.h"

class QPainter;

namespace unitscope {

/// What is painted and how; everything lives longer.
struct Scene
{
    const DrawingIndex& index;
    const Palette& palette;
    const Emphasis& emphasis;
    std::span<const MapName> names = {}; ///< what may be named from afar, the most important first
    double ratio = 1;                    ///< device pixels to a pixel that people read
};

/// `image` is RGB32 and nobody else's; only `rect` of it changes. A pixel does not depend on `rect`: strips painted one
/// after the other look like one. What is lit is not (see renderLit).
void render(QImage& image, const Viewport& viewport, const QRect& rect, const Scene& scene, Sprites& sprites);

/// Paints what is lit once more and stronger, over what render() made. The painter counts in device pixels of the image.
void renderLit(QPainter& painter, const Viewport& viewport, const Scene& scene, Sprites& sprites);

} // namespace unitscope

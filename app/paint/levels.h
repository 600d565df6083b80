// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How much is painted at which scale, in device pixels to a pixel of the drawing.

namespace unitscope {

inline constexpr double blocksBelow = 0.12;   ///< solid blocks, lines much thinner than a pixel
inline constexpr double boxesBelow = 0.3;     ///< filled boxes; lines without curves, dashes and marks
inline constexpr double everythingFrom = 0.6; ///< below: coarse curves, fewer texts
inline constexpr double leastText = 4; ///< device pixels, below everythingFrom: a fitted picture's second lines remain
inline constexpr double smallestReadable = 2.5; ///< device pixels: smaller text is only noise and time

/// The fewest device pixels that a text needs to be painted.
inline constexpr double leastTextAt(double scale)
{
    return scale < everythingFrom ? leastText : smallestReadable;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How a Drawing becomes a bitmap or a page. Plain values without a Gui type: the command line, which has none, hands them to
/// the program that paints.

#include "graph/draw/papersize.h"

#include <functional>

namespace unitscope {

struct PngOptions
{
    bool isDark = false;
    bool isTransparent = false; ///< nothing behind the boxes
    int scale = 1;              ///< device pixels to a pixel of the drawing, 1 to largestScale
};
inline constexpr int largestScale = 8;
/// Of one bitmap: more is slow to make, and many viewers refuse it.
inline constexpr qint64 mostPixels = 100'000'000;
/// Of its longer side.
inline constexpr int mostPixelsAcross = 32'000;

struct PdfOptions
{
    Paper paper = Paper::Fit;
    bool isDark = false;
    bool hasGround = true; ///< false: nothing behind the boxes
    QString title = {};    ///< of the document; empty: the drawing's
    /// Where a group of the drawing leads, by its index; empty: nowhere. Only http, https and relative ones are taken.
    std::vector<QString> links = {};
};

/// How far it is, 0 to 1; called in the thread that works.
using RenderProgress = std::function<void(double)>;

} // namespace unitscope

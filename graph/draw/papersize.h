// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Pages that a picture may be put on, how it stands there, and whether its names can still be read in print. Used alike
/// by everything that writes pages. Points are 1/72 inch, y downwards. Pure.

#include "graph/draw/drawing.h"

#include <QtCore/qsize.h>
#include <array>
#include <optional>
#include <span>

namespace unitscope {

enum class Paper : quint8 {
    Fit, ///< a page as large as the picture
    A4,
    A3,
    Letter,
    Slide ///< 16:9, as presentations have it
};
inline constexpr int paperCount = int(Paper::Slide) + 1;

struct PaperKind
{
    QLatin1StringView word;  ///< "a4": as people type it
    QLatin1StringView name;  ///< "A4": as people read it
    QSizeF millimetres;      ///< upright; of a slide as it lies; empty: of Fit
    double margin = 0;       ///< millimetres, on each side
    double mostEnlarged = 1; ///< a small picture grows no further than that, from its natural size
    bool mayTurn = false;    ///< upright or across, as the picture fits better
};
const PaperKind& kindOf(Paper paper);

/// Of a picture at its natural size: 96 pixels to an inch, as web pages have it.
inline constexpr double pointsPerPixel = 72.0 / 96.0;
/// Smaller names are hard to read in print.
inline constexpr double smallestNamePoints = 6.5;

/// How a picture stands on a page.
struct PagePlace
{
    Paper paper = Paper::Fit;
    QSizeF page;         ///< points, turned already
    double scale = 1;    ///< points to a pixel of the drawing
    QRectF picture;      ///< on the page: in the middle, within the margins
    double nameSize = 0; ///< of the smallest name of a box, in points; 0: there is none

    bool isAcross() const { return page.width() > page.height(); }
    bool isTooSmall() const { return nameSize > 0 && nameSize < smallestNamePoints; }
};
PagePlace placeOn(Paper paper, const Drawing& drawing);

/// The smallest name of a box, in pixels of the drawing; 0: no box has one.
double smallestName(const Drawing& drawing);

/// Names on a page that are too small, and where they would be larger.
struct SmallNames
{
    PagePlace place;
    PagePlace larger; ///< the smallest page on which they can be read; if there is none, a page as large as the picture
};
/// Nothing if they can be read.
std::optional<SmallNames> smallNamesOn(Paper paper, const Drawing& drawing);
/// "names are 4.2 pt on A4, which is hard to read in print; on A3 they are 6.6 pt".
QString inWords(const SmallNames& names);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Boxes under headings in columns of one width, the rows of each section aligned. Pure; pixels.

#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>
#include <QtCore/qsize.h>
#include <span>
#include <vector>

namespace unitscope {

/// The sizes of the boxes under one heading, in reading order.
struct SectionBoxes
{
    std::vector<QSizeF> sizes;
    bool hasHeading = false;
};

struct PlacedSections
{
    std::vector<std::vector<QPointF>> at; ///< top left, per section and box
    std::vector<QRectF> headings;         ///< per section: as wide as its columns; empty if it has none
    QSizeF size{0, 0};
};

inline constexpr double sectionGap = 12; ///< between columns

double columnWidthOf(std::span<const SectionBoxes> sections);

/// A section takes as many columns, side by side, as make the whole lowest; what comes first stands highest, then leftmost.
PlacedSections placeSections(std::span<const SectionBoxes> sections, size_t columns);

} // namespace unitscope

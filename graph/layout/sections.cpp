// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/sections.h"

#include <algorithm>
#include <limits>

namespace unitscope {

namespace {

constexpr double rowGap = 8;
constexpr double headingHeight = 16;
constexpr double headingGap = 4; // the heading belongs to what is beneath it, not above
constexpr double sectionRowGap = 16;

/// One section by itself: its boxes in rows, relative to its corner.
struct Stack
{
    size_t columns = 1;
    std::vector<double> tops; ///< of the rows
    double height = 0;
};

size_t divideUp(size_t number, size_t by)
{
    return (number + by - 1) / by;
}

Stack stackOf(const SectionBoxes& section, size_t columns)
{
    Stack stack{.columns = columns, .tops = {}, .height = section.hasHeading ? headingHeight + headingGap : 0};
    for (size_t first = 0; first < section.sizes.size(); first += columns) {
        double height = 0;
        for (size_t i = first; i < std::min(first + columns, section.sizes.size()); ++i)
            height = std::max(height, section.sizes[i].height());
        stack.height += stack.tops.empty() ? 0 : rowGap;
        stack.tops.push_back(stack.height);
        stack.height += height;
    }
    return stack;
}

struct Shelves
{
    std::vector<Stack> stacks;
    std::vector<size_t> column; ///< leftmost, per section
    std::vector<double> top;    ///< per section
    double height = std::numeric_limits<double>::max();
};

/// Sections no higher than `most` rows of boxes where their columns allow it, each as high up as it fits, then leftmost.
Shelves shelvesFor(std::span<const SectionBoxes> sections, size_t columns, size_t most)
{
    Shelves shelves{.stacks = {}, .column = {}, .top = {}, .height = 0};
    std::vector<double> bottoms(columns);
    for (const SectionBoxes& section : sections) {
        const size_t taken = std::clamp<size_t>(divideUp(section.sizes.size(), most), 1, columns);
        const Stack& stack = shelves.stacks.emplace_back(stackOf(section, taken));
        double lowest = std::numeric_limits<double>::max();
        size_t best = 0;
        for (size_t column = 0; column + taken <= columns; ++column) {
            const auto first = bottoms.begin() + std::ptrdiff_t(column);
            const double bottom = *std::max_element(first, first + std::ptrdiff_t(taken));
            if (bottom < lowest) {
                lowest = bottom;
                best = column;
            }
        }
        shelves.column.push_back(best);
        shelves.top.push_back(lowest);
        shelves.height = std::max(shelves.height, lowest + stack.height);
        std::fill_n(bottoms.begin() + std::ptrdiff_t(best), taken, lowest + stack.height + sectionRowGap);
    }
    return shelves;
}

Shelves lowestShelves(std::span<const SectionBoxes> sections, size_t columns)
{
    size_t boxes = 0;
    for (const SectionBoxes& section : sections)
        boxes += section.sizes.size();
    constexpr size_t tries = 12;
    const size_t least = std::max<size_t>(1, divideUp(boxes, columns));
    Shelves best;
    for (size_t most = least; most < least + tries; ++most) {
        Shelves shelves = shelvesFor(sections, columns, most);
        if (shelves.height < best.height)
            best = std::move(shelves);
    }
    return best;
}

} // namespace

double columnWidthOf(std::span<const SectionBoxes> sections)
{
    double width = 0;
    for (const SectionBoxes& section : sections) {
        for (const QSizeF size : section.sizes)
            width = std::max(width, size.width());
    }
    return width;
}

PlacedSections placeSections(std::span<const SectionBoxes> sections, size_t columns)
{
    PlacedSections placed;
    if (sections.empty())
        return placed;
    const double pitch = columnWidthOf(sections) + sectionGap;
    const Shelves shelves = lowestShelves(sections, std::max<size_t>(columns, 1));
    for (size_t s = 0; s < sections.size(); ++s) {
        const Stack& stack = shelves.stacks[s];
        const QPointF corner(double(shelves.column[s]) * pitch, shelves.top[s]);
        placed.headings.push_back(
            sections[s].hasHeading ? QRectF(corner, QSizeF(double(stack.columns) * pitch - sectionGap, headingHeight))
                                   : QRectF());
        auto& at = placed.at.emplace_back();
        for (size_t i = 0; i < sections[s].sizes.size(); ++i) {
            at.push_back(corner + QPointF(double(i % stack.columns) * pitch, stack.tops[i / stack.columns]));
            placed.size = placed.size.expandedTo(
                {at.back().x() + sections[s].sizes[i].width(), at.back().y() + sections[s].sizes[i].height()});
        }
    }
    return placed;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Leads lines around boxes, headings and names of frames, with few corners, and beside each other rather than upon each
/// other; lines that end at one box may run together. For lines between groups, and those of boxes that somebody moved.
/// Shortest ways by A* on a grid. Pure; how long it looks is a count, no clock.

#include "graph/layout/blocks.h"
#include "graph/layout/layout.h"

#include <stop_token>

namespace unitscope {

struct LinesToLead
{
    std::vector<quint32> edges;     ///< ascending
    QRectF area = {};               ///< no line leaves it
    double widestStep = 24;         ///< of the grid: a wider one finds no way between boxes
    qint64 looks = 8'000'000;       ///< of all lines together
    qint64 looksOfEach = 8'000'000; ///< of one of them at most
};

/// The layout has everything else; its bounds are not kept up. A line that finds no way, or for which there is no time, stays as
/// it was.
void leadAround(const Visible& visible, const Blocks& blocks, const LinesToLead& lines, const std::stop_token& stop,
                Layout& layout);

/// All lines between groups, which are straight yet.
void routeAcross(const Visible& visible, const Sizes& sizes, const std::stop_token& stop, Layout& layout);

} // namespace unitscope

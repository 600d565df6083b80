// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Leads the lines between groups around boxes, headings and names of frames, with few corners, and beside each other rather
/// than upon each other; lines that end at one box may run together. Shortest ways by A* on a grid. Pure.

#include "graph/layout/layout.h"

#include <stop_token>

namespace unitscope {

/// The layout has everything else. A line that finds no way, or for which there is no time (a count, no clock), stays straight.
void routeAcross(const Visible& visible, const Sizes& sizes, const std::stop_token& stop, Layout& layout);

} // namespace unitscope

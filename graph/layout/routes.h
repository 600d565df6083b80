// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Lines that begin and end exactly on the borders of their boxes. Pure.

#include "graph/layout/blocks.h"
#include "graph/layout/layout.h"

namespace unitscope {

struct BlockBox
{
    QRectF node;  ///< the box the line belongs to
    QRectF block; ///< of the block it stands in
};

/// A line between two blocks, from the right of one to the left of the other unless its corners begin at the left or end at
/// the right; `corners` run from block to block and keep only their inner points.
Route routeBetween(const BlockBox& from, const BlockBox& to, const std::vector<QPointF>& corners);

/// A line within a block, from the owner down its trunk and to the docked box (turned if the docked box is the beginning),
/// or from a box to itself. `trunk` is how far right of the owner's left it runs down; `lane` tells several lines between
/// the same boxes apart.
Route routeWithin(const QRectF& from, const QRectF& to, bool toIsDocked, double trunk, int lane);

} // namespace unitscope

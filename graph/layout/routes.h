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

/// How far down its block a line leaves a box to the right, or arrives from the left: at its middle, unless what stands
/// beside it is in the way; then over the top.
double exitHeight(const BlockBox& box);
double entryHeight(const BlockBox& box);

/// A line between two blocks, from the right of one to the left of the other unless its corners begin at the left or end at
/// the right; `corners` run from block to block and keep only their inner points.
Route routeBetween(const BlockBox& from, const BlockBox& to, const std::vector<QPointF>& corners);

/// The simplest such line, whatever stands in its way: straight, or with one step between the sides that face each other; of
/// boxes above each other around their right sides.
Route bentRoute(const BlockBox& from, const BlockBox& to);

/// The same without points that do not turn the line.
Route withoutIdle(const Route& route);

/// A line between two boxes of one block, along the side they share, or from a box to itself.
Route routeWithin(const QRectF& from, const QRectF& to);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What belongs to one service stands with it: a stream docks under its only writer, a port under its only listener, a
/// timer under the only thing it triggers. Such a block is placed as one box: fewer columns, shorter lines. Pure.

#include "graph/look/sizes.h"
#include "graph/view/visible.h"

#include <vector>

namespace unitscope {

struct Block
{
    std::vector<quint32>
        nodes; ///< into Visible::nodes; the first is the owner, then what is docked, from top to bottom
    QSizeF size;
};

struct Blocks
{
    std::vector<Block> all;       ///< in the order of their owners
    std::vector<quint32> blockOf; ///< per visible node
    std::vector<QPointF> offset;  ///< per visible node: its top left within its block

    bool isDocked(quint32 node) const { return all[blockOf[node]].nodes.front() != node; }
};

inline constexpr double dockIndent = 28; ///< of docked boxes: under the owner's name

/// Where lines to docked boxes of a kind run down, from the owner's left. Those that go furthest down run furthest left, so
/// that they do not cross.
double dockTrunk(Kind kind);

Blocks blocksOf(const Visible& visible, const Sizes& sizes);

} // namespace unitscope

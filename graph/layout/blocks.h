// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is docked to a box is placed with it, as one box: fewer columns, shorter lines. Pure.

#include "graph/look/sizes.h"
#include "graph/view/visible.h"

#include <vector>

namespace unitscope {

struct Block
{
    std::vector<quint32> nodes; ///< into Visible::nodes; the first is the owner, then its tabs, then its rows
    QSizeF size;
};

struct Blocks
{
    std::vector<Block> all;       ///< in the order of their owners
    std::vector<quint32> blockOf; ///< per visible node
    std::vector<QPointF> offset;  ///< per visible node: its top left within its block

    bool isDocked(quint32 node) const { return all[blockOf[node]].nodes.front() != node; }
};

Blocks blocksOf(const Visible& visible, const Sizes& sizes);

} // namespace unitscope

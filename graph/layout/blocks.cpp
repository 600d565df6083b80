// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/blocks.h"

#include <algorithm>

namespace unitscope {

namespace {

void stack(Block& block, const Sizes& sizes, Blocks& blocks)
{
    const quint32 owner = block.nodes.front();
    block.size = sizes[owner].size;
    for (const quint32 node : block.nodes) {
        const QSizeF size = sizes[node].size;
        const Dock dock = sizes[node].docking.as;
        if (dock == Dock::Tab) {
            blocks.offset[node] = {block.size.width(), 0};
            block.size.rwidth() += size.width();
        } else if (dock == Dock::Row) {
            blocks.offset[node] = {0, block.size.height()};
            block.size.rheight() += size.height();
        }
    }
}

} // namespace

Blocks blocksOf(const Visible& visible, const Sizes& sizes)
{
    const quint32 count = quint32(visible.nodes.size());
    Blocks blocks{.all = {}, .blockOf = std::vector<quint32>(count), .offset = std::vector<QPointF>(count)};
    std::vector<Docking> docking(count);
    for (quint32 node = 0; node < count; ++node)
        docking[node] = sizes[node].docking;
    const auto members = dockedMembers(visible, docking);
    for (quint32 node = 0; node < count; ++node) {
        if (docking[node].as != Dock::None)
            continue;
        Block& block = blocks.all.emplace_back();
        block.nodes.push_back(node);
        block.nodes.insert(block.nodes.end(), members[node].begin(), members[node].end());
        for (const quint32 member : block.nodes)
            blocks.blockOf[member] = quint32(blocks.all.size() - 1);
        stack(block, sizes, blocks);
    }
    return blocks;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/blocks.h"

#include <algorithm>
#include <optional>

namespace unitscope {

namespace {

constexpr quint32 nobody = 0xffffffffu;

/// The candidates for one node's owner: how many there are, and the last of them.
struct Candidates
{
    quint32 last = nobody;
    int count = 0;

    void add(quint32 node)
    {
        last = node;
        ++count;
    }
    quint32 only() const { return count == 1 ? last : nobody; }
};

struct Neighbours
{
    Candidates writers;   ///< of a stream
    Candidates listeners; ///< of a port
    Candidates any;
    bool hasReader = false;
};

std::vector<Neighbours> neighboursOf(const Visible& visible)
{
    std::vector<Neighbours> neighbours(visible.nodes.size());
    for (const VisibleEdge& edge : visible.edges) {
        if (edge.from == edge.to)
            continue;
        neighbours[edge.from].any.add(edge.to);
        neighbours[edge.to].any.add(edge.from);
        const bool isFlow = edge.kind == EdgeKind::Flow;
        if (isFlow && edge.direction != Direction::None && visible.nodes[edge.to].kind == Kind::Stream)
            neighbours[edge.to].writers.add(edge.from);
        if (isFlow && edge.direction == Direction::Forward && visible.nodes[edge.from].kind == Kind::Stream)
            neighbours[edge.from].hasReader = true;
        if (edge.kind == EdgeKind::Listens)
            neighbours[edge.to].listeners.add(edge.from);
    }
    return neighbours;
}

bool canOwn(Kind kind)
{
    return kind == Kind::Service || kind == Kind::Process;
}

quint32 ownerOf(const Visible& visible, quint32 node, const Neighbours& neighbours)
{
    quint32 owner = nobody;
    switch (visible.nodes[node].kind) {
    case Kind::Stream:
        owner = neighbours.writers.only();
        if (neighbours.writers.count == 0 && !neighbours.hasReader)
            owner = neighbours.any.only();
        break;
    case Kind::Port: owner = neighbours.listeners.only(); break;
    case Kind::Timer:
    case Kind::Socket: owner = neighbours.any.only(); break;
    default: break;
    }
    return owner != nobody && canOwn(visible.nodes[owner].kind) ? owner : nobody;
}

/// Timers and sockets start a service: above what it writes and where it listens.
int dockOrder(Kind kind)
{
    return kind == Kind::Timer || kind == Kind::Socket ? 0 : kind == Kind::Stream ? 1 : 2;
}

void stack(Block& block, const Sizes& sizes, Blocks& blocks)
{
    double width = 0;
    double bottom = 0;
    for (const quint32 node : block.nodes) {
        const bool isOwner = node == block.nodes.front();
        const double left = isOwner ? 0 : dockIndent;
        const double top = isOwner ? 0 : bottom + gridStep;
        blocks.offset[node] = {left, top};
        width = std::max(width, left + sizes[node].size.width());
        bottom = top + sizes[node].size.height();
    }
    block.size = {width, bottom};
}

} // namespace

double dockTrunk(Kind kind)
{
    constexpr double underTheMark = 16;
    return underTheMark - gridStep * 0.75 * (dockOrder(kind) - 1);
}

Blocks blocksOf(const Visible& visible, const Sizes& sizes)
{
    const quint32 count = quint32(visible.nodes.size());
    const std::vector<Neighbours> neighbours = neighboursOf(visible);
    Blocks blocks{.all = {}, .blockOf = std::vector<quint32>(count), .offset = std::vector<QPointF>(count)};

    std::vector<quint32> owners(count);
    for (quint32 node = 0; node < count; ++node) {
        owners[node] = ownerOf(visible, node, neighbours[node]);
        if (owners[node] == nobody) {
            blocks.blockOf[node] = quint32(blocks.all.size());
            blocks.all.push_back({.nodes = {node}, .size = {}});
        }
    }
    for (quint32 node = 0; node < count; ++node) {
        if (owners[node] != nobody) {
            blocks.blockOf[node] = blocks.blockOf[owners[node]];
            blocks.all[blocks.blockOf[node]].nodes.push_back(node);
        }
    }
    for (Block& block : blocks.all) {
        std::stable_sort(block.nodes.begin() + 1, block.nodes.end(), [&](quint32 a, quint32 b) {
            return dockOrder(visible.nodes[a].kind) < dockOrder(visible.nodes[b].kind);
        });
        stack(block, sizes, blocks);
    }
    return blocks;
}

} // namespace unitscope

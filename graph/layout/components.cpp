// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/components.h"

#include "graph/layout/circles.h"

#include <algorithm>
#include <numeric>

namespace unitscope {

namespace {

/// Sets that grow together; each is named by its smallest member.
class Sets
{
public:
    explicit Sets(size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0u); }

    quint32 find(quint32 member)
    {
        while (m_parent[member] != member)
            member = m_parent[member] = m_parent[m_parent[member]];
        return member;
    }
    void join(quint32 a, quint32 b)
    {
        const auto [least, most] = std::minmax({find(a), find(b)});
        m_parent[most] = least;
    }

private:
    std::vector<quint32> m_parent;
};

AskedNode askedNode(const Block& block)
{
    const int steps = int(block.size.height() / gridStep);
    return {block.size, std::clamp(steps, 1, mostRows)};
}

/// The height in its block at which lines meet a node.
double middleOf(quint32 node, const Blocks& blocks, const Sizes& sizes)
{
    return blocks.offset[node].y() + sizes[node].size.height() / 2;
}

/// Takes the edges that close a circle out of the question.
void separateFeedback(Component& component)
{
    const std::vector<bool> closes = closesCircle(component.asked);
    std::vector<AskedEdge> forward;
    std::vector<Component::Line> forwardLines;
    std::vector<Component::Line> feedbackLines;
    for (size_t i = 0; i < closes.size(); ++i) {
        (closes[i] ? component.feedback : forward).push_back(component.asked.edges[i]);
        (closes[i] ? feedbackLines : forwardLines).push_back(component.lines[i]);
    }
    component.asked.edges = std::move(forward);
    component.lines = std::move(forwardLines);
    component.lines.insert(component.lines.end(), feedbackLines.begin(), feedbackLines.end());
}

class Collector
{
public:
    Collector(const Visible& visible, const Blocks& blocks, const Sizes& sizes)
        : m_visible(visible), m_blocks(blocks), m_sizes(sizes), m_sets(blocks.all.size()), m_place(blocks.all.size())
    { }
    Components collect(int whole);

private:
    bool isBetweenBlocks(const VisibleEdge& edge) const
    {
        return m_blocks.blockOf[edge.from] != m_blocks.blockOf[edge.to];
    }
    void collectBlocks();
    void collectEdges();

    const Visible& m_visible;
    const Blocks& m_blocks;
    const Sizes& m_sizes;
    Sets m_sets;
    std::vector<quint32> m_place;       ///< per block: its number in its component
    std::vector<quint32> m_componentOf; ///< per set name
    Components m_components;
};

void Collector::collectBlocks()
{
    std::vector<int> members(m_blocks.all.size());
    for (quint32 block = 0; block < m_blocks.all.size(); ++block)
        ++members[m_sets.find(block)];
    m_componentOf.resize(m_blocks.all.size());
    for (quint32 block = 0; block < m_blocks.all.size(); ++block) {
        const quint32 set = m_sets.find(block);
        if (members[set] == 1) {
            m_components.lone.push_back(block);
            continue;
        }
        if (set == block) {
            m_componentOf[set] = quint32(m_components.connected.size());
            m_components.connected.emplace_back();
        }
        Component& component = m_components.connected[m_componentOf[set]];
        m_place[block] = quint32(component.blocks.size());
        component.blocks.push_back(block);
        component.asked.nodes.push_back(askedNode(m_blocks.all[block]));
    }
}

void Collector::collectEdges()
{
    for (quint32 i = 0; i < m_visible.edges.size(); ++i) {
        const VisibleEdge& edge = m_visible.edges[i];
        if (!isBetweenBlocks(edge))
            continue;
        // A line leaves what is docked on its right side, the free one, whichever way it points.
        const bool isTurned = m_blocks.isDocked(edge.to) && !m_blocks.isDocked(edge.from);
        const quint32 from = isTurned ? edge.to : edge.from;
        const quint32 to = isTurned ? edge.from : edge.to;
        Component& component = m_components.connected[m_componentOf[m_sets.find(m_blocks.blockOf[from])]];
        component.lines.push_back({i, isTurned});
        component.asked.edges.push_back({.from = m_place[m_blocks.blockOf[from]],
                                         .to = m_place[m_blocks.blockOf[to]],
                                         .fromY = middleOf(from, m_blocks, m_sizes),
                                         .toY = middleOf(to, m_blocks, m_sizes)});
    }
}

Components Collector::collect(int whole)
{
    for (const VisibleEdge& edge : m_visible.edges) {
        if (isBetweenBlocks(edge))
            m_sets.join(m_blocks.blockOf[edge.from], m_blocks.blockOf[edge.to]);
    }
    collectBlocks();
    collectEdges();
    for (Component& component : m_components.connected) {
        component.isLarge = component.asked.nodes.size() + component.asked.edges.size() > size_t(std::max(whole, 0));
        if (!component.isLarge)
            separateFeedback(component);
    }
    std::stable_sort(m_components.connected.begin(), m_components.connected.end(),
                     [](const Component& a, const Component& b) { return a.blocks.size() > b.blocks.size(); });
    return std::move(m_components);
}

} // namespace

Components componentsOf(const Visible& visible, const Blocks& blocks, const Sizes& sizes, int whole)
{
    return Collector(visible, blocks, sizes).collect(whole);
}

} // namespace unitscope

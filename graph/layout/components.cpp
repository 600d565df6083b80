// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/components.h"

#include "graph/layout/circles.h"
#include "graph/layout/routes.h"

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

BlockBox boxOf(quint32 node, const Blocks& blocks, const Sizes& sizes)
{
    return {.node = {blocks.offset[node], sizes[node].size},
            .block = {QPointF(), blocks.all[blocks.blockOf[node]].size}};
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
    Collector(const Visible& visible, const Blocks& blocks, const Sizes& sizes, const std::vector<bool>& leadsOut)
        : m_visible(visible),
          m_blocks(blocks),
          m_sizes(sizes),
          m_leadsOut(leadsOut),
          m_sets(blocks.all.size()),
          m_place(blocks.all.size())
    { }
    Components collect(int whole);

private:
    bool isBetweenBlocks(const VisibleEdge& edge) const
    {
        return m_blocks.blockOf[edge.from] != m_blocks.blockOf[edge.to];
    }
    bool leadsOut(quint32 block) const
    {
        const auto& nodes = m_blocks.all[block].nodes;
        return !m_leadsOut.empty() && std::any_of(nodes.begin(), nodes.end(), [&](quint32 n) { return m_leadsOut[n]; });
    }
    void collectBlocks();
    void collectEdges();
    void joinFlowing();

    const Visible& m_visible;
    const Blocks& m_blocks;
    const Sizes& m_sizes;
    const std::vector<bool>& m_leadsOut;
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
        if (members[set] == 1 && !leadsOut(block)) {
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
                                         .fromY = exitHeight(boxOf(from, m_blocks, m_sizes)),
                                         .toY = entryHeight(boxOf(to, m_blocks, m_sizes))});
    }
}

/// A few services that write what nobody reads stand with the flow, too, where its sources are.
void Collector::joinFlowing()
{
    constexpr size_t most = 4;
    const auto isOfServices = [&](const Component& component) {
        return std::any_of(component.blocks.begin(), component.blocks.end(), [&](quint32 block) {
            return m_visible.nodes[m_blocks.all[block].nodes.front()].kind == Kind::Service;
        });
    };
    const auto flow = std::find_if(m_components.connected.begin(), m_components.connected.end(), isOfServices);
    if (m_visible.arrangement != Arrangement::Flow || flow == m_components.connected.end() || flow->isLarge)
        return;
    std::vector<quint32> flowing;
    std::copy_if(m_components.lone.begin(), m_components.lone.end(), std::back_inserter(flowing),
                 [&](quint32 block) { return hasFlow(m_visible, m_blocks, block); });
    if (flowing.size() > most)
        return;
    for (const quint32 block : flowing) {
        std::erase(m_components.lone, block);
        flow->blocks.push_back(block);
        flow->asked.nodes.push_back(askedNode(m_blocks.all[block]));
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
    joinFlowing();
    return std::move(m_components);
}

} // namespace

bool hasFlow(const Visible& visible, const Blocks& blocks, quint32 block)
{
    const auto& members = blocks.all[block].nodes;
    return visible.nodes[members.front()].kind == Kind::Service
           && std::any_of(members.begin(), members.end(),
                          [&](quint32 node) { return visible.nodes[node].kind == Kind::Stream; });
}

Components componentsOf(const Visible& visible, const Blocks& blocks, const Sizes& sizes, int whole,
                        const std::vector<bool>& leadsOut)
{
    return Collector(visible, blocks, sizes, leadsOut).collect(whole);
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/layout.h"

#include "graph/layout/arrange.h"
#include "graph/layout/belonging.h"
#include "graph/layout/feedback.h"
#include "graph/layout/placement.h"
#include "graph/layout/routes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Puts boxes and routes where the parts of the picture are.
class Assembly
{
public:
    Assembly(const Visible& visible, const Sizes& sizes, const Blocks& blocks)
        : m_visible(visible), m_blocks(blocks), m_blockBoxes(blocks.all.size())
    {
        m_layout.boxes.resize(visible.nodes.size());
        m_layout.routes.resize(visible.edges.size());
        m_layout.leadsBack.resize(visible.edges.size());
        for (size_t i = 0; i < sizes.size(); ++i)
            m_layout.boxes[i].setSize(sizes[i].size);
    }
    void placeBlock(quint32 block, QPointF at)
    {
        m_blockBoxes[block] = QRectF(at, m_blocks.all[block].size);
        for (const quint32 node : m_blocks.all[block].nodes)
            m_layout.boxes[node].moveTopLeft(at + m_blocks.offset[node]);
    }
    void placeComponent(const Component& component, const PlacedComponent& placed, QPointF at);
    void routeInner();
    void addHeadings(std::vector<LayoutHeading> headings) { m_layout.headings = std::move(headings); }
    Layout finish();

private:
    BlockBox boxOf(quint32 node) const { return {m_layout.boxes[node], m_blockBoxes[m_blocks.blockOf[node]]}; }

    const Visible& m_visible;
    const Blocks& m_blocks;
    std::vector<QRectF> m_blockBoxes;
    Layout m_layout;
};

void Assembly::placeComponent(const Component& component, const PlacedComponent& placed, QPointF at)
{
    for (size_t i = 0; i < component.blocks.size(); ++i)
        placeBlock(component.blocks[i], at + placed.nodes[i]);
    for (size_t i = 0; i < component.lines.size(); ++i) {
        const auto [index, isTurned] = component.lines[i];
        const VisibleEdge& edge = m_visible.edges[index];
        std::vector<QPointF> corners = i < placed.edges.size() ? placed.edges[i] : std::vector<QPointF>();
        for (QPointF& corner : corners)
            corner += at;
        Route route = routeBetween(boxOf(isTurned ? edge.to : edge.from), boxOf(isTurned ? edge.from : edge.to),
                                   corners);
        if (isTurned)
            std::reverse(route.begin(), route.end());
        m_layout.routes[index] = std::move(route);
        m_layout.leadsBack[index] = i >= component.asked.edges.size();
    }
}

void Assembly::routeInner()
{
    for (size_t i = 0; i < m_visible.edges.size(); ++i) {
        const VisibleEdge& edge = m_visible.edges[i];
        if (m_blocks.blockOf[edge.from] == m_blocks.blockOf[edge.to])
            m_layout.routes[i] = routeWithin(m_layout.boxes[edge.from], m_layout.boxes[edge.to]);
    }
}

Layout Assembly::finish()
{
    QRectF bounds = m_layout.boxes.empty() ? QRectF() : m_layout.boxes.front();
    for (const QRectF& box : m_layout.boxes)
        bounds |= box;
    for (const LayoutHeading& heading : m_layout.headings)
        bounds |= heading.box;
    double left = bounds.left();
    double top = bounds.top();
    double right = bounds.right();
    double bottom = bounds.bottom();
    for (const Route& route : m_layout.routes) {
        for (const QPointF point : route) {
            left = std::min(left, point.x());
            right = std::max(right, point.x());
            top = std::min(top, point.y());
            bottom = std::max(bottom, point.y());
        }
    }
    m_layout.bounds = QRectF(QPointF(left, top), QPointF(right, bottom));
    return std::move(m_layout);
}

} // namespace

namespace {

Layout assembled(const Visible& visible, const Sizes& sizes, const Blocks& blocks, const Components& components,
                 const std::vector<PlacedComponent>& placed)
{
    Arranged arrangement = arrange(visible, blocks, components, placed);
    Assembly assembly(visible, sizes, blocks);
    for (size_t i = 0; i < components.connected.size(); ++i)
        assembly.placeComponent(components.connected[i], placed[i], arrangement.component[i]);
    for (const quint32 block : components.lone)
        assembly.placeBlock(block, arrangement.block[block]);
    assembly.addHeadings(std::move(arrangement.headings));
    assembly.routeInner();
    return assembly.finish();
}

} // namespace

Result<Layout> layOut(const Visible& visible, const Sizes& sizes, const LayoutOptions& options,
                      const std::stop_token& stop)
{
    const Blocks blocks = blocksOf(visible, sizes);
    const Components components = componentsOf(visible, blocks, sizes, options.whole);
    std::vector<std::vector<Belonging>> belongings;
    for (const Component& component : components.connected)
        belongings.push_back(belongingsOf(visible, blocks, component));
    Placer placer(options, stop);
    Placement placement(components.connected, belongings, placer, options);
    const auto told = [&](double done) {
        const auto soFar = [&] {
            Layout layout = assembled(visible, sizes, blocks, components, placement.soFar());
            layout.isRough = true;
            return layout;
        };
        options.progress({.done = done, .soFar = soFar});
    };
    Result<std::vector<PlacedComponent>> placed = placement.run(options.progress ? Placement::Told(told) : nullptr);
    if (!placed)
        return failed(placed.error());
    std::for_each(placed->begin(), placed->end(), snapToPixels);
    for (size_t i = 0; i < components.connected.size(); ++i)
        routeFeedback(components.connected[i].asked, components.connected[i].feedback, (*placed)[i]);
    Layout layout = assembled(visible, sizes, blocks, components, *placed);
    layout.fallback = placer.notice();
    return layout;
}

} // namespace unitscope

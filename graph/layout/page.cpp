// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/page.h"

#include "graph/layout/arrange.h"
#include "graph/layout/routes.h"

#include <algorithm>

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
    m_layout.bounds = boundsOf(m_layout);
    return std::move(m_layout);
}

} // namespace

Page pageOf(const Visible& visible, const Sizes& sizes, int whole, const std::vector<bool>& leadsOut)
{
    Page page{.visible = &visible, .sizes = &sizes, .blocks = blocksOf(visible, sizes), .components = {}};
    page.components = componentsOf(visible, page.blocks, sizes, whole, leadsOut);
    return page;
}

Layout assembled(const Page& page, const std::vector<PlacedComponent>& placed)
{
    Arranged arrangement = arrange(*page.visible, page.blocks, page.components, placed);
    Assembly assembly(*page.visible, *page.sizes, page.blocks);
    for (size_t i = 0; i < page.components.connected.size(); ++i)
        assembly.placeComponent(page.components.connected[i], placed[i], arrangement.component[i]);
    for (const quint32 block : page.components.lone)
        assembly.placeBlock(block, arrangement.block[block]);
    assembly.addHeadings(std::move(arrangement.headings));
    assembly.routeInner();
    return assembly.finish();
}

QRectF boundsOf(const Layout& layout)
{
    QRectF bounds = layout.boxes.empty() ? QRectF() : layout.boxes.front();
    for (const QRectF& box : layout.boxes)
        bounds |= box;
    for (const LayoutHeading& heading : layout.headings)
        bounds |= heading.box;
    for (const LayoutFrame& frame : layout.frames)
        bounds |= frame.box;
    double left = bounds.left();
    double top = bounds.top();
    double right = bounds.right();
    double bottom = bounds.bottom();
    for (const Route& route : layout.routes) {
        for (const QPointF point : route) {
            left = std::min(left, point.x());
            right = std::max(right, point.x());
            top = std::min(top, point.y());
            bottom = std::max(bottom, point.y());
        }
    }
    return {QPointF(left, top), QPointF(right, bottom)};
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/dragged.h"

#include "graph/draw/counts.h"
#include "graph/draw/parts.h"
#include "graph/layout/freeplaces.h"
#include "graph/layout/placed.h"
#include "graph/layout/routes.h"
#include "graph/view/positions.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

constexpr double near = 240;     // boxes farther away attract nothing
constexpr double attraction = 5; // pixels
constexpr int mostSteps = 5000;  // of the grid

/// The move that is nearest to none, of those that are small enough.
class Attraction
{
public:
    void offer(double shift)
    {
        if (std::abs(shift) <= attraction && (!m_best || std::abs(shift) < std::abs(*m_best)))
            m_best = shift;
    }
    const std::optional<double>& best() const { return m_best; }

private:
    std::optional<double> m_best;
};

double toGrid(double at)
{
    return std::round(at / gridStep) * gridStep;
}

} // namespace

quint32 ownerOf(const Picture& picture, quint32 node)
{
    const Docking docking = dockingOf(picture.visible)[node];
    return docking.owner == Docking::nobody ? node : docking.owner;
}

DraggedBox::DraggedBox(PicturePtr picture, quint32 node) : m_picture(std::move(picture)), m_layout(m_picture->layout)
{
    const Visible& visible = m_picture->visible;
    m_blocks = blocksOf(visible, m_picture->sizes);
    m_owner = m_blocks.all[m_blocks.blockOf[node]].nodes.front();
    m_looks = looksOf(visible, m_picture->sizes);
    m_layout.isRough = true; // few words: nobody can read them while it moves
    for (QRectF& box : m_layout.boxes)
        box.translate(m_picture->drawing.body);
    const quint32 block = m_blocks.blockOf[m_owner];
    for (quint32 i = 0; i < visible.edges.size(); ++i) {
        if (m_blocks.blockOf[visible.edges[i].from] == block || m_blocks.blockOf[visible.edges[i].to] == block)
            m_edges.push_back(i);
    }
    const std::vector<Group>& groups = m_picture->drawing.groups;
    for (quint32 i = 0; i < groups.size(); ++i) {
        const bool isLine = groups[i].part == Group::Part::Edge
                            && std::binary_search(m_edges.begin(), m_edges.end(), groups[i].item);
        const bool isBox = groups[i].part == Group::Part::Node && m_blocks.blockOf[groups[i].item] == block;
        if (isLine || isBox)
            m_groups.push_back(i);
    }
}

QRectF DraggedBox::around(quint32 block) const
{
    const Block& wanted = m_blocks.all[block];
    const QPointF corner = m_picture->layout.boxes[wanted.nodes.front()].topLeft() + m_picture->drawing.body;
    return {corner, wanted.size};
}

QRectF DraggedBox::around() const
{
    return around(m_blocks.blockOf[m_owner]);
}

/// What a position is counted from.
QPointF DraggedBox::origin() const
{
    return around().topLeft() - positionOf(m_picture->layout, m_owner);
}

QPointF DraggedBox::snapped(QPointF by) const
{
    const QRectF moved = around().translated(by);
    const double middle = m_picture->layout.boxes[m_owner].height() / 2; // without its rows
    const quint32 own = m_blocks.blockOf[m_owner];
    Attraction across;
    Attraction down;
    for (quint32 block = 0; block < m_blocks.all.size(); ++block) {
        const QRectF other = around(block);
        if (block == own || !moved.adjusted(-near, -near, near, near).intersects(other))
            continue;
        across.offer(other.left() - moved.left());
        across.offer(other.right() - moved.right());
        down.offer(other.top() - moved.top());
        const quint32 owner = m_blocks.all[block].nodes.front();
        down.offer(other.top() + m_picture->layout.boxes[owner].height() / 2 - moved.top() - middle);
    }
    const QPointF place = moved.topLeft() - origin();
    return by
           + QPointF(across.best().value_or(toGrid(place.x()) - place.x()),
                     down.best().value_or(toGrid(place.y()) - place.y()));
}

Drawing DraggedBox::drawnAt(QPointF by)
{
    const Visible& visible = m_picture->visible;
    const quint32 own = m_blocks.blockOf[m_owner];
    const QPointF body = m_picture->drawing.body;
    for (const quint32 node : m_blocks.all[own].nodes)
        m_layout.boxes[node] = m_picture->layout.boxes[node].translated(body + by);
    const auto sideOf = [&](quint32 node) {
        const quint32 block = m_blocks.blockOf[node];
        return BlockBox{m_layout.boxes[node], around(block).translated(block == own ? by : QPointF())};
    };
    Drawing drawing;
    Pen pen(drawing);
    for (const quint32 i : m_edges) {
        const VisibleEdge& edge = visible.edges[i];
        if (m_blocks.blockOf[edge.from] == m_blocks.blockOf[edge.to])
            m_layout.routes[i] = routeWithin(m_layout.boxes[edge.from], m_layout.boxes[edge.to]);
        else
            m_layout.routes[i] = bentRoute(sideOf(edge.from), sideOf(edge.to));
        drawLine(pen, visible, m_picture->sizes, m_layout, i, middleOf(m_layout.routes[i]));
    }
    const std::vector<quint32>& nodes = m_blocks.all[own].nodes;
    for (auto node = nodes.rbegin(); node != nodes.rend(); ++node)
        drawBox(pen, visible, m_picture->sizes, m_layout, *node, m_looks[*node]);
    return drawing;
}

std::vector<QRectF> DraggedBox::pinnedOthers() const
{
    std::vector<QRectF> boxes;
    for (quint32 block = 0; block < m_blocks.all.size(); ++block) {
        const quint32 owner = m_blocks.all[block].nodes.front();
        if (owner != m_owner && pinOf(m_picture->visible, owner))
            boxes.push_back(around(block));
    }
    return boxes;
}

QPointF DraggedBox::positionAt(QPointF by) const
{
    constexpr Gaps beside{12, 8};
    FreePlaces others(beside);
    for (const QRectF& box : pinnedOthers())
        others.take(box);
    QRectF moved = around().translated(by);
    if (!others.isFree(moved))
        moved.moveTopLeft(others.nearest(moved));
    return moved.topLeft() - origin();
}

QPointF DraggedBox::positionAfter(QPointF position, QPoint direction) const
{
    const auto next = [](double at, int way) {
        return way > 0   ? std::floor(at / gridStep + 1) * gridStep
               : way < 0 ? std::ceil(at / gridStep - 1) * gridStep
                         : at;
    };
    const std::vector<QRectF> others = pinnedOthers();
    QPointF at = position;
    for (int i = 0; i < mostSteps; ++i) {
        at = {next(at.x(), direction.x()), next(at.y(), direction.y())};
        const QRectF moved(at + origin(), around().size());
        if (std::none_of(others.begin(), others.end(), [&](const QRectF& one) { return one.intersects(moved); }))
            break;
    }
    return at;
}

} // namespace unitscope

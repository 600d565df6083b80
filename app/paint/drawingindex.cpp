// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/drawingindex.h"

#include "app/paint/groupbrush.h"
#include "app/paint/lookhash.h"

#include <QtCore/qhashfunctions.h>
#include <cmath>
#include <unordered_map>

namespace unitscope {

namespace {

QRectF rectOf(const Drawing& drawing, const Shape& shape)
{
    if (shape.type == Shape::Type::Rectangle)
        return shape.rect;
    QPointF low(1e9, 1e9);
    QPointF high(-1e9, -1e9);
    for (const PathElement& element : drawing.elementsOf(shape)) {
        if (element.type == PathElement::Type::Close)
            continue;
        low = {std::min(low.x(), element.end.x()), std::min(low.y(), element.end.y())};
        high = {std::max(high.x(), element.end.x()), std::max(high.y(), element.end.y())};
    }
    return {low, high};
}

} // namespace

NodeBody bodyOf(const Drawing& drawing, const Group& group)
{
    const Shape* body = strokedShape(drawing, group);
    const QRectF rect = body ? rectOf(drawing, *body) : group.bounds;
    return {.left = float(rect.left()),
            .top = float(rect.top()),
            .width = float(rect.width()),
            .height = float(rect.height()),
            .look = 0,
            .fill = body ? body->fill : Tone::None,
            .stroke = body ? body->stroke : Tone::None};
}

DrawingIndex::DrawingIndex(const Drawing& drawing) : m_drawing(drawing)
{
    std::vector<PackedTree::Entry> nodes;
    std::vector<PackedTree::Entry> edges;
    for (quint32 i = 0; i < drawing.groups.size(); ++i) {
        const Group& group = drawing.groups[i];
        if (group.part == Group::Part::Node)
            nodes.push_back({group.bounds, i});
        else if (group.part == Group::Part::Edge)
            edges.push_back({group.bounds, i});
        else
            m_others.push_back(i);
    }
    m_nodes = PackedTree(nodes);
    m_edges = PackedTree(edges);

    std::unordered_map<quint64, quint32> looks;
    m_bodies.reserve(nodes.size());
    for (quint32 position = 0; position < nodes.size(); ++position) {
        const Group& group = drawing.groups[m_nodes.valueAt(position)];
        NodeBody body = bodyOf(drawing, group);
        LookHash hash(body.rect().topLeft(), 64);
        for (const Shape& shape : drawing.shapesOf(group)) {
            if (shape.type != Shape::Type::Text)
                hash.add(drawing, shape);
        }
        body.look = looks.try_emplace(hash.value(), quint32(looks.size())).first->second;
        m_bodies.push_back(body);
    }
    m_lines.reserve(edges.size());
    for (quint32 position = 0; position < edges.size(); ++position) {
        const Shape* line = strokedShape(drawing, drawing.groups[m_edges.valueAt(position)]);
        m_lines.push_back(line ? quint32(line - drawing.shapes.data()) : quint32(drawing.shapes.size()));
    }
    m_farLines = FarLines(drawing, m_edges, m_lines);
}

std::optional<quint32> DrawingIndex::groupAt(QPointF point, double tolerance) const
{
    std::optional<quint32> found;
    m_nodes.visit({point, point}, [&](quint32 position) {
        const quint32 group = m_nodes.valueAt(position);
        // The box there is rounded by less than a pixel: well within it the drawing need not be looked at.
        const QRectF box = m_nodes.boxAt(position);
        const bool isWithin = (point.x() > box.left() + 1 && point.x() < box.right() - 1 && point.y() > box.top() + 1
                               && point.y() < box.bottom() - 1)
                              || m_drawing.groups[group].bounds.contains(point);
        if (isWithin && (!found || group > *found))
            found = group;
    });
    if (found)
        return found;
    for (const quint32 group : m_others) {
        if (m_drawing.groups[group].handle.contains(point))
            found = group;
    }
    if (found)
        return found;
    double nearest = tolerance;
    const QPointF reach(tolerance, tolerance);
    m_edges.visit({point - reach, point + reach}, [&](quint32 position) {
        // Of the many lines whose bounds are here, most are elsewhere.
        if (m_farLines.distanceTo(m_edges, position, point) - m_farLines.slack() > nearest)
            return;
        const quint32 group = m_edges.valueAt(position);
        const double distance = distanceTo(m_drawing, m_drawing.groups[group], point);
        // Of two equally near the later one, whatever the order of the visit.
        if (distance < nearest || (distance == nearest && (!found || group > *found))) {
            nearest = distance;
            found = group;
        }
    });
    return found;
}

} // namespace unitscope

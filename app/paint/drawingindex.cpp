// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/drawingindex.h"

#include "app/paint/groupbrush.h"

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

/// A number for all that is painted of a box but its texts, seen from its corner; to 1/64 of a pixel. It has 64 bits: that
/// two different looks share one is not to be expected in the life of the program.
class LookHash
{
public:
    explicit LookHash(QPointF corner) : m_corner(corner) { }

    void add(const Drawing& drawing, const Shape& shape)
    {
        add(quint64(shape.type) | quint64(shape.fill) << 8 | quint64(shape.stroke) << 16
            | quint64(shape.isDashed) << 24);
        add(shape.strokeWidth);
        if (shape.type == Shape::Type::Rectangle) {
            add(shape.rect.topLeft() - m_corner);
            add(shape.rect.width());
            add(shape.rect.height());
            add(shape.radius);
            return;
        }
        for (const PathElement& element : drawing.elementsOf(shape)) {
            add(quint64(element.type));
            if (element.type == PathElement::Type::Close)
                continue;
            add(element.end - m_corner);
            if (element.type == PathElement::Type::Cubic) {
                add(element.control1 - m_corner);
                add(element.control2 - m_corner);
            }
        }
    }
    quint64 value() const { return m_value; }

private:
    void add(quint64 word)
    {
        m_value = (m_value ^ word) * 0x9e3779b97f4a7c15u;
        m_value ^= m_value >> 29;
    }
    void add(double length) { add(quint64(qint64(std::llround(length * 64)))); }
    void add(QPointF point)
    {
        add(point.x());
        add(point.y());
    }

    QPointF m_corner;
    quint64 m_value = 0xcbf29ce484222325u;
};

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
        LookHash hash(body.rect().topLeft());
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
}

std::optional<quint32> DrawingIndex::groupAt(QPointF point, double tolerance) const
{
    std::optional<quint32> found;
    m_nodes.visit({point, point}, [&](quint32 position) {
        const quint32 group = m_nodes.valueAt(position);
        if (m_drawing.groups[group].bounds.contains(point) && (!found || group > *found))
            found = group;
    });
    if (found)
        return found;
    double nearest = tolerance;
    const QPointF reach(tolerance, tolerance);
    m_edges.visit({point - reach, point + reach}, [&](quint32 position) {
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

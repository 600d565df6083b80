// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/farlines.h"

#include <bit>
#include <cmath>
#include <limits>

namespace unitscope {

namespace {

constexpr double widest = 5; // of a stroke that is a thin line at every far scale
constexpr double finest = 0.25;

/// The step in which places in a box of that size are told apart: a quarter of a pixel, or a power of two more.
double unitFor(QSizeF size)
{
    const auto quarters = quint64(std::max(size.width(), size.height()) / finest);
    return finest * double(quint64(1) << std::max(0, int(std::bit_width(quarters)) - 16));
}

double squaredDistance(QPointF point, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double squared = QPointF::dotProduct(along, along);
    const double part = squared > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / squared, 0.0, 1.0) : 0.0;
    const QPointF away = point - (a + along * part);
    return QPointF::dotProduct(away, away);
}

/// How far at most the points, and so all that is between them, are from a stretch of a line.
double farthest(std::span<const QPointF> points, QPointF a, QPointF b)
{
    double squared = 0;
    for (const QPointF point : points)
        squared = std::max(squared, squaredDistance(point, a, b));
    return std::sqrt(squared);
}

/// How far at most a line is from its corners' lines: where its curves, which are left out, leave them. A curve, and the
/// stretch after it, belong to the corner before and the one after.
double curvesOf(std::span<const PathElement> elements)
{
    double reach = 0;
    QPointF corner;
    std::vector<QPointF> left;
    for (const PathElement& element : elements) {
        if (element.type == PathElement::Type::Cubic) {
            left.insert(left.end(), {element.control1, element.control2, element.end});
        } else if (element.type != PathElement::Type::Close) {
            if (element.type == PathElement::Type::Line)
                reach = std::max(reach, farthest(left, corner, element.end));
            left.clear();
            corner = element.end;
        }
    }
    return std::max(reach, farthest(left, corner, corner));
}

std::vector<QPointF> pointsOf(std::span<const PathElement> elements)
{
    std::vector<QPointF> points;
    for (const PathElement& element : elements) {
        if (element.type == PathElement::Type::Cubic)
            points.insert(points.end(), {element.control1, element.control2});
        if (element.type != PathElement::Type::Close)
            points.push_back(element.end);
    }
    return points;
}

} // namespace

FarLines::FarLines(const Drawing& drawing, const PackedTree& edges, const std::vector<quint32>& lines)
{
    m_first.reserve(lines.size() + 1);
    m_tones.reserve(lines.size());
    m_corners.reserve(lines.size() * 4);
    for (quint32 position = 0; position < lines.size(); ++position) {
        m_first.push_back(quint32(m_corners.size()));
        const Shape* line = lines[position] < drawing.shapes.size() ? &drawing.shapes[lines[position]] : nullptr;
        m_tones.push_back(line ? line->stroke : Tone::None);
        if (!line || line->type != Shape::Type::Path || line->strokeWidth > widest)
            continue;
        const QRectF box = edges.boxAt(position);
        const double unit = unitFor(box.size());
        const auto step = [unit](double length) {
            return quint16(std::clamp<qint64>(std::llrint(length / unit), 0, 0xffff));
        };
        // A rounded corner is cut off by the line that follows it.
        for (const PathElement& element : drawing.elementsOf(*line)) {
            if (element.type == PathElement::Type::Move || element.type == PathElement::Type::Line)
                m_corners.push_back({step(element.end.x() - box.left()), step(element.end.y() - box.top())});
        }
    }
    m_first.push_back(quint32(m_corners.size()));
    for (quint32 position = 0; position < lines.size(); ++position) {
        const Line line = at(edges, position);
        for (size_t i = 1; i < line.corners.size(); ++i)
            m_length += (line.at(line.corners[i]) - line.at(line.corners[i - 1])).manhattanLength();
        if (!line.corners.empty())
            addSlack(drawing, drawing.groups[edges.valueAt(position)], edges, position);
    }
}

void FarLines::addSlack(const Drawing& drawing, const Group& group, const PackedTree& edges, quint32 position)
{
    const Line far = at(edges, position);
    if (far.corners.size() < 2)
        return; // never thought to be far away
    const Shape* line = nullptr;
    for (const Shape& shape : drawing.shapesOf(group)) {
        if (shape.type != Shape::Type::Path || shape.elementCount == 0)
            continue;
        double reach = std::numeric_limits<double>::max();
        if (!line && shape.stroke != Tone::None) {
            line = &shape;
            reach = curvesOf(drawing.elementsOf(shape));
        } else {
            const std::vector<QPointF> points = pointsOf(drawing.elementsOf(shape));
            for (size_t i = 1; i < far.corners.size(); ++i)
                reach = std::min(reach, farthest(points, far.at(far.corners[i - 1]), far.at(far.corners[i])));
        }
        m_slack = std::max(m_slack, reach + far.unit);
    }
}

double FarLines::distanceTo(const PackedTree& edges, quint32 position, QPointF point) const
{
    const Line line = at(edges, position);
    if (line.corners.size() < 2)
        return 0;
    double nearest = std::numeric_limits<double>::max();
    QPointF from = line.at(line.corners.front());
    for (const Corner& corner : line.corners.subspan(1)) {
        const QPointF to = line.at(corner);
        nearest = std::min(nearest, squaredDistance(point, from, to));
        from = to;
    }
    return std::sqrt(nearest);
}

FarLines::Line FarLines::at(const PackedTree& edges, quint32 position) const
{
    const QRectF box = edges.boxAt(position);
    return {.first = box.topLeft(),
            .unit = unitFor(box.size()),
            .corners = std::span(m_corners).subspan(m_first[position], m_first[position + 1] - m_first[position])};
}

} // namespace unitscope

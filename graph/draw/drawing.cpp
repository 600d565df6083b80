// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/drawing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace unitscope {

namespace {

double distanceToLine(QPointF point, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double squared = QPointF::dotProduct(along, along);
    const double part = squared > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / squared, 0.0, 1.0) : 0.0;
    const QPointF away = point - (a + along * part);
    return std::sqrt(QPointF::dotProduct(away, away)); // hypot is several times slower
}

QPointF onCubic(QPointF a, const PathElement& cubic, double t)
{
    const double s = 1 - t;
    return a * (s * s * s) + cubic.control1 * (3 * s * s * t) + cubic.control2 * (3 * s * t * t)
           + cubic.end * (t * t * t);
}

double distanceToPath(QPointF point, std::span<const PathElement> elements)
{
    double nearest = std::numeric_limits<double>::max();
    QPointF at;
    for (const PathElement& element : elements) {
        if (element.type == PathElement::Type::Close)
            continue;
        if (element.type == PathElement::Type::Line)
            nearest = std::min(nearest, distanceToLine(point, at, element.end));
        if (element.type == PathElement::Type::Cubic) {
            constexpr int pieces = 4; // of a rounded corner
            QPointF from = at;
            for (int i = 1; i <= pieces; ++i) {
                const QPointF to = onCubic(at, element, double(i) / pieces);
                nearest = std::min(nearest, distanceToLine(point, from, to));
                from = to;
            }
        }
        at = element.end;
    }
    return nearest;
}

} // namespace

double distanceTo(const Drawing& drawing, const Group& group, QPointF point)
{
    double nearest = std::numeric_limits<double>::max();
    for (const Shape& shape : drawing.shapesOf(group)) {
        if (shape.type == Shape::Type::Path)
            nearest = std::min(nearest, distanceToPath(point, drawing.elementsOf(shape)));
    }
    return nearest;
}

QLatin1StringView wordFor(Tone tone)
{
    using S = QLatin1StringView;
    constexpr std::array<S, toneCount> words = {
        S(""),           S("ground"),       S("text"),          S("text-muted"),  S("box-fill"),
        S("box-stroke"), S("stream-fill"),  S("stream-stroke"), S("port-fill"),   S("port-stroke"),
        S("flow"),       S("listening"),    S("relation"),      S("running"),     S("stopped"),
        S("failed"),     S("warning"),      S("unknown"),       S("failed-fill"), S("warning-fill"),
        S("frame-fill"), S("frame-stroke"), S("added"),         S("removed"),     S("changed"),
        S("ghost-fill"), S("hatch")};
    return words[size_t(tone)];
}

std::optional<quint32> groupAt(const Drawing& drawing, QPointF point, double tolerance)
{
    for (size_t i = drawing.groups.size(); i-- > 0;) {
        const Group& group = drawing.groups[i];
        if (group.part == Group::Part::Node && group.bounds.contains(point))
            return quint32(i);
    }
    std::optional<quint32> found;
    for (size_t i = 0; i < drawing.groups.size(); ++i) {
        if (drawing.groups[i].handle.contains(point))
            found = quint32(i);
    }
    if (found)
        return found;
    double nearest = tolerance;
    for (size_t i = 0; i < drawing.groups.size(); ++i) {
        const Group& group = drawing.groups[i];
        const QRectF reach = group.bounds.adjusted(-tolerance, -tolerance, tolerance, tolerance);
        if (group.part != Group::Part::Edge || !reach.contains(point))
            continue;
        const double distance = distanceTo(drawing, group, point);
        if (distance <= nearest) {
            nearest = distance;
            found = quint32(i);
        }
    }
    return found;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/groupareas.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

constexpr double margin = 8; // pixels of the drawing: arrowheads, rings, outlines
constexpr double piece = 96; // device pixels of a slanting line that share a rectangle
constexpr int mostPieces = 24;
constexpr int mostRectangles =
    400; // each is joined to a region of all before: thousands take longer than to paint everything

class Collector
{
public:
    Collector(const Viewport& viewport, const QRect& image) : m_viewport(viewport), m_image(image) { }

    void add(const QRectF& area)
    {
        const QRect pixels = m_viewport.toImage(area.adjusted(-margin, -margin, margin, margin)).toAlignedRect();
        if (++m_count <= mostRectangles)
            m_region += pixels.adjusted(-2, -2, 2, 2).intersected(m_image);
    }
    void add(QPointF from, QPointF to)
    {
        const QPointF way = to - from;
        const double slant = std::min(std::abs(way.x()), std::abs(way.y())) * m_viewport.scale;
        const int pieces = std::clamp(int(std::ceil(slant / piece)), 1, mostPieces);
        for (int i = 0; i < pieces; ++i)
            add(QRectF(from + way * i / pieces, from + way * (i + 1) / pieces).normalized());
    }
    bool isFull() const { return m_count > mostRectangles; }
    /// The whole image if it would take longer to say which parts of it.
    QRegion region() const { return isFull() ? QRegion(m_image) : m_region; }

private:
    const Viewport& m_viewport;
    QRect m_image;
    QRegion m_region;
    int m_count = 0;
};

void addLines(Collector& collector, std::span<const PathElement> elements)
{
    QPointF at;
    for (const PathElement& element : elements) {
        if (element.type == PathElement::Type::Line)
            collector.add(at, element.end);
        if (element.type == PathElement::Type::Cubic) {
            const auto [left,
                        right] = std::minmax({at.x(), element.control1.x(), element.control2.x(), element.end.x()});
            const auto [top,
                        bottom] = std::minmax({at.y(), element.control1.y(), element.control2.y(), element.end.y()});
            collector.add(QRectF(QPointF(left, top), QPointF(right, bottom)));
        }
        if (element.type != PathElement::Type::Close)
            at = element.end;
    }
}

} // namespace

QRegion areaOf(const Drawing& drawing, const std::vector<quint32>& groups, const Viewport& viewport, const QRect& image)
{
    Collector collector(viewport, image);
    const QRectF shown = viewport.toDrawing(image).adjusted(-margin, -margin, margin, margin);
    for (const quint32 index : groups) {
        if (collector.isFull())
            break;
        if (index >= drawing.groups.size() || !shown.intersects(drawing.groups[index].bounds))
            continue;
        const Group& group = drawing.groups[index];
        if (group.part != Group::Part::Edge) {
            collector.add(group.bounds);
            continue;
        }
        for (const Shape& shape : drawing.shapesOf(group)) {
            if (shape.type == Shape::Type::Path)
                addLines(collector, drawing.elementsOf(shape));
        }
    }
    return collector.region();
}

} // namespace unitscope

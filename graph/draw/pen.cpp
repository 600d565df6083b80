// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/pen.h"

#include "graph/look/textmetrics.h"

namespace unitscope {

namespace {

QRectF boundsOfText(const Shape& shape)
{
    const double width = textWidth(shape.text, shape.pixelSize, shape.isSemiBold ? Weight::SemiBold : Weight::Regular);
    const double shift = shape.anchor == Shape::Anchor::Start    ? 0
                         : shape.anchor == Shape::Anchor::Middle ? width / 2
                                                                 : width;
    return {shape.at.x() - shift, shape.at.y() - shape.pixelSize, width, shape.pixelSize * 1.25};
}

QRectF boundsOfPath(std::span<const PathElement> elements)
{
    QPointF low(1e9, 1e9);
    QPointF high(-1e9, -1e9);
    const auto take = [&](QPointF point) {
        low = {std::min(low.x(), point.x()), std::min(low.y(), point.y())};
        high = {std::max(high.x(), point.x()), std::max(high.y(), point.y())};
    };
    for (const PathElement& element : elements) {
        if (element.type == PathElement::Type::Close)
            continue;
        take(element.end);
        if (element.type == PathElement::Type::Cubic) {
            take(element.control1);
            take(element.control2);
        }
    }
    return {low, high};
}

} // namespace

QRectF boundsOf(const Drawing& drawing, const Shape& shape)
{
    const double half = shape.stroke == Tone::None ? 0 : shape.strokeWidth / 2;
    switch (shape.type) {
    case Shape::Type::Rectangle: return shape.rect.adjusted(-half, -half, half, half);
    case Shape::Type::Path: return boundsOfPath(drawing.elementsOf(shape)).adjusted(-half, -half, half, half);
    case Shape::Type::Text: return boundsOfText(shape);
    }
    Q_UNREACHABLE();
}

void Pen::begin(Group group)
{
    group.firstShape = quint32(m_drawing.shapes.size());
    m_drawing.groups.push_back(std::move(group));
}

void Pen::begin(Group::Part part, const QString& name)
{
    Group group;
    group.part = part;
    group.id = name;
    group.cssClasses = name;
    begin(std::move(group));
}

void Pen::end()
{
    Group& group = m_drawing.groups.back();
    group.shapeCount = quint32(m_drawing.shapes.size()) - group.firstShape;
    for (const Shape& shape : m_drawing.shapesOf(group))
        group.bounds = group.bounds.isNull() ? boundsOf(m_drawing, shape)
                                             : group.bounds.united(boundsOf(m_drawing, shape));
}

void Pen::recolour(Tone (*toneInstead)(Tone tone, Shape::Type type))
{
    for (size_t i = m_drawing.groups.back().firstShape; i < m_drawing.shapes.size(); ++i) {
        Shape& shape = m_drawing.shapes[i];
        shape.fill = toneInstead(shape.fill, shape.type);
        shape.stroke = toneInstead(shape.stroke, shape.type);
    }
}

void Pen::rectangle(const QRectF& rect, double radius, const Paint& paint)
{
    Shape shape;
    shape.type = Shape::Type::Rectangle;
    shape.fill = paint.fill;
    shape.stroke = paint.stroke;
    shape.strokeWidth = paint.width;
    shape.isDashed = paint.isDashed;
    shape.rect = rect;
    shape.radius = radius;
    m_drawing.shapes.push_back(std::move(shape));
}

void Pen::path(const Outline& outline, const Paint& paint)
{
    Shape shape;
    shape.type = Shape::Type::Path;
    shape.fill = paint.fill;
    shape.stroke = paint.stroke;
    shape.strokeWidth = paint.width;
    shape.isDashed = paint.isDashed;
    shape.firstElement = quint32(m_drawing.elements.size());
    shape.elementCount = quint32(outline.elements().size());
    m_drawing.elements.insert(m_drawing.elements.end(), outline.elements().begin(), outline.elements().end());
    m_drawing.shapes.push_back(std::move(shape));
}

void Pen::text(const QString& text, QPointF at, const TextStyle& style)
{
    if (text.isEmpty())
        return;
    Shape shape;
    shape.type = Shape::Type::Text;
    shape.fill = style.tone;
    shape.text = text;
    shape.at = at;
    shape.anchor = style.anchor;
    shape.pixelSize = style.pixelSize;
    shape.isSemiBold = style.isSemiBold;
    m_drawing.shapes.push_back(std::move(shape));
}

} // namespace unitscope

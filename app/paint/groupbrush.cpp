// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/groupbrush.h"

#include "app/paint/colours.h"
#include "app/paint/fonts.h"
#include "app/paint/levels.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>
#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

constexpr double outlineWidth = 2;

QList<qreal> dashes(double width)
{
    return {4 / width, 3 / width};
}

double startOf(const Shape& shape, const QFont& font)
{
    if (shape.anchor == Shape::Anchor::Start)
        return 0;
    const double width = QFontMetricsF(font).horizontalAdvance(shape.text);
    return shape.anchor == Shape::Anchor::Middle ? -width / 2 : -width;
}

} // namespace

const Shape* strokedShape(const Drawing& drawing, const Group& group)
{
    for (const Shape& shape : drawing.shapesOf(group)) {
        if (shape.type != Shape::Type::Text && shape.stroke != Tone::None)
            return &shape;
    }
    return nullptr;
}

GroupBrush::GroupBrush(const Drawing& drawing, QPainter& painter)
    : m_drawing(drawing), m_painter(painter), m_scale(std::abs(painter.deviceTransform().m11()))
{ }

void GroupBrush::paint(const Group& group, const Palette& palette, double widening)
{
    for (const Shape& shape : m_drawing.shapesOf(group))
        paint(shape, palette, widening);
}

void GroupBrush::paint(const Shape& shape, const Palette& palette, double widening)
{
    if (shape.type == Shape::Type::Text)
        paintText(shape, palette);
    else
        paintArea(shape, palette, shape.stroke == Tone::None ? 0 : widening);
}

void GroupBrush::outline(const Group& group, const QColor& colour)
{
    const Shape* body = strokedShape(m_drawing, group);
    if (!body)
        return;
    QPen pen(colour, std::max(outlineWidth, body->strokeWidth + 1));
    if (body->isDashed)
        pen.setDashPattern(dashes(pen.widthF()));
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(pathOf(*body));
}

QPainterPath GroupBrush::pathOf(const Shape& shape) const
{
    QPainterPath path;
    if (shape.type == Shape::Type::Rectangle) {
        path.addRoundedRect(shape.rect, shape.radius, shape.radius);
        return path;
    }
    for (const PathElement& element : m_drawing.elementsOf(shape)) {
        switch (element.type) {
        case PathElement::Type::Move: path.moveTo(element.end); break;
        case PathElement::Type::Line: path.lineTo(element.end); break;
        case PathElement::Type::Cubic: path.cubicTo(element.control1, element.control2, element.end); break;
        case PathElement::Type::Close: path.closeSubpath(); break;
        }
    }
    return path;
}

void GroupBrush::paintArea(const Shape& shape, const Palette& palette, double widening)
{
    QPen pen(Qt::NoPen);
    if (shape.stroke != Tone::None) {
        pen = QPen(colourOf(palette, shape.stroke), shape.strokeWidth + widening, Qt::SolidLine, Qt::FlatCap,
                   Qt::RoundJoin);
        if (shape.isDashed)
            pen.setDashPattern(dashes(pen.widthF()));
    }
    m_painter.setPen(pen);
    m_painter.setBrush(shape.fill == Tone::None ? QBrush(Qt::NoBrush) : QBrush(colourOf(palette, shape.fill)));
    m_painter.drawPath(pathOf(shape));
}

void GroupBrush::paintText(const Shape& shape, const Palette& palette)
{
    if (shape.fill == Tone::None || shape.pixelSize * m_scale < smallestReadable)
        return;
    const int wholePixels = std::max(1, qRound(shape.pixelSize));
    const QFont font = drawingFont(wholePixels, shape.isSemiBold);
    const double factor = shape.pixelSize / wholePixels;
    m_painter.save();
    m_painter.setFont(font);
    m_painter.setPen(colourOf(palette, shape.fill));
    m_painter.translate(shape.at);
    m_painter.scale(factor, factor);
    m_painter.drawText(QPointF(startOf(shape, font), 0), shape.text);
    m_painter.restore();
}

} // namespace unitscope

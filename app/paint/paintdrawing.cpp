// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/paintdrawing.h"

#include "app/paint/colours.h"
#include "app/paint/fonts.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpainterpath.h>
#include <algorithm>
#include <cmath>
#include <map>

namespace unitscope {

namespace {

constexpr double outlineWidth = 2;
constexpr double smallestReadable = 2.5; ///< device pixels; smaller text is only noise and time

QPainterPath pathOf(const Drawing& drawing, const Shape& shape)
{
    QPainterPath path;
    if (shape.type == Shape::Type::Rectangle) {
        path.addRoundedRect(shape.rect, shape.radius, shape.radius);
        return path;
    }
    for (const PathElement& element : drawing.elementsOf(shape)) {
        switch (element.type) {
        case PathElement::Type::Move: path.moveTo(element.end); break;
        case PathElement::Type::Line: path.lineTo(element.end); break;
        case PathElement::Type::Cubic: path.cubicTo(element.control1, element.control2, element.end); break;
        case PathElement::Type::Close: path.closeSubpath(); break;
        }
    }
    return path;
}

/// Paints groups of one drawing; keeps fonts between texts.
class Brush
{
public:
    Brush(const Drawing& drawing, QPainter& painter) : m_drawing(drawing), m_painter(painter)
    {
        m_scale = std::abs(painter.deviceTransform().m11());
        if (painter.hasClipping())
            m_clip = painter.clipBoundingRect();
    }

    void paint(const Group& group, const Palette& palette, double widening)
    {
        // Strokes and arrowheads may reach a little over the bounds.
        if (m_clip && !m_clip->intersects(group.bounds.adjusted(-4, -4, 4, 4)))
            return;
        for (const Shape& shape : m_drawing.shapesOf(group)) {
            if (shape.type == Shape::Type::Text)
                paintText(shape, palette);
            else
                paintArea(shape, palette, shape.stroke == Tone::None ? 0 : widening);
        }
    }

    /// Follows the silhouette: the first stroked shape of a group is its body, of an edge its line.
    void outline(const Group& group, const QColor& colour)
    {
        const auto shapes = m_drawing.shapesOf(group);
        const auto body = std::find_if(shapes.begin(), shapes.end(), [](const Shape& shape) {
            return shape.type != Shape::Type::Text && shape.stroke != Tone::None;
        });
        if (body == shapes.end())
            return;
        QPen pen(colour, std::max(outlineWidth, body->strokeWidth + 1));
        if (body->isDashed)
            pen.setDashPattern(dashes(pen.widthF()));
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(pathOf(m_drawing, *body));
    }

private:
    static QList<qreal> dashes(double width) { return {4 / width, 3 / width}; }

    void paintArea(const Shape& shape, const Palette& palette, double widening)
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
        m_painter.drawPath(pathOf(m_drawing, shape));
    }

    void paintText(const Shape& shape, const Palette& palette)
    {
        if (shape.fill == Tone::None || shape.pixelSize * m_scale < smallestReadable)
            return;
        const int wholePixels = std::max(1, qRound(shape.pixelSize));
        const QFont& font = fontOf(wholePixels, shape.isSemiBold);
        const double factor = shape.pixelSize / wholePixels;
        m_painter.save();
        m_painter.setFont(font);
        m_painter.setPen(colourOf(palette, shape.fill));
        m_painter.translate(shape.at);
        m_painter.scale(factor, factor);
        m_painter.drawText(QPointF(startOf(shape, font), 0), shape.text);
        m_painter.restore();
    }

    static double startOf(const Shape& shape, const QFont& font)
    {
        if (shape.anchor == Shape::Anchor::Start)
            return 0;
        const double width = QFontMetricsF(font).horizontalAdvance(shape.text);
        return shape.anchor == Shape::Anchor::Middle ? -width / 2 : -width;
    }

    const QFont& fontOf(int pixelSize, bool isSemiBold)
    {
        const auto key = std::make_pair(pixelSize, isSemiBold);
        auto found = m_fonts.find(key);
        if (found == m_fonts.end())
            found = m_fonts.emplace(key, drawingFont(pixelSize, isSemiBold)).first;
        return found->second;
    }

    const Drawing& m_drawing;
    QPainter& m_painter;
    double m_scale = 1;
    std::optional<QRectF> m_clip;
    std::map<std::pair<int, bool>, QFont> m_fonts;
};

} // namespace

void paintDrawing(const Drawing& drawing, QPainter& painter, const Palette& palette, const Emphasis& emphasis)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const std::vector<Standing> standing = standings(drawing, emphasis);
    const Palette paler = emphasis.front.empty() ? palette : receded(palette, recededShare);
    std::vector<bool> isLit(drawing.groups.size(), false);
    for (const quint32 group : emphasis.lit) {
        if (group < isLit.size())
            isLit[group] = true;
    }

    Brush brush(drawing, painter);
    for (size_t i = 0; i < drawing.groups.size(); ++i) {
        if (standing[i] != Standing::Front)
            brush.paint(drawing.groups[i], standing[i] == Standing::Receded ? paler : palette, 0);
    }
    for (size_t i = 0; i < drawing.groups.size(); ++i) {
        if (standing[i] != Standing::Front)
            continue;
        brush.paint(drawing.groups[i], palette, isLit[i] ? 0.75 : 0);
        if (emphasis.selected == quint32(i))
            brush.outline(drawing.groups[i], colourOf(palette, Tone::Flow));
    }
    painter.restore();
}

} // namespace unitscope

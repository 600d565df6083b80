// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/sprites.h"

#include "app/paint/groupbrush.h"
#include "graph/draw/pen.h"

#include <QtGui/qpainter.h>
#include <cmath>

namespace unitscope {

namespace {

constexpr qsizetype mostBytes = 48 << 20;

quint64 keyOf(quint32 number, bool isReceded)
{
    return quint64(number) << 1 | quint64(isReceded);
}

/// Accents, descenders and fonts that are wider than the one that was measured.
QRectF inkOf(const Drawing& drawing, const Shape& shape)
{
    const QRectF bounds = boundsOf(drawing, shape);
    if (shape.type != Shape::Type::Text)
        return bounds;
    const double side = bounds.width() * 0.15;
    return bounds.adjusted(-side, -0.4 * shape.pixelSize, side, 0.4 * shape.pixelSize);
}

} // namespace

Snap snapFor(double scale)
{
    constexpr double stroke = 1; // of a box, drawn around its edge
    const bool isOdd = std::max(1, qRound(stroke * scale)) % 2 == 1;
    return {isOdd ? 0.5 : 0};
}

QPoint Snap::pixelOf(const NodeBody& body, double scale) const
{
    const auto pixel = [&](double at) { return int(std::floor(at * scale - fraction + 0.5)); };
    return {pixel(double(body.left)), pixel(double(body.top))};
}

QPointF Snap::shiftOf(const NodeBody& body, double scale) const
{
    return QPointF(pixelOf(body, scale)) + QPointF(fraction, fraction) - body.rect().topLeft() * scale;
}

void Sprites::prepare(const DrawingIndex& index, double scale, const Palette& palette, const Palette& recededPalette)
{
    if (m_index == &index && m_scale == scale && m_palette.rgb == palette.rgb && m_receded.rgb == recededPalette.rgb)
        return;
    clear();
    m_index = &index;
    m_scale = scale;
    m_palette = palette;
    m_receded = recededPalette;
}

void Sprites::clear()
{
    m_index = nullptr;
    m_bodies.clear();
    m_texts.clear();
    m_bytes = 0;
}

const Sprites::Sprite& Sprites::bodyOf(quint32 position, bool isReceded)
{
    const NodeBody& body = m_index->bodyAt(position);
    const quint64 key = keyOf(body.look, isReceded);
    if (const auto found = m_bodies.find(key); found != m_bodies.end())
        return found->second;
    const Drawing& drawing = m_index->drawing();
    const Group& group = drawing.groups[m_index->nodes().valueAt(position)];
    return keep(m_bodies, key, painted(body, drawing.shapesOf(group), false, isReceded));
}

const Sprites::Sprite& Sprites::textOf(quint32 position, quint32 shape, bool isReceded)
{
    const quint64 key = keyOf(shape, isReceded);
    if (const auto found = m_texts.find(key); found != m_texts.end())
        return found->second;
    const std::span<const Shape> text(&m_index->drawing().shapes[shape], 1);
    return keep(m_texts, key, painted(m_index->bodyAt(position), text, true, isReceded));
}

Sprites::Sprite Sprites::painted(const NodeBody& body, std::span<const Shape> shapes, bool isText, bool isReceded) const
{
    const Drawing& drawing = m_index->drawing();
    QRectF ink;
    for (const Shape& shape : shapes) {
        if ((shape.type == Shape::Type::Text) == isText)
            ink = ink.isNull() ? inkOf(drawing, shape) : ink.united(inkOf(drawing, shape));
    }
    if (ink.isEmpty())
        return {};
    const double fraction = snapFor(m_scale).fraction;
    const QPointF corner = body.rect().topLeft();
    const QRectF inPixels((ink.topLeft() - corner) * m_scale + QPointF(fraction, fraction), ink.size() * m_scale);
    const QRect pixels = inPixels.toAlignedRect().adjusted(-1, -1, 1, 1);
    Sprite sprite{QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied), pixels.topLeft()};
    if (sprite.image.isNull())
        return {};
    sprite.image.fill(Qt::transparent);
    QPainter painter(&sprite.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(QPointF(fraction, fraction) - pixels.topLeft());
    painter.scale(m_scale, m_scale);
    painter.translate(-corner);
    GroupBrush brush(drawing, painter);
    for (const Shape& shape : shapes) {
        if ((shape.type == Shape::Type::Text) == isText)
            brush.paint(shape, isReceded ? m_receded : m_palette);
    }
    return sprite;
}

const Sprites::Sprite& Sprites::keep(std::unordered_map<quint64, Sprite>& sprites, quint64 key, Sprite sprite)
{
    if (m_bytes > mostBytes) {
        m_bodies.clear();
        m_texts.clear();
        m_bytes = 0;
    }
    m_bytes += sprite.image.sizeInBytes();
    return sprites.emplace(key, std::move(sprite)).first->second;
}

} // namespace unitscope

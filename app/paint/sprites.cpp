// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/sprites.h"

#include "app/paint/groupbrush.h"
#include "app/paint/lookhash.h"
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
    m_letters.prepare(scale);
    if (m_index == &index && m_scale == scale && m_palette.rgb == palette.rgb && m_receded.rgb == recededPalette.rgb)
        return;
    forget();
    m_index = &index;
    m_scale = scale;
    m_palette = palette;
    m_receded = recededPalette;
}

void Sprites::clear()
{
    m_index = nullptr;
    m_letters = {};
    m_mapNames = {};
    forget();
}

void Sprites::forget()
{
    m_bodies.clear();
    m_marks.clear();
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
    const double fraction = snapFor(m_scale).fraction;
    return keep(m_bodies, key,
                painted(drawing.shapesOf(group), false, body.rect().topLeft(), {fraction, fraction}, isReceded));
}

const Sprites::Sprite& Sprites::markOf(const Shape& shape, bool isReceded, QPoint& pixel)
{
    constexpr int quarters = 4;
    constexpr double fineness = 8; // steps to a device pixel: what differs by less looks alike
    const Drawing& drawing = m_index->drawing();
    const QPointF corner = shape.type == Shape::Type::Rectangle ? shape.rect.topLeft()
                                                                : drawing.elementsOf(shape).front().end;
    const auto nearest = [&](double at) { return int(std::floor(at * m_scale * quarters + 0.5)); };
    const QPoint fine(nearest(corner.x()), nearest(corner.y()));
    const QPoint phase(fine.x() & (quarters - 1), fine.y() & (quarters - 1));
    pixel = (fine - phase) / quarters;
    LookHash hash(corner, fineness * m_scale);
    hash.add(drawing, shape);
    hash.add(quint64(phase.x()) | quint64(phase.y()) << 8 | quint64(isReceded) << 16);
    if (const auto found = m_marks.find(hash.value()); found != m_marks.end())
        return found->second;
    return keep(m_marks, hash.value(),
                painted(std::span(&shape, 1), false, corner, QPointF(phase) / quarters, isReceded));
}

const Sprites::Sprite& Sprites::textOf(quint32 shape, QPointF anchor, bool isReceded)
{
    const quint64 key = keyOf(shape, isReceded);
    if (const auto found = m_texts.find(key); found != m_texts.end())
        return found->second;
    const std::span<const Shape> text(&m_index->drawing().shapes[shape], 1);
    const QPointF whole(std::floor(anchor.x()), std::floor(anchor.y()));
    return keep(m_texts, key, painted(text, true, text.front().at, anchor - whole, isReceded));
}

Sprites::Sprite Sprites::painted(std::span<const Shape> shapes, bool isText, QPointF corner, QPointF place,
                                 bool isReceded) const
{
    const Drawing& drawing = m_index->drawing();
    QRectF ink;
    for (const Shape& shape : shapes) {
        if ((shape.type == Shape::Type::Text) == isText)
            ink = ink.isNull() ? inkOf(drawing, shape) : ink.united(inkOf(drawing, shape));
    }
    if (ink.isEmpty())
        return {};
    const QRectF inPixels((ink.topLeft() - corner) * m_scale + place, ink.size() * m_scale);
    const QRect pixels = inPixels.toAlignedRect().adjusted(-1, -1, 1, 1);
    Sprite sprite{QImage(pixels.size(), QImage::Format_ARGB32_Premultiplied), pixels.topLeft(), {}};
    if (sprite.image.isNull())
        return {};
    sprite.image.fill(Qt::transparent);
    QPainter painter(&sprite.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(place - pixels.topLeft());
    painter.scale(m_scale, m_scale);
    painter.translate(-corner);
    GroupBrush brush(drawing, painter);
    for (const Shape& shape : shapes) {
        if ((shape.type == Shape::Type::Text) == isText)
            brush.paint(shape, isReceded ? m_receded : m_palette);
    }
    painter.end();
    sprite.spans = spansOf(sprite.image);
    return sprite;
}

const Sprites::Sprite& Sprites::keep(Store& store, quint64 key, Sprite sprite)
{
    if (m_bytes > mostBytes)
        forget();
    m_bytes += sprite.image.sizeInBytes();
    return store.emplace(key, std::move(sprite)).first->second;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/overviewmap.h"

#include "app/paint/colours.h"
#include "app/paint/render.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <algorithm>

namespace unitscope {

namespace {

constexpr int inset = 6;
constexpr QSize largest(200, 150);
constexpr double mostOfCanvas = 0.3; // of its width and height
constexpr int smallest = 24;         // a map that is lower or narrower tells nothing

} // namespace

OverviewMap::OverviewMap(QWidget* parent) : QWidget(parent), m_palette(lightPalette())
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Overview"));
    setObjectName(QStringLiteral("overview"));
}

void OverviewMap::setPicture(const DrawingIndex* index, const Palette& palette)
{
    m_index = index;
    m_palette = palette;
    m_map = {};
    update();
}

void OverviewMap::setShown(const QRectF& drawing)
{
    m_shown = drawing;
    update();
}

QSize OverviewMap::sizeFor(QSize canvas) const
{
    if (!m_index || m_index->drawing().bounds.isEmpty())
        return {};
    const QSizeF room = QSizeF(largest).boundedTo(QSizeF(canvas) * mostOfCanvas) - QSizeF(2 * inset, 2 * inset);
    if (room.width() < smallest || room.height() < smallest)
        return {};
    const QSizeF map = m_index->drawing().bounds.size().scaled(room, Qt::KeepAspectRatio);
    return map.toSize().expandedTo({smallest, smallest}) + QSize(2 * inset, 2 * inset);
}

double OverviewMap::scale() const
{
    const QSizeF room = QSizeF(size()) - QSizeF(2 * inset, 2 * inset);
    const QSizeF drawing = m_index->drawing().bounds.size();
    return std::min(room.width() / drawing.width(), room.height() / drawing.height());
}

QPointF OverviewMap::origin() const
{
    return QRectF(rect()).center() - m_index->drawing().bounds.center() * scale();
}

void OverviewMap::paintMap()
{
    const double ratio = devicePixelRatioF();
    m_map = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    if (m_map.isNull())
        return;
    Sprites sprites;
    const Viewport viewport{(origin() * ratio).toPoint(), scale() * ratio};
    unitscope::render(m_map, viewport, m_map.rect(), {.index = *m_index, .palette = m_palette, .emphasis = {}},
                      sprites);
    m_map.setDevicePixelRatio(ratio);
}

void OverviewMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor ground = colourOf(m_palette, Tone::Ground);
    painter.fillRect(rect(), ground);
    if (!m_index)
        return;
    if (m_map.deviceIndependentSize().toSize() != size() || m_map.devicePixelRatio() != devicePixelRatioF())
        paintMap();
    painter.drawImage(0, 0, m_map);
    // What is not shown is paler; the frame says the same where there is nothing to see.
    const QRectF frame = QRectF(m_shown.topLeft() * scale() + origin(), m_shown.size() * scale())
                             .intersected(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    QColor veil = ground;
    veil.setAlphaF(0.55F);
    for (const QRect& outside : QRegion(rect()) - frame.toAlignedRect())
        painter.fillRect(outside, veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colourOf(m_palette, Tone::Flow), 1.5));
    painter.drawRect(frame);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(mixed(colourOf(m_palette, Tone::TextMuted), ground, 0.45));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void OverviewMap::mousePressEvent(QMouseEvent* event)
{
    mouseMoveEvent(event);
}

void OverviewMap::mouseMoveEvent(QMouseEvent* event)
{
    if (m_index && event->buttons() & Qt::LeftButton)
        Q_EMIT placeWanted((event->position() - origin()) / scale());
    event->accept(); // the canvas beneath would pan
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// What of the canvas is painted when: pixels that are kept, areas that are spoilt, previews while zooming.
#include "app/ui/canvas/canvas.h"

#include "app/paint/colours.h"
#include "app/paint/fonts.h"
#include "app/ui/canvas/groupareas.h"
#include "app/ui/canvas/overviewmap.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <algorithm>
#include <cmath>
#include <iterator>

namespace unitscope {

namespace {

constexpr int sharpenAfterMs = 60; // of rest

QRegion toWidget(const QRegion& devicePixels, double ratio)
{
    if (ratio == 1.0)
        return devicePixels;
    QRegion region;
    for (const QRect& rect : devicePixels)
        region += QRectF(QPointF(rect.topLeft()) / ratio, QSizeF(rect.size()) / ratio).toAlignedRect();
    return region;
}

} // namespace

void Canvas::viewChanged()
{
    if (m_sharpening.isActive())
        m_sharpening.start(sharpenAfterMs, this); // not yet: it goes on
    placeOverview();
    update();
    Q_EMIT scaleChanged(m_camera.scale());
}

Viewport Canvas::viewport() const
{
    const double ratio = devicePixelRatioF();
    return {(m_camera.origin() * ratio).toPoint(), m_camera.scale() * ratio};
}

QSize Canvas::devicePixels() const
{
    const QSizeF exact = QSizeF(size()) * devicePixelRatioF();
    return {int(std::ceil(exact.width())), int(std::ceil(exact.height()))};
}

/// Lit groups are painted over the kept pixels and only need an update; what comes to the front or recedes is in them.
void Canvas::spoil(const Emphasis& before)
{
    const Viewport view = viewport();
    const QRect all({}, devicePixels());
    const Drawing& drawing = m_index->drawing();
    if (before.front.empty() != m_emphasis.front.empty()) {
        m_backing.spoilAll();
        update();
        return;
    }
    std::vector<quint32> changed;
    std::set_symmetric_difference(before.front.begin(), before.front.end(), m_emphasis.front.begin(),
                                  m_emphasis.front.end(), std::back_inserter(changed));
    std::set_symmetric_difference(before.hidden.begin(), before.hidden.end(), m_emphasis.hidden.begin(),
                                  m_emphasis.hidden.end(), std::back_inserter(changed));
    if (before.selected != m_emphasis.selected) {
        for (const std::optional<quint32>& selected : {before.selected, m_emphasis.selected}) {
            if (selected)
                changed.push_back(*selected);
        }
    }
    // What is kept may not have moved yet to where the view is.
    m_backing.spoil(areaOf(drawing, changed, m_backing.viewport(), all));
    changed.insert(changed.end(), before.lit.begin(), before.lit.end());
    changed.insert(changed.end(), m_emphasis.lit.begin(), m_emphasis.lit.end());
    update(toWidget(areaOf(drawing, changed, view, all), devicePixelRatioF()));
}

void Canvas::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    if (m_index
        && m_message.isEmpty()) { // with a sentence there is nothing to see, and its caption would lie beneath it
        // In device pixels: the kept ones are copied, not scaled.
        painter.save();
        painter.scale(1 / devicePixelRatioF(), 1 / devicePixelRatioF());
        paintPicture(painter);
        painter.restore();
    } else {
        painter.fillRect(event->rect(), colourOf(m_palette, Tone::Ground));
    }
    paintWords(painter);
}

void Canvas::paintPicture(QPainter& painter)
{
    const Viewport view = viewport();
    const Scene scene{m_index->places(), m_palette, m_emphasis, m_index->mapNames(), devicePixelRatioF()};
    const bool isOtherScale = !m_backing.isUsable(devicePixels(), view.scale)
                              && m_backing.isUsable(devicePixels(), m_backing.viewport().scale);
    if (isOtherScale && m_backing.frameTime() > m_previewAfter) {
        paintPreview(painter);
        paintDragged(painter);
        if (!m_sharpening.isActive())
            m_sharpening.start(sharpenAfterMs, this);
        return;
    }
    m_sharpening.stop();
    m_backing.show(devicePixels(), view, [&](QImage& image, const Viewport& viewport, const QRect& rect) {
        unitscope::render(image, viewport, rect, scene, m_sprites); // not the widget's
    });
    painter.drawImage(0, 0, m_backing.image());
    renderLit(painter, view, scene, m_sprites);
    paintDragged(painter);
}

/// The kept pixels at another scale, roughly.
void Canvas::paintPreview(QPainter& painter) const
{
    const Viewport from = m_backing.viewport();
    const Viewport to = viewport();
    const double factor = to.scale / from.scale;
    const QRectF place(QPointF(to.origin) - QPointF(from.origin) * factor, QSizeF(m_backing.image().size()) * factor);
    painter.fillRect(QRect({}, devicePixels()), colourOf(m_palette, Tone::Ground));
    painter.drawImage(place, m_backing.image(), QRectF(m_backing.image().rect()));
}

void Canvas::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_scrolling.timerId()) {
        scrollWhileDragging();
        return;
    }
    if (event->timerId() != m_sharpening.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_sharpening.stop();
    m_backing.spoilAll();
    update();
}

void Canvas::paintWords(QPainter& painter)
{
    if (!m_message.isEmpty()) {
        painter.setPen(colourOf(m_palette, Tone::TextMuted));
        painter.setFont(drawingFont(14, false));
        painter.drawText(rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    // With a selection its outline says where the keyboard is.
    if (hasFocus() && !m_emphasis.selected && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(colourOf(m_palette, Tone::Flow), 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void Canvas::showOverview(bool isWanted)
{
    m_isOverviewWanted = isWanted;
    placeOverview();
}

void Canvas::placeOverview()
{
    constexpr int margin = 16;
    const bool isUseful =
        m_index && m_isOverviewWanted
        && !QRectF(rect()).adjusted(-1, -1, 1, 1).contains(m_camera.toView(m_index->drawing().bounds));
    const QSize wanted = isUseful ? m_overview->sizeFor(size()) : QSize();
    m_overview->setVisible(!wanted.isEmpty());
    if (wanted.isEmpty())
        return;
    m_overview->setGeometry(
        QRect(QPoint(width() - wanted.width() - margin, height() - wanted.height() - margin), wanted));
    m_overview->setShown(m_camera.toDrawing(QRectF(rect())));
}

} // namespace unitscope

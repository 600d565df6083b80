// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/backing.h"

#include <QtCore/qelapsedtimer.h>
#include <cstring>

namespace unitscope {

namespace {

/// Above so many rectangles one around them all is cheaper.
constexpr int mostRectangles = 24;

qint64 areaOf(const QRegion& region)
{
    qint64 area = 0;
    for (const QRect& rect : region)
        area += qint64(rect.width()) * rect.height();
    return area;
}

} // namespace

QRegion scroll(QImage& image, QPoint by)
{
    const QRect all = image.rect();
    const QRect kept = all.intersected(all.translated(by)); // where pixels arrive
    if (kept.isEmpty())
        return all;
    const qsizetype pixel = image.depth() / 8;
    const auto bytes = size_t(kept.width() * pixel);
    const auto moveRow = [&](int y) {
        const uchar* from = image.constScanLine(y - by.y()) + (kept.left() - by.x()) * pixel;
        std::memmove(image.scanLine(y) + kept.left() * pixel, from, bytes);
    };
    // Downwards from below, so that no row is overwritten before it was moved.
    if (by.y() > 0) {
        for (int y = kept.bottom(); y >= kept.top(); --y)
            moveRow(y);
    } else {
        for (int y = kept.top(); y <= kept.bottom(); ++y)
            moveRow(y);
    }
    return QRegion(all) - kept;
}

bool Backing::isUsable(QSize pixels, double scale) const
{
    return !m_isSpoilt && m_image.size() == pixels && m_viewport.scale == scale;
}

void Backing::show(QSize pixels, const Viewport& viewport, const Paint& paint)
{
    if (m_image.size() != pixels) {
        m_image = QImage(pixels, QImage::Format_RGB32);
        m_isSpoilt = true;
    }
    if (m_image.isNull())
        return;
    if (isUsable(pixels, viewport.scale) && viewport.origin != m_viewport.origin) {
        const QPoint by = viewport.origin - m_viewport.origin;
        m_spoilt.translate(by);
        m_spoilt += scroll(m_image, by);
    }
    m_spoilt &= m_image.rect();
    const bool isAll = !isUsable(pixels, viewport.scale)
                       || areaOf(m_spoilt) * 2 > qint64(pixels.width()) * pixels.height();
    m_viewport = viewport;
    if (isAll) {
        QElapsedTimer timer;
        timer.start();
        paint(m_image, viewport, m_image.rect());
        m_frameTime = double(timer.nsecsElapsed()) / 1e6;
    } else if (m_spoilt.rectCount() > mostRectangles) {
        paint(m_image, viewport, m_spoilt.boundingRect());
    } else {
        for (const QRect& rect : m_spoilt)
            paint(m_image, viewport, rect);
    }
    m_spoilt = {};
    m_isSpoilt = false;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The picture as pixels, kept between paint events: moving scrolls them and paints the two strips that came into view,
/// a change paints its area. No widget; one thread.

#include "app/paint/viewport.h"

#include <QtGui/qimage.h>
#include <QtGui/qregion.h>
#include <functional>

namespace unitscope {

class Backing
{
public:
    /// Paints one rectangle of the image as that viewport shows it.
    using Paint = std::function<void(QImage& image, const Viewport& viewport, const QRect& rect)>;

    /// Afterwards the image has that many device pixels and shows the viewport.
    void show(QSize pixels, const Viewport& viewport, const Paint& paint);
    /// Must be painted anew before it is shown; in pixels of the image.
    void spoil(const QRegion& area) { m_spoilt += area; }
    void spoilAll() { m_isSpoilt = true; }

    /// Null before the first show().
    const QImage& image() const { return m_image; }
    const Viewport& viewport() const { return m_viewport; }
    /// Whether all of it was painted for that scale, be it moved or spoilt in part.
    bool isUsable(QSize pixels, double scale) const;
    /// Milliseconds that the last whole picture took.
    double frameTime() const { return m_frameTime; }

private:
    QImage m_image;
    Viewport m_viewport;
    QRegion m_spoilt;
    bool m_isSpoilt = true;
    double m_frameTime = 0;
};

/// Moves the pixels of an image in place; what is left behind at the edges keeps its old pixels. Returns these edges.
QRegion scroll(QImage& image, QPoint by);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where a drawing lies on an image. A value. The origin is on a whole pixel, so that an image that was scrolled and one
/// that was painted anew are the same.

#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>

namespace unitscope {

struct Viewport
{
    QPoint origin;    ///< of the drawing's (0, 0), in device pixels of the image
    double scale = 1; ///< device pixels to a pixel of the drawing

    QRectF toDrawing(const QRect& pixels) const
    {
        return {QPointF(pixels.topLeft() - origin) / scale, QSizeF(pixels.size()) / scale};
    }
    QRectF toImage(const QRectF& area) const { return {area.topLeft() * scale + origin, area.size() * scale}; }
    bool operator==(const Viewport&) const = default;
};

} // namespace unitscope

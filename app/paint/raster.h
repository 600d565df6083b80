// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Thin lines and rectangles straight into the pixels of an opaque 32-bit image, many times faster than QPainter. What a
/// pixel becomes does not depend on the clip: strips painted one by one look like one painted whole.

#include <QtCore/qrect.h>
#include <QtGui/qrgb.h>

class QImage;

namespace unitscope {

/// In 1/256 of a device pixel.
struct FinePoint
{
    static constexpr int perPixel = 256;
    qint64 x = 0;
    qint64 y = 0;
};

/// The pixels of an image that may be painted. The image must live longer and not be copied meanwhile.
class Raster
{
public:
    /// The image is RGB32.
    Raster(QImage& image, const QRect& clip);

    void fill(const QRect& rect, QRgb colour) const;
    /// Antialiased; `width` in 1/256 of a pixel: below one pixel the line is paler. The end is left out, so that the lines
    /// of a chain do not cover a pixel twice.
    void line(FinePoint from, FinePoint to, int width, QRgb colour) const;

private:
    void paintColumn(quint32* column, qsizetype step, int low, int high, qint64 begin, qint64 end, QRgb colour) const;

    quint32* m_bits;
    qsizetype m_stride; ///< pixels
    QRect m_clip;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Thin lines, rectangles, letters and small images straight into the pixels of a 32-bit image, many times faster
/// than QPainter. What a pixel becomes depends neither on the clip nor on where the image ends: strips painted one by one
/// look like one painted whole.

#include <QtCore/qrect.h>
#include <QtGui/qrgb.h>
#include <span>
#include <vector>

class QImage;

namespace unitscope {

/// In 1/256 of a device pixel.
struct FinePoint
{
    static constexpr int perPixel = 256;
    qint64 x = 0;
    qint64 y = 0;
};

/// Of one row of a premultiplied image: from `begin` to `end` something is to be seen, from `opaqueBegin` to `opaqueEnd`
/// nothing shines through.
struct RowSpan
{
    int begin = 0;
    int opaqueBegin = 0;
    int opaqueEnd = 0;
    int end = 0;
};
std::vector<RowSpan> spansOf(const QImage& image);

/// The pixels of an image that may be painted. The image must live longer and not be copied meanwhile.
class Raster
{
public:
    /// The image is RGB32 or ARGB32_Premultiplied; colours are opaque.
    Raster(QImage& image, const QRect& clip);

    void fill(const QRect& rect, QRgb colour) const;
    /// Antialiased; `width` in 1/256 of a pixel: below one pixel the line is paler. The end is left out, so that the lines
    /// of a chain do not cover a pixel twice.
    void line(FinePoint from, FinePoint to, int width, QRgb colour) const;
    /// A line of much less than a pixel: in each column or row the one pixel that it crosses, `share` of 256 of the colour.
    void hairline(FinePoint from, FinePoint to, int share, QRgb colour) const;
    /// `coverage` has a value for every pixel of the rect, row by row: 0 nothing, 255 the colour.
    void mask(const QRect& rect, std::span<const quint8> coverage, QRgb colour) const;
    /// Premultiplied pixels over what is there; `spans` are the image's (see spansOf).
    void image(QPoint at, const QImage& image, std::span<const RowSpan> spans) const;

private:
    struct Course;
    bool courseOf(FinePoint from, FinePoint to, int halfWidth, Course& course) const;
    template <bool isInside>
    static void paintAlong(const Course& course, int half, QRgb colour);
    static void fetch(const Course& course, const quint32* column, int at);

    quint32* m_bits;
    qsizetype m_stride; ///< pixels
    QRect m_clip;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/raster.h"

#include <QtGui/qimage.h>
#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

constexpr int one = FinePoint::perPixel;
constexpr int oneBits = 8;
static_assert(one == 1 << oneBits);
constexpr int slopeBits = 16;

/// `share` of 256 of the second colour over the first; opaque.
quint32 blended(quint32 below, QRgb above, quint32 share)
{
    constexpr quint32 redAndBlue = 0xff00ff;
    constexpr quint32 green = 0x00ff00;
    quint32 rb = below & redAndBlue;
    quint32 g = below & green;
    rb += (((above & redAndBlue) - rb) * share) >> 8;
    g += (((above & green) - g) * share) >> 8;
    return 0xff000000u | (rb & redAndBlue) | (g & green);
}

} // namespace

Raster::Raster(QImage& image, const QRect& clip)
    : m_bits(reinterpret_cast<quint32*>(image.bits())),
      m_stride(image.bytesPerLine() / qsizetype(sizeof(quint32))),
      m_clip(clip.intersected(image.rect()))
{
    Q_ASSERT(image.format() == QImage::Format_RGB32);
}

void Raster::fill(const QRect& rect, QRgb colour) const
{
    const QRect area = rect.intersected(m_clip);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        quint32* row = m_bits + y * m_stride;
        std::fill(row + area.left(), row + area.left() + area.width(), colour | 0xff000000u);
    }
}

/// One pixel of the line's longer direction: what lies between `begin` and `end` of the other, each pixel by its part.
void Raster::paintColumn(quint32* column, qsizetype step, int low, int high, qint64 begin, qint64 end,
                         QRgb colour) const
{
    const qint64 first = std::max<qint64>(low, begin >> oneBits);
    const qint64 last = std::min<qint64>(high, (end - 1) >> oneBits);
    for (qint64 at = first; at <= last; ++at) {
        const qint64 covered = std::min(end, (at + 1) * one) - std::max(begin, at * one);
        column[at * step] = blended(column[at * step], colour, quint32(covered));
    }
}

void Raster::line(FinePoint from, FinePoint to, int width, QRgb colour) const
{
    if (m_clip.isEmpty())
        return;
    const bool isSteep = std::abs(to.y - from.y) > std::abs(to.x - from.x);
    if (isSteep) {
        std::swap(from.x, from.y);
        std::swap(to.x, to.y);
    }
    if (from.x > to.x)
        std::swap(from, to);
    // From here on x is the longer direction. Everything is exact, so that it does not matter where the clip begins.
    const int lowX = isSteep ? m_clip.top() : m_clip.left();
    const int highX = isSteep ? m_clip.bottom() : m_clip.right();
    const int lowY = isSteep ? m_clip.left() : m_clip.top();
    const int highY = isSteep ? m_clip.right() : m_clip.bottom();
    const qint64 length = to.x - from.x;
    const qint64 slope = length > 0 ? ((to.y - from.y) << slopeBits) / length : 0;
    const double steepness = double(slope) / (1 << slopeBits);
    const auto half = qint64(width * std::sqrt(1 + steepness * steepness) / 2);
    qint64 first = std::max<qint64>(lowX, ((from.x + one / 2) >> oneBits));
    qint64 last = std::min<qint64>(highX, ((to.x + one / 2) >> oneBits) - 1);
    if (slope != 0) {
        // Only where the line is between lowY and highY, with a pixel to spare.
        const auto columnAt = [&](qint64 y) {
            return (double(y) * one - double(from.y)) / steepness / one + double(from.x) / one;
        };
        const qint64 spare = half / one + 2;
        const auto [enters, leaves] = std::minmax({columnAt(lowY - spare), columnAt(highY + spare)});
        first = std::max(first, qint64(std::clamp(enters - 1, -1e9, 1e9)));
        last = std::min(last, qint64(std::clamp(leaves + 1, -1e9, 1e9)));
    } else if (from.y + half < qint64(lowY) * one || from.y - half > qint64(highY + 1) * one) {
        return;
    }
    const qsizetype along = isSteep ? m_stride : 1;
    const qsizetype across = isSteep ? 1 : m_stride;
    qint64 y = (from.y << slopeBits) + slope * (first * one + one / 2 - from.x);
    for (qint64 x = first; x <= last; ++x, y += slope * one) {
        const qint64 middle = y >> slopeBits;
        paintColumn(m_bits + x * along, across, lowY, highY, middle - half, middle + half, colour);
    }
}

} // namespace unitscope

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

constexpr quint32 everySecond = 0xff00ff; // two of a pixel's four bytes, with room between them

/// `share` of 256 of the opaque second colour over the premultiplied first.
quint32 blended(quint32 below, QRgb above, quint32 share)
{
    quint32 rb = below & everySecond;
    quint32 ag = (below >> 8) & everySecond;
    rb += (((above & everySecond) - rb) * share) >> 8;
    ag += (((((above >> 8) & 0xff) | 0xff0000) - ag) * share) >> 8;
    return (rb & everySecond) | (ag & everySecond) << 8;
}

/// A premultiplied pixel over another.
quint32 laidOver(quint32 below, quint32 above)
{
    const quint32 left = 256 - ((above >> 24) + (above >> 31));
    const quint32 rb = (((below & everySecond) * left) >> 8) & everySecond;
    const quint32 ag = (((below >> 8) & everySecond) * left) & ~everySecond;
    return (rb | ag) + above;
}

} // namespace

Raster::Raster(QImage& image, const QRect& clip)
    : m_bits(reinterpret_cast<quint32*>(image.bits())),
      m_stride(image.bytesPerLine() / qsizetype(sizeof(quint32))),
      m_clip(clip.intersected(image.rect()))
{
    Q_ASSERT(image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32_Premultiplied);
}

void Raster::fill(const QRect& rect, QRgb colour) const
{
    const QRect area = rect.intersected(m_clip);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        quint32* row = m_bits + y * m_stride;
        std::fill(row + area.left(), row + area.left() + area.width(), colour | 0xff000000u);
    }
}

/// The columns of a line that may be painted, x being its longer direction. Everything is exact, so that it does not matter
/// where the clip begins.
struct Raster::Course
{
    quint32* column = nullptr; ///< of the first one, at y = 0
    qsizetype along = 1;
    qsizetype across = 1;
    qint64 first = 0;
    qint64 last = -1;
    int low = 0; ///< y
    int high = 0;
    qint64 y = 0;          ///< of the middle in the first column, in 1/256 and slopeBits more
    qint64 step = 0;       ///< of y from column to column
    bool isInside = false; ///< low and high need not be looked at
};

bool Raster::courseOf(FinePoint from, FinePoint to, int halfWidth, Course& course) const
{
    if (m_clip.isEmpty())
        return false;
    const bool isSteep = std::abs(to.y - from.y) > std::abs(to.x - from.x);
    if (isSteep) {
        std::swap(from.x, from.y);
        std::swap(to.x, to.y);
    }
    if (from.x > to.x)
        std::swap(from, to);
    const int lowX = isSteep ? m_clip.top() : m_clip.left();
    const int highX = isSteep ? m_clip.bottom() : m_clip.right();
    course.low = isSteep ? m_clip.left() : m_clip.top();
    course.high = isSteep ? m_clip.right() : m_clip.bottom();
    course.first = std::max<qint64>(lowX, (from.x + one / 2) >> oneBits);
    course.last = std::min<qint64>(highX, ((to.x + one / 2) >> oneBits) - 1);
    if (course.last < course.first)
        return false;
    const auto [top, bottom] = std::minmax(from.y, to.y);
    const qint64 spare = halfWidth + one;
    const qint64 begin = qint64(course.low) * one;
    const qint64 end = qint64(course.high + 1) * one;
    if (bottom + spare < begin || top - spare > end)
        return false;
    course.isInside = top - spare >= begin && bottom + spare <= end;
    // Of whole numbers, so always the same; a division of doubles is several times faster.
    const qint64 slope = top == bottom ? 0 : qint64(double(to.y - from.y) * (1 << slopeBits) / double(to.x - from.x));
    if (!course.isInside && slope != 0) {
        // Only where the line is between low and high, with a pixel to spare.
        const auto columnAt = [&](qint64 y) {
            return double(y - from.y) * (1 << slopeBits) / double(slope) / one + double(from.x) / one;
        };
        const auto [enters, leaves] = std::minmax({columnAt(begin - spare), columnAt(end + spare)});
        course.first = std::max(course.first, qint64(std::clamp(enters - 1, -1e9, 1e9)));
        course.last = std::min(course.last, qint64(std::clamp(leaves + 1, -1e9, 1e9)));
        if (course.last < course.first)
            return false;
    }
    course.along = isSteep ? m_stride : 1;
    course.across = isSteep ? 1 : m_stride;
    course.column = m_bits + course.first * course.along;
    course.y = (from.y << slopeBits) + slope * (course.first * one + one / 2 - from.x);
    course.step = slope * one;
    return true;
}

/// What lies between `half` above and below the middle is painted, each pixel by its part.
template <bool isInside>
void Raster::paintAlong(const Course& course, int half, QRgb colour)
{
    quint32* column = course.column;
    qint64 y = course.y;
    for (qint64 x = course.first; x <= course.last; ++x, y += course.step, column += course.along) {
        const int begin = int(y >> slopeBits) - half;
        const int end = begin + 2 * half;
        const int first = begin >> oneBits;
        const int last = (end - 1) >> oneBits;
        fetch(course, column, first);
        const auto paint = [&](int at, int covered) {
            if (!isInside && (at < course.low || at > course.high))
                return;
            quint32& pixel = column[at * course.across];
            pixel = blended(pixel, colour, quint32(covered));
        };
        if (first == last) {
            paint(first, end - begin);
            continue;
        }
        paint(first, one - (begin & (one - 1)));
        for (int at = first + 1; at < last; ++at)
            paint(at, one);
        paint(last, end - last * one);
    }
}

/// Rows lie far apart in memory: those of a steep line that come next are asked for in time.
void Raster::fetch(const Course& course, const quint32* column, int at)
{
    constexpr int ahead = 12;
    if (course.across == 1)
        __builtin_prefetch(column + ahead * course.along + at, 1);
}

void Raster::line(FinePoint from, FinePoint to, int width, QRgb colour) const
{
    const double steepness = [&] {
        const auto [shorter, longer] = std::minmax({std::abs(to.x - from.x), std::abs(to.y - from.y)});
        return longer > 0 ? double(shorter) / double(longer) : 0.0;
    }();
    const int half = int(width * std::sqrt(1 + steepness * steepness) / 2);
    Course course;
    if (half == 0 || !courseOf(from, to, half, course))
        return;
    if (course.isInside)
        paintAlong<true>(course, half, colour);
    else
        paintAlong<false>(course, half, colour);
}

void Raster::hairline(FinePoint from, FinePoint to, int share, QRgb colour) const
{
    Course course;
    if (!courseOf(from, to, 0, course))
        return;
    quint32* column = course.column;
    qint64 y = course.y;
    for (qint64 x = course.first; x <= course.last; ++x, y += course.step, column += course.along) {
        const qint64 at = y >> (slopeBits + oneBits);
        fetch(course, column, int(at));
        if (!course.isInside && (at < course.low || at > course.high))
            continue;
        quint32& pixel = column[at * course.across];
        pixel = blended(pixel, colour, quint32(share));
    }
}

void Raster::mask(const QRect& rect, std::span<const quint8> coverage, QRgb colour) const
{
    const QRect area = rect.intersected(m_clip);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        quint32* row = m_bits + y * m_stride;
        const quint8* covered = coverage.data() + qsizetype(y - rect.top()) * rect.width() - rect.left();
        for (int x = area.left(); x <= area.right(); ++x) {
            if (const quint32 share = covered[x]; share != 0)
                row[x] = blended(row[x], colour, share + (share >> 7));
        }
    }
}

void Raster::image(QPoint at, const QImage& image, std::span<const RowSpan> spans) const
{
    const QRect area = QRect(at, image.size()).intersected(m_clip);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const RowSpan& span = spans[size_t(y - at.y())];
        const auto* from = reinterpret_cast<const quint32*>(image.constScanLine(y - at.y())) - at.x();
        quint32* row = m_bits + y * m_stride;
        const auto bounded = [&](int x) { return std::clamp(at.x() + x, area.left(), area.right() + 1); };
        const int opaqueBegin = bounded(span.opaqueBegin);
        const int opaqueEnd = bounded(span.opaqueEnd);
        for (int x = bounded(span.begin); x < opaqueBegin; ++x)
            row[x] = laidOver(row[x], from[x]);
        std::copy(from + opaqueBegin, from + opaqueEnd, row + opaqueBegin);
        for (int x = opaqueEnd; x < bounded(span.end); ++x)
            row[x] = laidOver(row[x], from[x]);
    }
}

std::vector<RowSpan> spansOf(const QImage& image)
{
    Q_ASSERT(image.format() == QImage::Format_ARGB32_Premultiplied);
    std::vector<RowSpan> spans(size_t(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const quint32*>(image.constScanLine(y));
        const auto* end = row + image.width();
        const auto* last = end;
        const auto* first = std::find_if(row, end, [](quint32 pixel) { return pixel != 0; });
        while (last != first && last[-1] == 0)
            --last;
        const auto isOpaque = [](quint32 pixel) { return pixel >= 0xff000000u; };
        const auto* opaque = std::find_if(first, last, isOpaque);
        const auto* opaqueEnd = std::find_if_not(opaque, last, isOpaque);
        spans[size_t(y)] = {.begin = int(first - row),
                            .opaqueBegin = int(opaque - row),
                            .opaqueEnd = int(opaqueEnd - row),
                            .end = int(last - row)};
    }
    return spans;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/topng.h"

#include "app/paint/colours.h"
#include "app/paint/filebrush.h"
#include "app/paint/pngwriter.h"

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr double pixelsPerInch = 96;
constexpr int pixelsInStrip = 1 << 22;
constexpr double overhang = 8; // strokes and arrowheads reach over the bounds of their group

bool fits(QSize size)
{
    return qint64(size.width()) * size.height() <= mostPixels
           && std::max(size.width(), size.height()) <= mostPixelsAcross;
}

QString pixelsInWords(QSize size)
{
    return u"%1 × %2"_s.arg(size.width()).arg(size.height());
}

Error tooLarge(const Drawing& drawing, int scale)
{
    int fitting = scale;
    while (fitting > 0 && !fits(pngSize(drawing, fitting)))
        --fitting;
    const QString advice = fitting > 0 ? u"At scale %1 it fits, with %2."_s.arg(fitting).arg(
                               pixelsInWords(pngSize(drawing, fitting)))
                                       : u"Show less of it, or make an SVG or a PDF, which have no pixels."_s;
    return {.code = Error::Code::TooLarge,
            .expected = u"a bitmap of at most %1 million pixels, and %2 on its longer side"_s
                            .arg(mostPixels / 1'000'000)
                            .arg(mostPixelsAcross),
            .found = u"%1 at scale %2"_s.arg(pixelsInWords(pngSize(drawing, scale))).arg(scale),
            .advice = advice};
}

/// One bitmap on its way.
class Strips
{
public:
    Strips(const Drawing& drawing, const PngOptions& options, QSize size)
        : m_drawing(drawing),
          m_options(options),
          m_palette(options.isDark ? darkPalette() : lightPalette()),
          m_size(size),
          m_writer(size, options.isTransparent, pixelsPerInch * options.scale),
          m_row(size_t(size.width()) * size_t(m_writer.channels()))
    { }

    Result<QByteArray> write(const std::stop_token& stop, const RenderProgress& progress)
    {
        const int rows = std::clamp(pixelsInStrip / m_size.width(), 1, m_size.height());
        for (int top = 0; top < m_size.height(); top += rows) {
            if (progress)
                progress(double(top) / m_size.height());
            if (!paint(top, std::min(rows, m_size.height() - top), stop))
                return failed({.code = Error::Code::Cancelled});
        }
        QByteArray file;
        if (!m_writer.finish(file))
            return failed(
                {.code = Error::Code::Incomplete, .expected = u"memory to pack the picture"_s, .found = u"none"_s});
        return file;
    }

private:
    bool paint(int top, int rows, const std::stop_token& stop)
    {
        QImage strip(m_size.width(), rows, QImage::Format_ARGB32_Premultiplied);
        strip.fill(m_options.isTransparent ? QColor(Qt::transparent) : colourOf(m_palette, Tone::Ground));
        QPainter painter(&strip);
        painter.translate(0, -top);
        painter.scale(m_options.scale, m_options.scale);
        painter.translate(-std::floor(m_drawing.bounds.x()), -std::floor(m_drawing.bounds.y()));
        FileBrush brush(m_drawing, painter, m_palette, FileBrush::Text::Outlines);
        const QRectF area = painter.transform()
                                .inverted()
                                .mapRect(QRectF(strip.rect()))
                                .adjusted(-overhang, -overhang, overhang, overhang);
        for (const Group& group : m_drawing.groups) {
            if (stop.stop_requested())
                return false;
            if (group.part != Group::Part::Ground && area.intersects(group.bounds))
                brush.paint(group);
        }
        painter.end();
        for (int y = 0; y < rows; ++y)
            addRow(reinterpret_cast<const QRgb*>(strip.constScanLine(y)));
        return true;
    }

    void addRow(const QRgb* pixels)
    {
        const bool hasAlpha = m_options.isTransparent;
        auto byte = m_row.begin();
        for (int x = 0; x < m_size.width(); ++x) {
            const QRgb pixel = hasAlpha ? qUnpremultiply(pixels[x]) : pixels[x];
            *byte++ = quint8(qRed(pixel));
            *byte++ = quint8(qGreen(pixel));
            *byte++ = quint8(qBlue(pixel));
            if (hasAlpha)
                *byte++ = quint8(qAlpha(pixel));
        }
        m_writer.addRow(m_row);
    }

    const Drawing& m_drawing;
    const PngOptions& m_options;
    const Palette& m_palette;
    QSize m_size;
    PngWriter m_writer;
    std::vector<quint8> m_row;
};

} // namespace

QSize pngSize(const Drawing& drawing, int scale)
{
    const QRectF& bounds = drawing.bounds;
    const auto pixels = [scale](double from, double to) {
        const double count = std::ceil((to - std::floor(from)) * scale - 1e-6);
        return int(std::clamp(count, 1.0, 1e9));
    };
    return {pixels(bounds.left(), bounds.right()), pixels(bounds.top(), bounds.bottom())};
}

Result<void> canBePng(const Drawing& drawing, int scale)
{
    if (scale < 1 || scale > largestScale)
        return failed({.code = Error::Code::Usage,
                       .expected = u"a scale from 1 to %1"_s.arg(largestScale),
                       .found = QString::number(scale)});
    return fits(pngSize(drawing, scale)) ? Result<void>() : failed(tooLarge(drawing, scale));
}

Result<QByteArray> toPng(const Drawing& drawing, const PngOptions& options, const std::stop_token& stop,
                         const RenderProgress& progress)
{
    if (Result<void> can = canBePng(drawing, options.scale); !can)
        return tl::unexpected(std::move(can).error());
    return Strips(drawing, options, pngSize(drawing, options.scale)).write(stop, progress);
}

} // namespace unitscope

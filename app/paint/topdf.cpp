// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/topdf.h"

#include "app/paint/colours.h"
#include "app/paint/filebrush.h"
#include "app/paint/pdflink.h"

#include <QtCore/qbuffer.h>
#include <QtGui/qpagelayout.h>
#include <QtGui/qpagesize.h>
#include <QtGui/qpainter.h>
#include <QtGui/qpdfwriter.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int dotsPerInch = 1200;
constexpr double largestPage = 14'400; // points: readers take no larger one

/// A picture that is larger than any page may be becomes smaller.
PagePlace withinLimits(PagePlace place)
{
    const double factor = largestPage / std::max(place.page.width(), place.page.height());
    if (factor >= 1)
        return place;
    place.page *= factor;
    place.scale *= factor;
    place.picture = QRectF(place.picture.topLeft() * factor, place.picture.size() * factor);
    place.nameSize *= factor;
    return place;
}

QPageLayout layoutOf(const PagePlace& place)
{
    // Always "portrait": the page's own size tells which way it lies.
    const QPageSize size(place.page, QPageSize::Point, QLatin1StringView(kindOf(place.paper).name),
                         QPageSize::ExactMatch);
    return {size, QPageLayout::Portrait, QMarginsF()};
}

/// Blanks when it was made; as many bytes as before, since the file counts them.
void forgetTime(QByteArray& file)
{
    const QByteArray begin = "/CreationDate (";
    const qsizetype at = file.indexOf(begin);
    const qsizetype end = at < 0 ? -1 : file.indexOf(')', at);
    if (end >= 0)
        std::fill(file.begin() + at, file.begin() + end + 1, ' ');
}

bool paint(QPdfWriter& writer, const Drawing& drawing, const PagePlace& place, const PdfOptions& options,
           const std::stop_token& stop, const RenderProgress& progress)
{
    const Palette& palette = options.isDark ? darkPalette() : lightPalette();
    QPainter painter(&writer);
    constexpr double dots = dotsPerInch / 72.0;
    painter.scale(dots, dots);
    if (options.hasGround)
        painter.fillRect(QRectF(QPointF(), place.page), colourOf(palette, Tone::Ground));
    painter.translate(place.picture.topLeft());
    painter.scale(place.scale, place.scale);
    painter.translate(-drawing.bounds.topLeft());
    FileBrush brush(drawing, painter, palette, FileBrush::Text::Letters);
    for (size_t i = 0; i < drawing.groups.size(); ++i) {
        if (stop.stop_requested())
            return false;
        constexpr size_t often = 64;
        if (progress && i % often == 0)
            progress(double(i) / double(drawing.groups.size()));
        if (drawing.groups[i].part != Group::Part::Ground)
            brush.paint(drawing.groups[i]);
        if (i < options.links.size())
            addLink(painter, drawing.groups[i].bounds, options.links[i]);
    }
    return true;
}

} // namespace

Result<PdfFile> toPdf(const Drawing& drawing, const PdfOptions& options, const std::stop_token& stop,
                      const RenderProgress& progress)
{
    const PagePlace place = withinLimits(placeOn(options.paper, drawing));
    PdfFile pdf;
    pdf.smallNames = smallNamesOn(options.paper, drawing);
    QBuffer buffer(&pdf.bytes);
    buffer.open(QIODevice::WriteOnly);
    bool isWhole = false;
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setResolution(dotsPerInch);
        writer.setPageLayout(layoutOf(place));
        writer.setCreator(u"Unitscope"_s);
        writer.setTitle(options.title.isEmpty() ? drawing.title : options.title);
        isWhole = paint(writer, drawing, place, options, stop, progress);
    }
    if (!isWhole)
        return failed({.code = Error::Code::Cancelled});
    forgetTime(pdf.bytes);
    return pdf;
}

} // namespace unitscope

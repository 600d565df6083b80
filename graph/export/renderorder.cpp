// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/renderorder.h"

#include "graph/base/safetext.h"
#include "graph/export/drawingbytes.h"
#include "graph/export/wire.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QByteArrayView mark = "unitscope-render 1\n";
constexpr QByteArrayView progressWord = "progress ";
constexpr QByteArrayView noteWord = "note ";
constexpr QByteArrayView errorWord = "error ";

} // namespace

QByteArray toBytes(const RenderOrder& order)
{
    WireWriter out;
    out.raw(mark);
    out.byte(quint8(order.wish));
    out.byte(order.png.isDark ? 1 : 0);
    out.byte(order.png.isTransparent ? 1 : 0);
    out.count(quint32(order.png.scale));
    out.byte(quint8(order.pdf.paper));
    out.byte(order.pdf.isDark ? 1 : 0);
    out.byte(order.pdf.hasGround ? 1 : 0);
    out.text(order.pdf.title);
    out.count(quint32(order.pdf.links.size()));
    for (const QString& link : order.pdf.links)
        out.text(link);
    write(out, order.drawing);
    return out.take();
}

Result<RenderOrder> renderOrderFrom(QByteArrayView bytes)
{
    WireReader in(bytes);
    RenderOrder order;
    in.expect(mark);
    order.wish = RenderOrder::Wish(in.byteBelow(int(RenderOrder::Wish::Outlines) + 1));
    order.png.isDark = in.flag();
    order.png.isTransparent = in.flag();
    const quint32 scale = in.count();
    if (scale < 1 || scale > largestScale)
        in.refuse();
    order.png.scale = in.isGood() ? int(scale) : 1;
    order.pdf.paper = Paper(in.byteBelow(paperCount));
    order.pdf.isDark = in.flag();
    order.pdf.hasGround = in.flag();
    order.pdf.title = in.text();
    const quint32 links = in.countOf(sizeof(quint32));
    for (quint32 i = 0; i < links && in.isGood(); ++i)
        order.pdf.links.push_back(in.text());
    order.drawing = readDrawing(in);
    if (!in.isGood() || !in.isAtEnd())
        return failed({.code = Error::Code::BadFormat,
                       .expected = u"an order to paint, complete and in order"_s,
                       .found = u"something else"_s});
    return order;
}

QByteArray progressLine(double share)
{
    return progressWord.toByteArray() + QByteArray::number(share, 'f', 3) + '\n';
}

QByteArray noteLine(QStringView words)
{
    return noteWord.toByteArray() + safeForPeople(words).toUtf8() + '\n';
}

QByteArray errorLine(const Error& error)
{
    const QStringList parts{QString::number(int(error.code)), safeForPeople(error.expected), safeForPeople(error.found),
                            safeForPeople(error.advice)};
    return errorWord.toByteArray() + parts.join(u'\t').toUtf8() + '\n';
}

std::optional<double> progressIn(QByteArrayView line)
{
    if (!line.startsWith(progressWord))
        return std::nullopt;
    bool isNumber = false;
    const double share = line.sliced(progressWord.size()).trimmed().toByteArray().toDouble(&isNumber);
    return isNumber && share >= 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

std::optional<QString> noteIn(QByteArrayView line)
{
    if (!line.startsWith(noteWord))
        return std::nullopt;
    constexpr qsizetype longest = 600;
    return safeForPeople(
        decodedLossy(line.sliced(noteWord.size()).first(std::min(longest, line.size() - noteWord.size()))).trimmed());
}

std::optional<Error> errorIn(QByteArrayView line)
{
    if (!line.startsWith(errorWord))
        return std::nullopt;
    const QStringList parts = decodedLossy(line.sliced(errorWord.size())).trimmed().split(u'\t');
    bool isNumber = false;
    const int code = parts.front().toInt(&isNumber);
    if (!isNumber || code < 0 || code > int(Error::Code::Cancelled))
        return std::nullopt;
    return Error{.code = Error::Code(code),
                 .where = {},
                 .expected = safeForPeople(parts.value(1)),
                 .found = safeForPeople(parts.value(2)),
                 .advice = safeForPeople(parts.value(3))};
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/pdflink.h"

#include "app/paint/fonts.h"

#include <QtGui/qfontmetrics.h>
#include <QtGui/qpainter.h>
#include <QtGui/qtextlayout.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestAddress = 2000;
constexpr int pixelSize = 64;

bool isWeb(const QString& address)
{
    return address.startsWith("https://"_L1, Qt::CaseInsensitive)
           || address.startsWith("http://"_L1, Qt::CaseInsensitive);
}

/// To where the file lies, as a page of a site that it is part of. Not another host without a scheme, and not a place in
/// this file, which has none.
bool isRelative(const QString& address)
{
    const QStringView first = QStringView(address).left(address.indexOf(u'/')); // all of it without one
    return !first.contains(u':') && !address.startsWith("//"_L1) && !address.startsWith(u'#')
           && !address.startsWith(u'?');
}

/// As the file may hold it between parentheses, where Qt puts it as it is; empty if it may not be there.
QString safeAddress(const QString& address)
{
    const bool isPlain = std::all_of(address.begin(), address.end(),
                                     [](QChar unit) { return unit > u' ' && unit < u'\x7f' && unit != u'\\'; });
    if ((!isWeb(address) && !isRelative(address)) || !isPlain || address.size() > longestAddress)
        return {};
    QString safe = address;
    return safe.replace(u'(', "%28"_L1).replace(u')', "%29"_L1);
}

} // namespace

void addLink(QPainter& painter, const QRectF& area, const QString& address)
{
    const QString safe = safeAddress(address);
    if (safe.isEmpty() || area.isEmpty())
        return;
    // Qt makes links of text alone: of a blank, as wide and high as the area.
    const QFont font = drawingFont(pixelSize, false);
    const QFontMetricsF metrics(font);
    const QString blank = QChar(QChar::Nbsp);
    QTextCharFormat format;
    format.setAnchor(true);
    format.setAnchorHref(safe);
    QTextLayout layout(blank, font);
    layout.setFormats({{.start = 0, .length = int(blank.size()), .format = format}});
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    painter.save();
    painter.translate(area.bottomLeft());
    painter.scale(area.width() / metrics.horizontalAdvance(blank),
                  area.height() / (metrics.ascent() - metrics.descent()));
    layout.draw(&painter, QPointF(0, -metrics.ascent()));
    painter.restore();
}

} // namespace unitscope

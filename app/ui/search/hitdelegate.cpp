// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/search/hitdelegate.h"

#include <QtGui/qpainter.h>
#include <QtGui/qtextlayout.h>
#include <algorithm>

namespace unitscope {

namespace {

constexpr int margin = 12;
constexpr int between = 16;
constexpr int smallPixels = 11;

/// One line, what fits in bold and in the accent; cut off at the end of the room.
void drawMarked(QPainter* painter, const QRect& room, const QString& text, const std::vector<LetterRange>& fits,
                qsizetype shift, const QFont& font, const QColor& accent)
{
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const LetterRange& fit : fits) {
        QTextLayout::FormatRange range;
        range.start = int(fit.begin + shift);
        range.length = int(fit.length);
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(accent);
        formats.append(range);
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setNumColumns(int(text.size()));
    layout.endLayout();
    painter->save();
    painter->setClipRect(room);
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - line.height()) / 2.0));
    painter->restore();
}

} // namespace

QSize HitDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight};
}

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect room = option.rect.adjusted(margin, 4, -margin, -4);
    const QColor muted = option.palette.color(QPalette::PlaceholderText);
    const auto words = index.data(hitRole).value<HitWordsPtr>();
    if (!words) {
        painter->setPen(muted);
        painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter), index.data().toString());
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.color(QPalette::Midlight));
    const HitWords& hit = *words;
    const QColor accent = option.palette.color(QPalette::Highlight);
    QFont small = option.font;
    small.setPixelSize(smallPixels);
    const bool hasSecond = !hit.row.where.isEmpty() || !hit.change.isEmpty();
    const QRect first(room.left(), room.top(), room.width(), hasSecond ? room.height() / 2 : room.height());
    const QRect second(room.left(), first.bottom() + 1, room.width(), room.height() - first.height());

    const int remarkWidth = std::min(option.fontMetrics.horizontalAdvance(hit.row.remark), first.width() / 2);
    painter->setPen(muted);
    painter->setFont(option.font);
    painter->drawText(first, int(Qt::AlignRight | Qt::AlignVCenter), hit.row.remark);
    painter->setPen(hit.row.undrawn == Undrawn::No ? option.palette.color(QPalette::Text) : muted);
    const QRect nameRoom = first.adjusted(0, 0, -remarkWidth - between, 0);
    drawMarked(painter, nameRoom, hit.row.name, hit.row.nameFits, 0, option.font, accent);
    if (!hasSecond)
        return;
    painter->setPen(muted);
    int changeWidth = 0;
    if (!hit.change.isEmpty()) {
        painter->setFont(small);
        const QFontMetrics metrics(small);
        changeWidth = metrics.horizontalAdvance(hit.change) + between;
        painter->drawText(second, int((hit.row.where.isEmpty() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter),
                          hit.change);
    }
    if (!hit.row.where.isEmpty())
        drawMarked(painter, second.adjusted(0, 0, -changeWidth, 0), hit.row.where + hit.row.text, hit.row.textFits,
                   hit.row.where.size(), small, accent);
}

} // namespace unitscope

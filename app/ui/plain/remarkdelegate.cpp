// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/plain/remarkdelegate.h"

#include <QtGui/qpainter.h>
#include <algorithm>

namespace unitscope {

namespace {

constexpr int between = 16;

} // namespace

QSize RemarkDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, m_height};
}

void RemarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.color(QPalette::Midlight));
    const QRect room = option.rect.adjusted(m_margin, 0, -m_margin, 0);
    const QString remark = index.data(remarkRole).toString();
    const int remarkWidth = std::min(option.fontMetrics.horizontalAdvance(remark), room.width() / 2);
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->drawText(room, int(Qt::AlignRight | Qt::AlignVCenter), remark);
    if (index.flags().testFlag(Qt::ItemIsEnabled))
        painter->setPen(option.palette.color(QPalette::Text));
    const QRect nameRoom = room.adjusted(0, 0, remark.isEmpty() ? 0 : -remarkWidth - between, 0);
    painter->drawText(nameRoom, int(Qt::AlignLeft | Qt::AlignVCenter),
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, nameRoom.width()));
}

} // namespace unitscope

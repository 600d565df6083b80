// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/heading.h"

#include "app/ui/details/statementrow.h"

#include <QtGui/qpainter.h>

namespace unitscope {

Heading::Heading(const QString& words, bool isWarning, QWidget* parent)
    : QWidget(parent), m_words(words), m_isWarning(isWarning)
{
    QFont small = font();
    small.setPixelSize(11);
    small.setWeight(QFont::DemiBold);
    setFont(small);
    setAccessibleName(words);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize Heading::sizeHint() const
{
    return {120, 40};
}

void Heading::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = height() - 4;
    painter.fillRect(QRect(rowPadding, line, width() - 2 * rowPadding, 1), palette().color(QPalette::Mid));
    const QColor ink = palette().color(m_isWarning ? QPalette::BrightText : QPalette::PlaceholderText);
    int left = rowPadding;
    const int baseline = line - 7;
    if (m_isWarning) {
        // The sign that the picture uses for the same thing is a shape, not a colour.
        const QRectF mark(left, baseline - 9, 10, 10);
        painter.setPen(QPen(ink, 1.5));
        painter.drawPolygon(QPolygonF({mark.bottomLeft(), QPointF(mark.center().x(), mark.top()), mark.bottomRight()}));
        painter.drawLine(QPointF(mark.center().x(), mark.top() + 4), QPointF(mark.center().x(), mark.top() + 7));
        left += 16;
    }
    painter.setPen(ink);
    painter.drawText(left, baseline, fontMetrics().elidedText(m_words, Qt::ElideRight, width() - left - rowPadding));
}

} // namespace unitscope

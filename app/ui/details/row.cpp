// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/row.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>

namespace unitscope {

Row::Row(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void Row::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    update();
}

void Row::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_isCurrent || m_isHovered) {
        painter.setBrush(palette().color(m_isCurrent ? QPalette::Midlight : QPalette::AlternateBase));
        painter.drawRoundedRect(rect(), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void Row::enterEvent(QEnterEvent*)
{
    m_isHovered = true;
    update();
}

void Row::leaveEvent(QEvent*)
{
    m_isHovered = false;
    update();
}

void Row::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT pressed();
}

void Row::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT pressed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace unitscope

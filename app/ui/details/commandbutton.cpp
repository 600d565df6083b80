// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/commandbutton.h"

#include "graph/base/safetext.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtooltip.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString tipFor(const CheckCommand& check, const QString& host)
{
    const QString words = CommandButton::tr("Copy the command to check this yourself, on %1:").arg(safeForPeople(host));
    return u"<span>%1<br><tt>%2</tt></span>"_s.arg(words.toHtmlEscaped(), check.command.toHtmlEscaped());
}

} // namespace

CommandButton::CommandButton(const CheckCommand& check, const QString& host, QWidget* row) : QAbstractButton(row)
{
    setObjectName(u"command"_s);
    setToolTip(tipFor(check, host));
    setAccessibleName(tr("Copy the command to check this yourself"));
    setAccessibleDescription(check.command);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QAbstractButton::clicked, this, [this, command = check.command] { copyCommand(command, this); });
}

bool CommandButton::isSeen() const
{
    return hasFocus() || parentWidget()->hasFocus() || parentWidget()->underMouse();
}

void CommandButton::paintEvent(QPaintEvent*)
{
    if (!isSeen())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid), hasFocus() ? 1.5 : 1));
    painter.setBrush(palette().color(isDown() ? QPalette::Midlight : QPalette::Base));
    painter.drawRoundedRect(frame, 4, 4);
    // A prompt: what is copied is for a terminal.
    QPen pen(palette().color(QPalette::Text), 1.4);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.drawPolyline(QPolygonF({{7, 6.5}, {10.5, 10}, {7, 13.5}}));
    painter.drawLine(QPointF(12.5, 13.5), QPointF(17, 13.5));
}

void CommandButton::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    parentWidget()->update();
}

void CommandButton::focusOutEvent(QFocusEvent* event)
{
    QAbstractButton::focusOutEvent(event);
    parentWidget()->update();
}

void copyCommand(const QString& command, QWidget* from)
{
    QApplication::clipboard()->setText(command);
    QToolTip::showText(from->mapToGlobal(QPoint(0, from->height())),
                       u"<span>%1</span>"_s.arg(CommandButton::tr("Copied: %1").arg(command).toHtmlEscaped()), from);
}

void addCheckActions(QMenu* menu, const CheckCommand& check, const QString& host)
{
    QAction* copy = menu->addAction(CommandButton::tr("Copy the command to check this yourself"));
    copy->setObjectName(u"copyCommand"_s);
    menu->setToolTipsVisible(true);
    if (check.command.isEmpty()) {
        copy->setEnabled(false);
        menu->addAction(CommandButton::tr("There is none: %1").arg(check.whyNone))->setEnabled(false);
        return;
    }
    copy->setToolTip(tipFor(check, host));
    QObject::connect(copy, &QAction::triggered, menu,
                     [command = check.command] { QApplication::clipboard()->setText(command); });
}

} // namespace unitscope

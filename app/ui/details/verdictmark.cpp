// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/verdictmark.h"

#include <QtGui/qpainter.h>

using namespace Qt::StringLiterals;

namespace unitscope {

VerdictMark::VerdictMark(const Statement& statement, QWidget* parent)
    : QAbstractButton(parent), m_verdict(statement.verdict->verdict)
{
    QString words = wordsFor(m_verdict);
    if (!statement.verdictWords.isEmpty())
        words += u": "_s + statement.verdictWords;
    words = words.left(1).toUpper() + words.mid(1);
    setToolTip(u"<span>%1</span>"_s.arg(words.toHtmlEscaped()));
    setAccessibleName(words);
    setAccessibleDescription(tr("Shows the proof line in the source"));
    setCursor(Qt::PointingHandCursor);
    setFixedSize(16, 16);
    // What is not mentioned has no words to go to: the mouse finds the whole line, the keyboard passes by.
    setFocusPolicy(m_verdict == ProofVerdict::NotMentioned ? Qt::NoFocus : Qt::TabFocus);
}

void VerdictMark::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isWarning = m_verdict == ProofVerdict::SaysOtherwise;
    QPen pen(palette().color(isWarning ? QPalette::BrightText : QPalette::PlaceholderText), 1.5);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    switch (m_verdict) {
    case ProofVerdict::Backed: painter.drawPolyline(QPolygonF({{4, 8.5}, {7, 11.5}, {12, 5}})); break;
    case ProofVerdict::SaysOtherwise:
        painter.drawLine(QPointF(3.5, 6.2), QPointF(12.5, 6.2));
        painter.drawLine(QPointF(3.5, 10.2), QPointF(12.5, 10.2));
        painter.drawLine(QPointF(10.2, 3.2), QPointF(5.8, 13.2));
        break;
    case ProofVerdict::NotMentioned:
        painter.setOpacity(0.6);
        painter.drawEllipse(QPointF(8, 8.2), 2, 2);
        break;
    }
    if (hasFocus()) {
        painter.setOpacity(1);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    }
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/strip/differencestrip.h"

#include <QtGui/qpainter.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int textLeft = 36; // as in the notices above it

} // namespace

DifferenceStrip::DifferenceStrip(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(u"differences"_s);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    hide();
}

void DifferenceStrip::setWords(const DifferenceWords& words)
{
    m_parts = words.parts;
    setText(words.line());
    setAccessibleName(words.line());
    setAccessibleDescription(tr("Shows these in the panel of problems"));
    // Rich, so that each has a line of its own; escaped, since it comes from outside.
    QString tip;
    for (const QString& sentence : words.whole)
        tip += u"<div>"_s + sentence.toHtmlEscaped() + u"</div>"_s;
    setToolTip(tip);
    setVisible(!words.isEmpty());
}

QSize DifferenceStrip::sizeHint() const
{
    return {480, 32};
}

void DifferenceStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = underMouse() || hasFocus();
    painter.fillRect(rect(), palette().color(isLit ? QPalette::AlternateBase : QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1),
                     palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid));
    // Not equal: body and summary.
    const QPointF middle(21, height() / 2.0);
    painter.setPen(QPen(palette().color(QPalette::BrightText), 1.5, Qt::SolidLine, Qt::RoundCap));
    for (const double y : {-2.5, 2.5})
        painter.drawLine(middle + QPointF(-5, y), middle + QPointF(5, y));
    painter.drawLine(middle + QPointF(-3, 6), middle + QPointF(3, -6));
    painter.setPen(palette().color(QPalette::WindowText));
    const int room = width() - textLeft - 12;
    const auto widthOf = [this](const QString& words) { return fontMetrics().horizontalAdvance(words); };
    painter.drawText(QRect(textLeft, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(asManyAsFit(m_parts, room, widthOf), Qt::ElideRight, room));
}

} // namespace unitscope

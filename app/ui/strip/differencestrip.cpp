// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/strip/differencestrip.h"

#include <QtGui/qpainter.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int margin = 16;
constexpr int gap = 12;      // between the host and its time
constexpr int signRoom = 26; // of the sign, before the differences

} // namespace

DifferenceStrip::DifferenceStrip(QWidget* parent) : QAbstractButton(parent)
{
    setObjectName(u"differences"_s);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    hide();
}

void DifferenceStrip::setWords(const SourceWords& source, const DifferenceWords& words)
{
    m_source = source;
    m_parts = words.parts;
    setText(words.line());
    const bool isBoth = !source.line().isEmpty() && !words.isEmpty();
    setAccessibleName(source.line() + (isBoth ? u" · "_s : QString()) + words.line());
    setAccessibleDescription(words.isEmpty() ? QString() : tr("Shows these in the panel of problems"));
    setEnabled(!words.isEmpty()); // else there is nothing more to read
    setCursor(words.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    // Rich, so that each has a line of its own; escaped, since it comes from outside.
    QString tip = source.line().isEmpty() ? QString() : u"<div>"_s + source.line().toHtmlEscaped() + u"</div>"_s;
    for (const QString& sentence : words.whole)
        tip += u"<div>"_s + sentence.toHtmlEscaped() + u"</div>"_s;
    setToolTip(tip);
    setVisible(!words.isEmpty() || !source.line().isEmpty());
    update();
}

QSize DifferenceStrip::sizeHint() const
{
    return {480, 32};
}

void DifferenceStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = isEnabled() && (underMouse() || hasFocus());
    painter.fillRect(rect(), palette().color(isLit ? QPalette::AlternateBase : QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1),
                     palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid));
    const int left = paintSource(painter);
    if (!m_parts.isEmpty())
        paintDifferences(painter, left);
}

/// Returns where it ends.
int DifferenceStrip::paintSource(QPainter& painter) const
{
    int left = margin;
    const auto paint = [&](const QString& words, const QFont& font, QPalette::ColorRole role, int most) {
        if (words.isEmpty())
            return;
        const QFontMetrics metrics(font, this);
        const QString shown = metrics.elidedText(words, Qt::ElideMiddle, most);
        painter.setFont(font);
        painter.setPen(palette().color(QPalette::Active, role));
        painter.drawText(QRect(left, 0, most, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
        left += metrics.horizontalAdvance(shown) + gap;
    };
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    paint(m_source.host, strong, QPalette::WindowText, width() / 3);
    paint(m_source.time, font(), QPalette::PlaceholderText, width() / 3);
    return left;
}

void DifferenceStrip::paintDifferences(QPainter& painter, int left) const
{
    // Not equal: body and summary.
    const QPointF middle(left + signRoom / 2.0 - 4, height() / 2.0);
    painter.setPen(QPen(palette().color(QPalette::BrightText), 1.5, Qt::SolidLine, Qt::RoundCap));
    for (const double y : {-2.5, 2.5})
        painter.drawLine(middle + QPointF(-5, y), middle + QPointF(5, y));
    painter.drawLine(middle + QPointF(-3, 6), middle + QPointF(3, -6));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::WindowText));
    const int textLeft = left + signRoom;
    const int room = width() - textLeft - 12;
    const auto widthOf = [this](const QString& words) { return fontMetrics().horizontalAdvance(words); };
    painter.drawText(QRect(textLeft, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(asManyAsFit(m_parts, room, widthOf), Qt::ElideRight, room));
}

} // namespace unitscope

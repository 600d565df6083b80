// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/textblock.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qmenu.h>
#include <algorithm>
#include <cmath>

namespace unitscope {

TextBlock::TextBlock(const QString& text, QWidget* parent) : QWidget(parent), m_text(text)
{
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::IBeamCursor);
    setAccessibleName(text);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString TextBlock::selectedText() const
{
    const QString shown = m_layout.text();
    const QString selected = shown.mid(std::min(m_anchor, m_cursor), std::abs(m_cursor - m_anchor));
    return !selected.isEmpty() && shown != m_text ? m_text : selected;
}

void TextBlock::setRole(QPalette::ColorRole role)
{
    m_role = role;
    update();
}

void TextBlock::setPixelSize(int size, QFont::Weight weight)
{
    QFont sized = font();
    sized.setPixelSize(size);
    sized.setWeight(weight);
    setFont(sized);
    updateGeometry();
}

void TextBlock::setBreaksWords(bool breaks)
{
    m_breaksWords = breaks;
    updateGeometry();
}

void TextBlock::copy() const
{
    const QString selected = selectedText();
    QApplication::clipboard()->setText(selected.isEmpty() ? m_text : selected);
}

bool TextBlock::isElidable() const
{
    return !m_breaksWords && m_text.startsWith(u'/')
           && std::none_of(m_text.begin(), m_text.end(), [](QChar c) { return c.isSpace(); });
}

QString TextBlock::shownAt(int width) const
{
    return isElidable() ? fontMetrics().elidedText(m_text, Qt::ElideMiddle, width) : m_text;
}

int TextBlock::lay(QTextLayout& layout, int width) const
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setText(shownAt(width));
    layout.setFont(font());
    layout.setTextOption(option);
    layout.beginLayout();
    double y = m_top;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, y});
        y += std::ceil(line.height()) + 1;
    }
    layout.endLayout();
    return std::max(int(y), fontMetrics().height());
}

int TextBlock::heightForWidth(int width) const
{
    QTextLayout layout;
    return lay(layout, width);
}

QSize TextBlock::sizeHint() const
{
    const int width = std::min(fontMetrics().horizontalAdvance(m_text) + 2, 320);
    return {width, heightForWidth(width)};
}

QSize TextBlock::minimumSizeHint() const
{
    return {24, m_top + fontMetrics().height()};
}

void TextBlock::alignTo(int pixelSize)
{
    QFont neighbour = font();
    neighbour.setPixelSize(pixelSize);
    m_top = std::max(0, QFontMetrics(neighbour).ascent() - fontMetrics().ascent());
    updateGeometry();
}

int TextBlock::positionAt(QPoint point) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (point.y() < line.rect().bottom() || i == m_layout.lineCount() - 1)
            return line.xToCursor(point.x());
    }
    return 0;
}

void TextBlock::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(m_role));
    QList<QTextLayout::FormatRange> selections;
    if (m_anchor != m_cursor) {
        QTextLayout::FormatRange range;
        range.start = std::min(m_anchor, m_cursor);
        range.length = std::abs(m_cursor - m_anchor);
        range.format.setBackground(palette().highlight());
        range.format.setForeground(palette().highlightedText());
        selections.append(range);
    }
    m_layout.draw(&painter, {0, 0}, selections);
}

void TextBlock::resizeEvent(QResizeEvent*)
{
    lay(m_layout, width());
    setToolTip(m_layout.text() == m_text ? QString() : QStringLiteral("<span>%1</span>").arg(m_text.toHtmlEscaped()));
}

void TextBlock::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_pressedAt = event->pos();
    m_anchor = m_cursor = positionAt(event->pos());
    update();
}

void TextBlock::mouseMoveEvent(QMouseEvent* event)
{
    const bool isFar = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (event->buttons() & Qt::LeftButton && (isFar || m_anchor != m_cursor)) {
        m_cursor = positionAt(event->pos());
        update();
    }
}

void TextBlock::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_anchor == m_cursor)
        Q_EMIT clicked();
}

void TextBlock::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        m_cursor = int(m_layout.text().size());
        update();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void TextBlock::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason) {
        m_cursor = m_anchor;
        update();
    }
}

void TextBlock::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("Copy"), this, &TextBlock::copy);
    Q_EMIT menuAboutToShow(&menu);
    menu.exec(event->globalPos());
}

} // namespace unitscope

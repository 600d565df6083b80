// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/source/sourcetext.h"

#include <QtGui/qevent.h>
#include <QtGui/qfontdatabase.h>
#include <QtGui/qpainter.h>
#include <QtGui/qtextobject.h>
#include <QtWidgets/qscrollbar.h>
#include <algorithm>

namespace unitscope {

namespace {

/// Only a surface: the text widget knows what belongs on it.
class Gutter : public QWidget
{
public:
    explicit Gutter(SourceText* text) : QWidget(text), m_text(text) { }
    QSize sizeHint() const override { return {m_text->gutterWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent* event) override { m_text->paintGutter(event); }

private:
    SourceText* m_text;
};

} // namespace

SourceText::SourceText(QWidget* parent) : QPlainTextEdit(parent), m_gutter(new Gutter(this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFrameStyle(QFrame::NoFrame);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPixelSize(12);
    setFont(mono);
    setAccessibleName(tr("Source text"));
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int scrolled) {
        if (scrolled != 0)
            m_gutter->scroll(0, scrolled);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
}

void SourceText::setPage(const TextPage& page)
{
    m_ranges.clear();
    setExtraSelections({});
    m_lines = page.lines;
    setPlainText(page.text);
    setViewportMargins(gutterWidth(), 0, 0, 0);
    m_gutter->resize(gutterWidth(), m_gutter->height());
    m_gutter->update();
}

void SourceText::highlight(const std::vector<TextRange>& ranges)
{
    m_ranges = ranges;
    applyHighlight();
    if (!ranges.empty())
        scrollTo(ranges.front().begin);
}

void SourceText::applyHighlight()
{
    QList<QTextEdit::ExtraSelection> selections;
    for (const TextRange& range : m_ranges) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(range.begin);
        selection.cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        if (range.isMain) {
            selection.format.setBackground(palette().color(QPalette::Highlight));
            selection.format.setForeground(palette().color(QPalette::HighlightedText));
        } else {
            selection.format.setBackground(palette().color(QPalette::Midlight));
        }
        // Later ones are painted over earlier ones: what was asked for comes last.
        selections.insert(range.isMain ? selections.size() : 0, selection);
    }
    setExtraSelections(selections);
    m_gutter->update();
}

void SourceText::scrollTo(int position)
{
    QTextCursor place(document());
    place.setPosition(position);
    setTextCursor(place);
    centerCursor();
    horizontalScrollBar()->setValue(0);
}

int SourceText::gutterWidth() const
{
    const int last = m_lines.empty() ? 1 : *std::max_element(m_lines.begin(), m_lines.end());
    const auto digits = std::max<qsizetype>(3, QString::number(last).size());
    return fontMetrics().horizontalAdvance(QLatin1Char('9')) * int(digits) + 24;
}

void SourceText::paintGutter(QPaintEvent* event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    const QTextBlock marked = m_ranges.empty() ? QTextBlock() : document()->findBlock(m_ranges.front().begin);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        const auto row = size_t(block.blockNumber());
        if (row >= m_lines.size() || m_lines[row] == 0)
            continue;
        painter.setPen(palette().color(block == marked ? QPalette::Text : QPalette::PlaceholderText));
        painter.drawText(QRectF(0, area.top(), m_gutter->width() - 12, fontMetrics().height()), Qt::AlignRight,
                         QString::number(m_lines[row]));
    }
}

void SourceText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect area = contentsRect();
    m_gutter->setGeometry(area.left(), area.top(), gutterWidth(), area.height());
}

void SourceText::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && !textCursor().hasSelection())
        Q_EMIT positionChosen(cursorForPosition(event->pos()).position());
}

void SourceText::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT positionChosen(textCursor().position());
    else
        QPlainTextEdit::keyPressEvent(event);
}

void SourceText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyHighlight();
}

} // namespace unitscope

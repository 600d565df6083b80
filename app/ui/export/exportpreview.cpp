// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/export/exportpreview.h"

#include "app/ui/plain/label.h"

#include <QtGui/qfontdatabase.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qtextbrowser.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int margin = 16;
constexpr int square = 8; // of the pattern that stands for "nothing there"

} // namespace

/// The image in the middle, on what is behind it.
class ExportPreview::Sheet : public QWidget
{
public:
    explicit Sheet(QWidget* parent) : QWidget(parent) { }

    void show(const QImage& image, bool isTransparent)
    {
        m_image = image;
        m_isTransparent = isTransparent;
        update();
    }
    bool isEmpty() const { return m_image.isNull(); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        if (m_image.isNull())
            return;
        const QSizeF size = QSizeF(m_image.size()) / m_image.devicePixelRatio();
        const QRectF place(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2).toPoint(), size);
        if (m_isTransparent)
            paintSquares(painter, place);
        painter.drawImage(place.topLeft(), m_image);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
    }

private:
    void paintSquares(QPainter& painter, const QRectF& place) const
    {
        painter.save();
        painter.setClipRect(place);
        painter.fillRect(place, palette().color(QPalette::Base));
        for (int row = 0; row * square < place.height(); ++row) {
            for (int column = row % 2; column * square < place.width(); column += 2)
                painter.fillRect(QRectF(place.topLeft() + QPointF(column * square, row * square),
                                        QSizeF(square, square)),
                                 palette().color(QPalette::AlternateBase));
        }
        painter.restore();
    }

    QImage m_image;
    bool m_isTransparent = false;
};

ExportPreview::ExportPreview(QWidget* parent)
    : QStackedWidget(parent),
      m_sheet(new Sheet(this)),
      m_text(new QPlainTextEdit(this)),
      m_document(new QTextBrowser(this)),
      m_words(plainLabel(QPalette::PlaceholderText, this))
{
    setObjectName(u"exportPreview"_s);
    setMinimumSize(480, 320);
    m_sheet->setAccessibleName(tr("How the picture will look"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("The text that will be written"));
    m_document->setOpenLinks(false);
    m_document->setTabChangesFocus(true);
    m_document->setAccessibleName(tr("The beginning of the report"));
    m_document->document()->setDocumentMargin(margin);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setMargin(margin);
    addWidget(m_sheet);
    addWidget(m_text);
    addWidget(m_document);
    addWidget(m_words);
}

QSize ExportPreview::pixels() const
{
    const QSize room = size() - QSize(2 * margin, 2 * margin);
    return (QSizeF(room.expandedTo({1, 1})) * devicePixelRatioF()).toSize();
}

void ExportPreview::showImage(const QImage& image, bool isTransparent)
{
    QImage sharp = image;
    sharp.setDevicePixelRatio(devicePixelRatioF());
    m_sheet->show(sharp, isTransparent);
    setCurrentWidget(m_sheet);
}

void ExportPreview::showText(const QString& text)
{
    m_text->setPlainText(text);
    setCurrentWidget(m_text);
}

void ExportPreview::showDocument(const QString& richText)
{
    const auto colour = [this](QPalette::ColorRole role) { return palette().color(role).name(); };
    m_document->document()->setDefaultStyleSheet(
        u"h1 { font-size: 20px; } h2 { font-size: 16px; } h3 { font-size: 14px; }"
        "p { margin-bottom: 8px; } .muted { color: %1; } .theirs { font-family: monospace; } .head { background-color: %2; }"_s
            .arg(colour(QPalette::PlaceholderText), colour(QPalette::AlternateBase)));
    m_document->setHtml(richText);
    setCurrentWidget(m_document);
}

void ExportPreview::showWords(const QString& words)
{
    m_words->setText(words);
    setCurrentWidget(m_words);
}

bool ExportPreview::isShowingImage() const
{
    return currentWidget() == m_sheet && !m_sheet->isEmpty();
}

QString ExportPreview::text() const
{
    if (currentWidget() == m_document)
        return m_document->toPlainText();
    return currentWidget() == m_text ? m_text->toPlainText() : currentWidget() == m_words ? m_words->text() : QString();
}

void ExportPreview::resizeEvent(QResizeEvent* event)
{
    QStackedWidget::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace unitscope

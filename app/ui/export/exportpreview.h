// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How what is exported will look: the picture on its paper, or the first lines of the text. Paints what it is given; makes
/// nothing.

#include <QtGui/qimage.h>
#include <QtWidgets/qstackedwidget.h>

class QLabel;
class QPlainTextEdit;
class QTextBrowser;

namespace unitscope {

class ExportPreview : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget* parent);

    /// For how many device pixels an image is wanted.
    QSize pixels() const;
    /// `isTransparent`: what is behind it shows through.
    void showImage(const QImage& image, bool isTransparent);
    void showText(const QString& text);
    /// As richText() writes it.
    void showDocument(const QString& richText);
    /// In place of both.
    void showWords(const QString& words);

    bool isShowingImage() const;
    QString text() const;

Q_SIGNALS:
    void resized();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Sheet;
    Sheet* m_sheet;
    QPlainTextEdit* m_text;
    QTextBrowser* m_document;
    QLabel* m_words;
};

} // namespace unitscope

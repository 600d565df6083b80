// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A piece of plain text in a panel: breaks anywhere it must, so that nothing is ever cut off, and can be selected and
/// copied. A path stays on one line instead and is elided in its middle; copying still gives all of it. Never takes its text for rich text.

#include <QtGui/qpalette.h>
#include <QtGui/qtextlayout.h>
#include <QtWidgets/qwidget.h>
#include <optional>

class QMenu;

namespace unitscope {

class TextBlock : public QWidget
{
    Q_OBJECT

public:
    explicit TextBlock(const QString& text, QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    QString selectedText() const; ///< empty if nothing is selected
    void setRole(QPalette::ColorRole role);
    void setPixelSize(int size, QFont::Weight weight = QFont::Normal);
    /// Titles: a path breaks too instead of being elided.
    void setBreaksWords(bool breaks);
    void copy() const; ///< the selection, or all of the text

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Room above the text, so that its first line stands on the same baseline as a neighbour's of that size.
    void alignTo(int pixelSize);

Q_SIGNALS:
    void clicked();                    ///< pressed and released without selecting anything
    void menuAboutToShow(QMenu* menu); ///< may be added to

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    bool isElidable() const;
    QString shownAt(int width) const;
    int lay(QTextLayout& layout, int width) const; ///< the height it takes
    int positionAt(QPoint point) const;

    QString m_text;
    QTextLayout m_layout;
    QPalette::ColorRole m_role = QPalette::Text;
    bool m_breaksWords = false;
    int m_top = 0;
    int m_anchor = 0; ///< selection, UTF-16 units of the shown text
    int m_cursor = 0;
    QPoint m_pressedAt;
};

} // namespace unitscope

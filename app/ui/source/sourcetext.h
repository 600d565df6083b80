// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Read-only text of one page with line numbers and highlighted ranges. Speaks of positions in the page's text only.

#include "app/ui/source/textpage.h"

#include <QtWidgets/qplaintextedit.h>

namespace unitscope {

/// Positions [begin, end) in a page's text.
struct TextRange
{
    int begin = 0;
    int end = 0;
    bool isMain = true; ///< what was asked for; others are its support
    bool operator==(const TextRange&) const = default;
};

class SourceText : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceText(QWidget* parent = nullptr);

    void setPage(const TextPage& page);
    /// Highlights, and scrolls so that the first one is seen with lines around it.
    void highlight(const std::vector<TextRange>& ranges);
    const std::vector<TextRange>& highlighted() const { return m_ranges; }
    int gutterWidth() const;
    void paintGutter(QPaintEvent* event);

Q_SIGNALS:
    void positionChosen(int position); ///< clicked without selecting, or Enter

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyHighlight();
    void scrollTo(int position);

    QWidget* m_gutter;
    std::vector<int> m_lines;
    std::vector<TextRange> m_ranges;
};

} // namespace unitscope

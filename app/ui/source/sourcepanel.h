// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The bytes behind the picture: a source's text with the exact bytes of a statement highlighted, its name and the
/// beginning of its hash above it. Pointing at a place says which statement it belongs to. Large sources are shown page
/// by page, so that none can hold up the window.

#include "app/ui/source/textpage.h"
#include "graph/model/graph.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QPushButton;

namespace unitscope {

class SourceText;

class SourcePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePanel(QWidget* parent = nullptr);

    /// Shows the beginning of the first source; nothing for no graph.
    void setGraph(GraphPtr graph);
    /// Highlights what a statement rests on and scrolls there.
    void showStatement(ClaimIndex statement);
    /// The same for bytes that are no statement: what a problem is about.
    void showPlace(const Evidence& place);
    /// Where a node or edge is stated first; nothing highlighted for none.
    void showSubject(const std::optional<Subject>& subject);
    void clearHighlight();
    const GraphPtr& graph() const { return m_graph; }

    /// What is highlighted as asked for, in bytes of the source; empty if nothing is.
    ByteRange highlightedBytes() const;
    SourceText* text() const { return m_text; }
    const TextPage& page() const { return m_page; }
    QSize sizeHint() const override { return {392, 360}; }

Q_SIGNALS:
    void statementChosen(quint32 statement);

private:
    void showPage(SourceIndex source, qint64 offset);
    void highlight(std::span<const Evidence> pieces);
    void turnPage(int direction);
    void choose(int position);
    void updateHeader();

    GraphPtr m_graph;
    SourceIndex m_source = 0;
    TextPage m_page;
    SourceText* m_text;
    QLabel* m_name;
    QLabel* m_hash;
    QWidget* m_pager;
    QLabel* m_lines;
    QPushButton* m_before;
    QPushButton* m_after;
};

} // namespace unitscope

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
    /// The same in another graph, such as the earlier state that the picture is compared with.
    void showPlaceIn(const GraphPtr& graph, const Evidence& place);
    /// The beginning of a source that is in no graph, or of one in the graph.
    void showSource(const SourcePtr& source, const GraphPtr& graph);
    /// Where a node or edge is stated first; nothing highlighted for none.
    void showSubject(const std::optional<Subject>& subject);
    void clearHighlight();
    const GraphPtr& graph() const { return m_graph; }
    /// Whose text is shown; null for none.
    const SourcePtr& shownSource() const { return m_source; }
    /// Its name and hash above the text: not where a list of sources says both.
    void setHeaderVisible(bool isVisible);

    /// What is highlighted as asked for, in bytes of the source; empty if nothing is.
    ByteRange highlightedBytes() const;
    SourceText* text() const { return m_text; }
    const TextPage& page() const { return m_page; }
    QSize sizeHint() const override { return {392, 360}; }

Q_SIGNALS:
    void statementChosen(quint32 statement); ///< of graph()
    /// A place in another graph was chosen: what it is about.
    void subjectChosen(const unitscope::Subject& subject);
    void sourceShown(); ///< shownSource() is another

private:
    void showPage(SourcePtr source, GraphPtr graph, qint64 offset);
    void highlight(const GraphPtr& graph, std::span<const Evidence> pieces);
    void turnPage(int direction);
    void choose(int position);
    void updateHeader();

    GraphPtr m_graph;
    SourcePtr m_source;     ///< whose text is shown
    GraphPtr m_sourceGraph; ///< that it is shown from; null if from none
    TextPage m_page;
    SourceText* m_text;
    QWidget* m_header;
    QLabel* m_name;
    QLabel* m_hash;
    QWidget* m_pager;
    QLabel* m_lines;
    QPushButton* m_before;
    QPushButton* m_after;
};

} // namespace unitscope

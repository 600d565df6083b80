// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything stated about the selected box or line: each field with its value, how it is known and where it stands, and
/// its connections. Asks to go places; changes nothing itself.

#include "app/ui/changes/changerows.h"
#include "app/ui/problems/problemrow.h"
#include "graph/draw/picture.h"
#include "graph/view/fieldlist.h"

#include <QtWidgets/qscrollarea.h>
#include <optional>

class QVBoxLayout;

namespace unitscope {

class Row;

class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget* parent = nullptr);

    /// Nothing, or something the graph does not know: the empty state.
    /// `picture`: of that graph; without it there are neither groups nor bundles of lines.
    void show(GraphPtr graph, const std::optional<Subject>& subject, const PicturePtr& picture = {});
    /// What is wrong with everything; the box's part of it stands above its fields.
    void setProblems(ProblemRowsPtr problems);
    /// The user's own note on the box that is shown; empty for none. As written.
    void setNote(const QString& note);
    /// Of two states; null: nothing is compared. What became of the box stands above its fields.
    void setDiff(GraphDiffPtr diff);
    /// Marks the row of a statement as the one shown in the source.
    void setCurrentStatement(std::optional<ClaimIndex> statement);
    /// Whether a row of what is shown stands for the statement.
    bool mentions(ClaimIndex statement) const;
    const Description& description() const { return m_description; }
    QSize sizeHint() const override { return {392, 420}; }

Q_SIGNALS:
    void statementChosen(quint32 statement);
    void subjectChosen(const unitscope::Subject& subject);
    void placeChosen(const unitscope::Evidence& place); ///< words of a proof line
    void noteWanted();                                  ///< to be changed
    void problemChosen(const QString& key);
    void changeChosen(const unitscope::ChangeRow& row);
    void earlierStatementChosen(quint32 statement); ///< of what only the earlier of two states has
    /// What has the value of a row is to be shown alone, or hidden.
    void filterWanted(const QString& filter, bool hides);

private:
    void showEmpty();
    void replaceContent(QWidget* content);
    void addHeader(QVBoxLayout* column);
    void addNote(QVBoxLayout* column);
    void addProblems(QVBoxLayout* column);
    void addChanges(QVBoxLayout* column);
    void addFields(QVBoxLayout* column);
    void choose(ClaimIndex statement);
    QString host() const;
    void addStatements(QVBoxLayout* column, const Field& field, bool isContradicted);
    void addRelations(QVBoxLayout* column, qsizetype atMost);
    void addEnds(QVBoxLayout* column, const EdgeId& edge);
    Description descriptionOf(const Subject& subject, const Visible* visible) const;
    void rebuild(qsizetype relationsAtMost);

    GraphPtr m_graph;
    ProblemRowsPtr m_problems;
    GraphDiffPtr m_diff;
    std::optional<Subject> m_subject;
    Description m_description;
    QString m_note;
    std::optional<ClaimIndex> m_current;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// All statements: a filter, a line that counts how much the proof lines carry, and the table. Listing, sorting and
/// filtering happen on another thread, and only while the panel is seen.

#include "app/ui/jobs/job.h"
#include "graph/base/error.h"
#include "graph/view/statementfilter.h"

#include <QtWidgets/qwidget.h>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace unitscope {

class FilterBar;
class StatementTable;

class StatementPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StatementPanel(QWidget* parent = nullptr);

    void setGraph(GraphPtr graph);
    /// What "Only this box" means.
    void setSelection(const std::optional<Subject>& subject);
    /// Marks the row of a statement, if it is shown.
    void setCurrentStatement(quint32 statement);
    /// Proposed when saving: the name of what is open.
    void setShortName(const QString& name) { m_shortName = name; }

    FilterBar* filterBar() const { return m_filter; }
    StatementTable* table() const { return m_table; }
    bool isBusy() const { return m_job.isBusy(); }
    /// Writes the rows that are shown as CSV.
    void saveTo(const QString& file);
    QSize sizeHint() const override { return {640, 280}; }

Q_SIGNALS:
    void statementChosen(quint32 statement);
    void saved(const QString& file);
    void couldNotSave(const unitscope::Error& error);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Arranged
    {
        StatementListPtr list;
        std::vector<quint32> rows;
    };
    void arrangeRows();
    void showRows(Arranged arranged);
    void showPage();
    void askAndSave();
    StatementFilter wanted() const;

    GraphPtr m_graph;
    std::optional<Subject> m_selection;
    QString m_shortName;
    FilterBar* m_filter;
    QLabel* m_summary;
    QLabel* m_count;
    QPushButton* m_save;
    QStackedWidget* m_pages;
    StatementTable* m_table;
    Job m_job;
    Job m_saving;
};

} // namespace unitscope

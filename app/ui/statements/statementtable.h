// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The table of statements: rows of one height, columns that can be sorted and made wider, rows that can be copied. Asks
/// for another order instead of sorting itself.

#include "app/ui/statements/statementmodel.h"
#include "graph/view/statementfilter.h"

#include <QtWidgets/qtableview.h>

namespace unitscope {

class StatementTable : public QTableView
{
    Q_OBJECT

public:
    explicit StatementTable(QWidget* parent = nullptr);

    StatementModel* rows() const { return m_model; }
    /// Keeps the current row current if it is still there.
    void setRows(StatementListPtr list, std::vector<quint32> rows);
    StatementOrder order() const;
    /// Marks the row of a statement, if it is shown; tells nobody.
    void setCurrentStatement(std::optional<ClaimIndex> statement);
    /// The selected rows, as lines with tabs between their cells, under the names of the columns.
    QString copiedRows() const;

Q_SIGNALS:
    void orderChanged();
    void statementChosen(quint32 statement);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void arrangeColumns();
    void choose(const QModelIndex& index);
    void copyRows() const;

    StatementModel* m_model;
    std::optional<ClaimIndex> m_current;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rows of a list of statements that somebody wants to see, in their order: a flat table of indices, whose texts are
/// made when a cell is painted. Sorting and filtering happen elsewhere and arrive as another order.

#include "graph/view/statementlist.h"

#include <QtCore/qabstractitemmodel.h>

namespace unitscope {

class StatementModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// A bool: what a cell says deserves a warning.
    static constexpr int warningRole = Qt::UserRole;
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(StatementListPtr list, std::vector<quint32> rows);
    const StatementListPtr& list() const { return m_list; }
    const std::vector<quint32>& rows() const { return m_rows; }
    const ListedStatement& statementAt(int row) const { return m_list->rows()[m_rows[size_t(row)]]; }
    /// The row that shows a statement; -1 if none does.
    int rowOf(ClaimIndex statement) const;
    /// A row as it is copied: its cells in full, for a spreadsheet.
    QString copied(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cell(const ListedStatement& statement, StatementColumn column) const;
    QString tip(const ListedStatement& statement, StatementColumn column) const;

    StatementListPtr m_list;
    std::vector<quint32> m_rows;
};

} // namespace unitscope

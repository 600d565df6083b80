// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The rows of a table of boxes or lines in the order somebody wants, for a view. Sorting happens elsewhere and arrives as
/// another order.

#include "graph/view/thingtable.h"

#include <QtCore/qabstractitemmodel.h>
#include <memory>

namespace unitscope {

using ThingTablePtr = std::shared_ptr<const ThingTable>;

class ThingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// A bool: what a cell says deserves a warning.
    static constexpr int warningRole = Qt::UserRole;
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(ThingTablePtr table, std::vector<quint32> rows);
    /// The same rows in another order.
    void setOrder(std::vector<quint32> rows);
    const ThingTablePtr& table() const { return m_table; }
    const std::vector<quint32>& rows() const { return m_rows; }
    const Subject& subjectAt(int row) const { return m_table->rows[m_rows[size_t(row)]].subject; }
    /// The row of a subject; -1 if it has none.
    int rowOf(const Subject& subject) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int alignment(int column) const;

    ThingTablePtr m_table;
    std::vector<quint32> m_rows;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Changes as a tree of two levels: a group for each kind of change that occurs, and its rows. Keeps the difference the
/// rows are from.

#include "app/ui/changes/changerows.h"

#include <QtCore/qabstractitemmodel.h>
#include <memory>

namespace unitscope {

using GraphDiffPtr = std::shared_ptr<const GraphDiff>;

class ChangeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Field, Before, After, SaysBefore, SaysAfter, ColumnCount };
    using QAbstractItemModel::QAbstractItemModel;

    /// Null: nothing is compared.
    void setDiff(GraphDiffPtr diff);
    const GraphDiffPtr& diff() const { return m_diff; }
    /// Of a group: nullptr.
    const ChangeRow* rowAt(const QModelIndex& index) const;
    ChangeGroup groupAt(int row) const { return m_groups[size_t(row)].group; }
    int changeCount() const { return int(m_rows.size()); }
    /// All cells of a row, separated by tabs.
    static QString lineFor(const ChangeRow& row);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Group
    {
        ChangeGroup group;
        size_t first; ///< of m_rows
        size_t count;
    };

    GraphDiffPtr m_diff;
    std::vector<ChangeRow> m_rows;
    std::vector<Group> m_groups;
};

} // namespace unitscope

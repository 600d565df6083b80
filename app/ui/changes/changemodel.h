// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Changes as a tree of two levels: a group for each kind of change that occurs, and its rows. Keeps the difference the
/// rows are from.

#include "app/ui/changes/changerows.h"
#include "graph/diff/decided.h"

#include <QtCore/qabstractitemmodel.h>
#include <map>
#include <memory>
#include <set>

namespace unitscope {

using GraphDiffPtr = std::shared_ptr<const GraphDiff>;

class ChangeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Field, Before, After, Decided, SaysBefore, SaysAfter, ColumnCount };
    using QAbstractItemModel::QAbstractItemModel;

    /// Null: nothing is compared.
    void setDiff(GraphDiffPtr diff);
    const GraphDiffPtr& diff() const { return m_diff; }
    /// changesToDecide() of the difference, for the column Decided; nothing: there is no approved state. After setDiff().
    void setDecided(std::optional<std::vector<ChangeToDecide>> changes);
    const std::optional<std::vector<ChangeToDecide>>& decided() const { return m_decided; }
    /// What a row is about, as an index into decided(); of a group all of them. Ascending, each once.
    std::set<size_t> changesAt(const QModelIndex& index) const;
    /// Of a group: nullptr.
    const ChangeRow* rowAt(const QModelIndex& index) const;
    ChangeGroup groupAt(int row) const { return m_groups[size_t(row)].group; }
    int changeCount() const { return int(m_rows.size()); }
    /// All cells of a row, separated by tabs.
    QString lineFor(const QModelIndex& index) const;

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

    QString cellOf(const ChangeRow& row, int column) const;
    std::optional<size_t> changeOf(const ChangeRow& row) const;

    GraphDiffPtr m_diff;
    std::optional<std::vector<ChangeToDecide>> m_decided;
    std::map<Subject, size_t> m_changeAt; ///< by every name that its box or line goes by
    std::vector<ChangeRow> m_rows;
    std::vector<Group> m_groups;
};

} // namespace unitscope

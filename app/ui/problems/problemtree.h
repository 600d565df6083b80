// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The problems as a tree of two levels: headings, and rows beneath them. A row's icon tells its severity by form; the
/// severity is part of what a screen reader says.

#include "app/ui/problems/problemfilter.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtGui/qicon.h>
#include <map>

namespace unitscope {

class ProblemTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, About, Where, ColumnCount };
    using QAbstractItemModel::QAbstractItemModel;

    void setRows(ProblemRowsPtr rows);
    void setFilter(const ProblemFilter& filter);
    void setOrder(ProblemOrder order);
    void setIcons(std::map<Severity, QIcon> icons);

    const ProblemRowsPtr& rows() const { return m_rows; }
    const ProblemFilter& filter() const { return m_filter; }
    /// How many rows pass the filter.
    int shownCount() const { return int(m_places.size()); }
    /// Null for a heading.
    const ProblemRow* rowAt(const QModelIndex& index) const;
    /// Invalid if it is not shown.
    QModelIndex indexOf(const QString& key) const;
    /// The row before or after another, across headings; the first or the last for an invalid or a heading's index.
    /// Stays at the ends. Invalid if nothing is shown.
    QModelIndex stepFrom(const QModelIndex& index, int direction) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void arrange();
    QModelIndex at(size_t place) const;
    QVariant headingData(const ProblemSection& section, int column, int role) const;

    ProblemRowsPtr m_rows = std::make_shared<const ProblemRows>();
    ProblemFilter m_filter;
    ProblemOrder m_order = ProblemOrder::ByKind;
    std::map<Severity, QIcon> m_icons;
    std::vector<ProblemSection> m_sections;
    std::vector<std::pair<int, int>> m_places; ///< section and row, in the order shown
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/changes/changefilter.h"

namespace unitscope {

ChangeFilter::ChangeFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true); // a group is shown with the first of its rows
}

void ChangeFilter::setText(const QString& text)
{
    m_text = text;
    invalidateFilter();
}

bool ChangeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (!parent.isValid())
        return false;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        if (sourceModel()->index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool ChangeFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    if (!left.parent().isValid()) // whichever way the rows are sorted
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
    const int order = QString::compare(left.data().toString(), right.data().toString(), Qt::CaseInsensitive);
    return order != 0 ? order < 0 : left.row() < right.row();
}

} // namespace unitscope

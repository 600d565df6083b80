// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/table/thingmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

void ThingModel::setTable(ThingTablePtr table, std::vector<quint32> rows)
{
    beginResetModel();
    m_table = std::move(table);
    m_rows = std::move(rows);
    endResetModel();
}

void ThingModel::setOrder(std::vector<quint32> rows)
{
    Q_EMIT layoutAboutToBeChanged();
    QModelIndexList now = persistentIndexList();
    QModelIndexList then;
    for (const QModelIndex& index : std::as_const(now)) {
        const auto row = std::find(rows.begin(), rows.end(), m_rows[size_t(index.row())]);
        then.append(createIndex(int(row - rows.begin()), index.column()));
    }
    m_rows = std::move(rows);
    changePersistentIndexList(now, then);
    Q_EMIT layoutChanged();
}

int ThingModel::rowOf(const Subject& subject) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](quint32 listed) { return m_table->rows[listed].subject == subject; });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

int ThingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ThingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : int(m_table->columns.size());
}

int ThingModel::alignment(int column) const
{
    return int((m_table->columns[size_t(column)].isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant ThingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QString& text = m_table->rows[m_rows[size_t(index.row())]].cells[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole: return text.isEmpty() ? QString() : u"<span>%1</span>"_s.arg(text.toHtmlEscaped());
    case Qt::TextAlignmentRole: return alignment(index.column());
    case warningRole: return m_table->columns[size_t(index.column())].isProblem && !text.isEmpty();
    default: return {};
    }
}

QVariant ThingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return m_table->columns[size_t(section)].label;
    return role == Qt::TextAlignmentRole ? QVariant(alignment(section)) : QVariant();
}

} // namespace unitscope

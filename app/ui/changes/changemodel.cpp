// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/changes/changemodel.h"

#include <QtCore/qstringlist.h>
#include <QtGui/qfont.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Internal ids: of a group this, of its rows the group's number.
constexpr quintptr isGroup = ~quintptr(0);

QString cellOf(const ChangeRow& row, int column)
{
    switch (column) {
    case ChangeModel::What: return row.sign + (u' ' + row.what);
    case ChangeModel::Field: return row.field;
    case ChangeModel::Before: return row.before;
    case ChangeModel::After: return row.after;
    case ChangeModel::SaysBefore: return row.saysBefore;
    case ChangeModel::SaysAfter: return row.saysAfter;
    default: return {};
    }
}

} // namespace

void ChangeModel::setDiff(GraphDiffPtr diff)
{
    beginResetModel();
    m_diff = std::move(diff);
    m_rows = m_diff ? changeRowsOf(*m_diff) : std::vector<ChangeRow>();
    m_groups.clear();
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_groups.empty() || m_groups.back().group != m_rows[i].group)
            m_groups.push_back({m_rows[i].group, i, 0});
        ++m_groups.back().count;
    }
    endResetModel();
}

const ChangeRow* ChangeModel::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return nullptr;
    return &m_rows[m_groups[size_t(index.internalId())].first + size_t(index.row())];
}

QString ChangeModel::lineFor(const ChangeRow& row)
{
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column)
        cells += cellOf(row, column);
    return cells.join(u'\t');
}

QModelIndex ChangeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : isGroup);
}

QModelIndex ChangeModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return {};
    return createIndex(int(index.internalId()), 0, isGroup);
}

int ChangeModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    const bool hasRows = parent.internalId() == isGroup && parent.column() == 0;
    return hasRows ? int(m_groups[size_t(parent.row())].count) : 0;
}

int ChangeModel::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ChangeRow* row = rowAt(index);
    if (!row) {
        const Group& group = m_groups[size_t(index.row())];
        if (index.column() == 0 && role == Qt::DisplayRole)
            return tr("%1 (%2)").arg(wordsFor(group.group)).arg(group.count);
        if (role == Qt::FontRole) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    }
    const QString text = cellOf(*row, index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::ToolTipRole && !text.isEmpty())
        return QString(u"<span>"_s + text.toHtmlEscaped() + u"</span>"_s);
    return {};
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("What");
    case Field: return tr("Field");
    case Before: return tr("Before");
    case After: return tr("After");
    case SaysBefore: return tr("Who says so before");
    case SaysAfter: return tr("Who says so after");
    default: return {};
    }
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/changes/changemodel.h"

#include "graph/base/safetext.h"
#include "graph/view/standingwords.h"

#include <QtCore/qstringlist.h>
#include <QtGui/qfont.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Internal ids: of a group this, of its rows the group's number.
constexpr quintptr isGroup = ~quintptr(0);

/// Short: who and until when are in the tooltip.
QString standingCell(const ChangeToDecide& change)
{
    if (change.standing == Standing::Open)
        return change.decision ? ChangeModel::tr("open again") : ChangeModel::tr("open");
    return wordFor(change.standing) + ": "_L1 + safeForPeople(change.decision->why);
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
    m_decided.reset();
    m_changeAt.clear();
    endResetModel();
}

void ChangeModel::setDecided(std::optional<std::vector<ChangeToDecide>> changes)
{
    m_decided = std::move(changes);
    m_changeAt.clear();
    for (size_t i = 0; m_decided && i < m_decided->size(); ++i) {
        const ChangeToDecide& change = (*m_decided)[i];
        if (change.node) {
            m_changeAt.emplace(change.node->id, i);
            if (change.node->after != noIndex)
                m_changeAt.emplace(m_diff->after->nodes()[change.node->after].id, i);
        } else {
            m_changeAt.emplace(change.edge->id, i);
            if (change.edge->after != noIndex)
                m_changeAt.emplace(m_diff->after->edges()[change.edge->after].id, i);
        }
    }
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        Q_EMIT dataChanged(index(0, Decided, parent), index(rowCount(parent) - 1, Decided, parent));
    }
}

std::optional<size_t> ChangeModel::changeOf(const ChangeRow& row) const
{
    const bool isOne = row.group == ChangeGroup::Added || row.group == ChangeGroup::Removed
                       || row.group == ChangeGroup::Changed || row.group == ChangeGroup::Renamed;
    const auto change = isOne ? m_changeAt.find(row.subject) : m_changeAt.end();
    return change == m_changeAt.end() ? std::nullopt : std::optional(change->second);
}

std::set<size_t> ChangeModel::changesAt(const QModelIndex& index) const
{
    std::set<size_t> changes;
    const auto add = [&](const ChangeRow& row) {
        if (const auto change = changeOf(row))
            changes.insert(*change);
    };
    if (const ChangeRow* row = rowAt(index)) {
        add(*row);
    } else if (index.isValid()) {
        const Group& group = m_groups[size_t(index.row())];
        std::for_each_n(m_rows.begin() + qsizetype(group.first), group.count, add);
    }
    return changes;
}

QString ChangeModel::cellOf(const ChangeRow& row, int column) const
{
    switch (column) {
    case What: return row.sign + (u' ' + row.what);
    case Field: return row.field;
    case Before: return row.before;
    case After: return row.after;
    case Decided: {
        const auto change = changeOf(row);
        return change ? standingCell((*m_decided)[*change]) : QString();
    }
    case SaysBefore: return row.saysBefore;
    case SaysAfter: return row.saysAfter;
    default: return {};
    }
}

const ChangeRow* ChangeModel::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return nullptr;
    return &m_rows[m_groups[size_t(index.internalId())].first + size_t(index.row())];
}

QString ChangeModel::lineFor(const QModelIndex& index) const
{
    const ChangeRow* row = rowAt(index);
    if (!row)
        return {};
    QStringList cells;
    for (int column = 0; column < ColumnCount; ++column) {
        if (column != Decided || m_decided)
            cells += cellOf(*row, column);
    }
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
    QString text = cellOf(*row, index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (const auto change = index.column() == Decided ? changeOf(*row) : std::nullopt;
        change && (*m_decided)[*change].decision)
        text = decisionLine((*m_decided)[*change]);
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
    case Decided: return tr("Decided");
    case SaysBefore: return tr("Who says so before");
    case SaysAfter: return tr("Who says so after");
    default: return {};
    }
}

} // namespace unitscope

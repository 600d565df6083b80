// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problemmodel.h"

#include "graph/base/safetext.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString whereOf(const Error& error)
{
    return error.where.line > 0 ? ProblemModel::tr("line %1").arg(error.where.line) : safeForPeople(error.where.text());
}

QString whatOf(const Error& error)
{
    if (error.found.isEmpty())
        return error.expected;
    return ProblemModel::tr("Expected %1, found %2").arg(error.expected, error.found);
}

} // namespace

void ProblemModel::setGraph(GraphPtr graph)
{
    beginResetModel();
    m_graph = std::move(graph);
    endResetModel();
}

const Evidence& ProblemModel::placeOf(int row) const
{
    return m_graph->snapshot().problems()[size_t(row)].evidence;
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_graph ? 0 : int(m_graph->snapshot().problems().size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Error& error = m_graph->snapshot().problems()[size_t(index.row())].what;
    if (role == Qt::ToolTipRole)
        return QString(u"<span>"_s + safeForPeople(error.message()).toHtmlEscaped() + u"</span>"_s);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Where: return whereOf(error);
    case What: return whatOf(error);
    case Advice: return error.advice;
    default: return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where: return tr("Where");
    case What: return tr("What");
    case Advice: return tr("What to do");
    default: return {};
    }
}

} // namespace unitscope

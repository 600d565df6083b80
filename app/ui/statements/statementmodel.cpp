// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/statements/statementmodel.h"

#include "graph/export/statementscsv.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The column's heading already says whose verdict it is.
QString verdictCell(std::optional<ProofVerdict> verdict)
{
    if (!verdict)
        return {};
    const std::array words = {StatementModel::tr("backed"), StatementModel::tr("says otherwise"),
                              StatementModel::tr("not mentioned")};
    return words[size_t(*verdict)];
}

} // namespace

void StatementModel::setRows(StatementListPtr list, std::vector<quint32> rows)
{
    beginResetModel();
    m_list = std::move(list);
    m_rows = std::move(rows);
    endResetModel();
}

int StatementModel::rowOf(ClaimIndex statement) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](quint32 listed) { return m_list->rows()[listed].claim == statement; });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

QString StatementModel::copied(int row) const
{
    QStringList cells;
    for (int column = 0; column < statementColumnCount; ++column)
        cells.append(spreadsheetCell(m_list->text(statementAt(row), StatementColumn(column))));
    return cells.join(u'\t');
}

int StatementModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StatementModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : statementColumnCount;
}

QString StatementModel::cell(const ListedStatement& statement, StatementColumn column) const
{
    if (column == StatementColumn::Verdict)
        return verdictCell(statement.verdict);
    const QString text = m_list->text(statement, column);
    if (column == StatementColumn::HowKnown && statement.isContradicted)
        return tr("%1, disputed").arg(text);
    return text;
}

QString StatementModel::tip(const ListedStatement& statement, StatementColumn column) const
{
    QString text = m_list->text(statement, column);
    if (column == StatementColumn::HowKnown && statement.isContradicted)
        text = tr("%1, but the statements about this field do not agree").arg(text);
    return text.isEmpty() ? QString() : u"<span>%1</span>"_s.arg(text.toHtmlEscaped());
}

QVariant StatementModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ListedStatement& statement = statementAt(index.row());
    const auto column = StatementColumn(index.column());
    switch (role) {
    case Qt::DisplayRole: return cell(statement, column);
    case Qt::ToolTipRole: return tip(statement, column);
    case Qt::TextAlignmentRole:
        return int((column == StatementColumn::Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case warningRole:
        return (column == StatementColumn::Verdict && statement.verdict == ProofVerdict::SaysOtherwise)
               || (column == StatementColumn::HowKnown && statement.isContradicted);
    default: return {};
    }
}

QVariant StatementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= statementColumnCount)
        return {};
    const auto column = StatementColumn(section);
    if (role == Qt::DisplayRole)
        return QString(labelFor(column));
    if (role == Qt::TextAlignmentRole)
        return int((column == StatementColumn::Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace unitscope

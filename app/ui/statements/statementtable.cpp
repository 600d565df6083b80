// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/statements/statementtable.h"

#include "app/ui/details/commandbutton.h"
#include "app/ui/plain/rows.h"

#include <QtCore/qobject.h>
#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qmenu.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

StatementTable::StatementTable(QWidget* parent) : QTableView(parent), m_model(new StatementModel(this))
{
    setObjectName(u"statementTable"_s);
    setAccessibleName(tr("All statements"));
    setModel(m_model);
    setItemDelegate(new WarningDelegate(StatementModel::warningRole, this));
    setUpRows(this);
    arrangeColumns();
    connect(addCopying(this), &QAction::triggered, this, &StatementTable::copyRows);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &StatementTable::orderChanged);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StatementTable::choose);
    // The same row again shows its place again.
    connect(this, &QTableView::clicked, this, &StatementTable::choose);
    connect(this, &QTableView::activated, this, &StatementTable::choose);
}

void StatementTable::arrangeColumns()
{
    QHeaderView* header = horizontalHeader();
    header->setSortIndicator(int(StatementColumn::About), Qt::AscendingOrder);
    constexpr std::pair<StatementColumn, int> widths[] = {
        {StatementColumn::About, 232},  {StatementColumn::Field, 136},  {StatementColumn::HowKnown, 136},
        {StatementColumn::Method, 104}, {StatementColumn::Source, 136}, {StatementColumn::Line, 56},
        {StatementColumn::Verdict, 112}};
    for (const auto& [column, width] : widths)
        header->resizeSection(int(column), width);
    header->setSectionResizeMode(int(StatementColumn::Value), QHeaderView::Stretch);
}

void StatementTable::setRows(StatementListPtr list, std::vector<quint32> rows)
{
    if (list != m_model->list())
        m_current.reset();
    // What all rows have in common is no column.
    const bool isOneSource = list && list->words(StatementColumn::Source).words.size() <= 1;
    setColumnHidden(int(StatementColumn::Source), isOneSource);
    m_model->setRows(std::move(list), std::move(rows));
    setCurrentStatement(m_current);
}

StatementOrder StatementTable::order() const
{
    return {StatementColumn(std::clamp(horizontalHeader()->sortIndicatorSection(), 0, statementColumnCount - 1)),
            horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder};
}

void StatementTable::setCurrentStatement(std::optional<ClaimIndex> statement)
{
    m_current = statement;
    const int row = statement && m_model->list() ? m_model->rowOf(*statement) : -1;
    markRow(this, row, int(StatementColumn::About));
}

void StatementTable::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_current = m_model->statementAt(index.row()).claim;
    Q_EMIT statementChosen(*m_current);
}

QString StatementTable::copiedRows() const
{
    std::vector<int> chosen;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        chosen.push_back(index.row());
    std::sort(chosen.begin(), chosen.end());
    if (chosen.empty())
        return {};
    QStringList names;
    for (int column = 0; column < statementColumnCount; ++column)
        names.append(labelFor(StatementColumn(column)));
    QStringList lines(names.join(u'\t'));
    for (const int row : chosen)
        lines.append(m_model->copied(row));
    return lines.join(u'\n') + u'\n';
}

void StatementTable::copyRows() const
{
    if (const QString rows = copiedRows(); !rows.isEmpty())
        QApplication::clipboard()->setText(rows);
}

void StatementTable::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addActions(actions());
    if (currentIndex().isValid()) {
        const ListedStatement& statement = m_model->statementAt(currentIndex().row());
        const Node* node = m_model->list()->nodeOf(statement);
        addCheckActions(&menu, checkCommand(*m_model->list()->graph(), statement.claim),
                        node ? node->id.host() : m_model->list()->edgeOf(statement)->id.from.host());
    }
    menu.exec(event->globalPos());
}

} // namespace unitscope

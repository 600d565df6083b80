// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/table/thingview.h"

#include "app/ui/plain/label.h"
#include "app/ui/plain/rows.h"
#include "graph/export/statementscsv.h"

#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qmenu.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int narrowest = 64;
constexpr int widest = 280;
constexpr int measuredRows = 200; // to find a column's width: more would take longer than anybody waits

} // namespace

ThingView::ThingView(QWidget* parent) : QTableView(parent), m_model(new ThingModel(this))
{
    setObjectName(u"thingTable"_s);
    setAccessibleName(tr("Table of what is shown"));
    setModel(m_model);
    setItemDelegate(new WarningDelegate(ThingModel::warningRole, this));
    setUpRows(this);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSortIndicator(0, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(addCopying(this), &QAction::triggered, this, &ThingView::copyRows);
    connect(header, &QHeaderView::customContextMenuRequested, this, &ThingView::askForColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ThingView::sortRows);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ThingView::choose);
}

void ThingView::setTable(ThingTablePtr table)
{
    m_isFilling = true;
    const bool isAnother = !m_model->table() || !table || m_model->table()->columns != table->columns;
    std::vector<quint32> rows;
    if (table)
        rows = arranged(*table, -1, false);
    m_model->setTable(std::move(table), std::move(rows));
    if (isAnother)
        fitColumns();
    m_isFilling = false;
    sortRows();
    setCurrentSubject(m_current);
}

void ThingView::fitColumns()
{
    QHeaderView* header = horizontalHeader();
    const ThingTable* table = m_model->table().get();
    int sorted = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const ThingColumn& one = table->columns[size_t(column)];
        const auto chosen = m_chosen.find(one.name);
        setColumnHidden(column, !(chosen != m_chosen.end() ? chosen->second : one.isUsual));
        if (one.name == m_sortedBy)
            sorted = column;
        int width = fontMetrics().horizontalAdvance(one.label) + 40; // and the arrow of the order
        for (size_t row = 0; row < std::min<size_t>(table->rows.size(), measuredRows); ++row)
            width = std::max(width, fontMetrics().horizontalAdvance(table->rows[row].cells[size_t(column)]) + 20);
        header->resizeSection(column, std::clamp(width, narrowest, widest));
    }
    header->setSortIndicator(sorted, header->sortIndicatorOrder());
}

void ThingView::sortRows()
{
    const ThingTable* table = m_model->table().get();
    const int column = horizontalHeader()->sortIndicatorSection();
    if (m_isFilling || !table || column < 0 || column >= m_model->columnCount())
        return;
    m_sortedBy = table->columns[size_t(column)].name;
    m_model->setOrder(arranged(*table, column, horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder));
}

void ThingView::showColumn(int column, bool isShown)
{
    m_chosen[m_model->table()->columns[size_t(column)].name] = isShown;
    setColumnHidden(column, !isShown);
}

void ThingView::askForColumns(const QPoint& at)
{
    if (!m_model->table())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction* action = menu->addAction(menuWords(m_model->table()->columns[size_t(column)].label));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column > 0); // the first names the row
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { showColumn(column, isShown); });
    }
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void ThingView::setCurrentSubject(const std::optional<Subject>& subject)
{
    m_current = subject;
    const int row = subject && m_model->table() ? m_model->rowOf(*subject) : -1;
    markRow(this, row, 0);
}

void ThingView::choose(const QModelIndex& index)
{
    if (!index.isValid() || m_isFilling)
        return;
    m_current = m_model->subjectAt(index.row());
    Q_EMIT subjectChosen(*m_current);
}

std::vector<int> ThingView::shownColumns() const
{
    std::vector<int> columns;
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

QString ThingView::copiedRows() const
{
    std::vector<int> chosen;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        chosen.push_back(index.row());
    if (chosen.empty())
        return {};
    std::sort(chosen.begin(), chosen.end());
    const std::vector<int> columns = shownColumns();
    const ThingTable& table = *m_model->table();
    QStringList names;
    for (const int column : columns)
        names.append(table.columns[size_t(column)].label);
    QStringList lines(names.join(u'\t'));
    for (const int row : chosen) {
        QStringList cells;
        for (const int column : columns)
            cells.append(spreadsheetCell(table.rows[m_model->rows()[size_t(row)]].cells[size_t(column)]));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

void ThingView::copyRows() const
{
    if (const QString rows = copiedRows(); !rows.isEmpty())
        QApplication::clipboard()->setText(rows);
}

} // namespace unitscope

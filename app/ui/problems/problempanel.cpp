// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problempanel.h"

#include "app/ui/emptystate.h"
#include "app/ui/problems/problemmodel.h"

#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qtreeview.h>

using namespace Qt::StringLiterals;

namespace unitscope {

ProblemPanel::ProblemPanel(QWidget* parent)
    : QStackedWidget(parent), m_model(new ProblemModel(this)), m_table(new QTreeView(this))
{
    setObjectName(u"problems"_s);
    m_table->setModel(m_model);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTextElideMode(Qt::ElideRight);
    QHeaderView* header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSectionResizeMode(ProblemModel::Where, QHeaderView::ResizeToContents);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &ProblemPanel::copyRow);
    // Clicked and activated too: the same problem again shows its place again.
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemPanel::choose);
    connect(m_table, &QTreeView::clicked, this, &ProblemPanel::choose);
    connect(m_table, &QTreeView::activated, this, &ProblemPanel::choose);
    auto* empty = new EmptyState(tr("Everything in the source could be read as it stands."), this);
    addWidget(empty);
    addWidget(m_table);
}

void ProblemPanel::setGraph(GraphPtr graph)
{
    m_model->setGraph(std::move(graph));
    setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
}

void ProblemPanel::choose(const QModelIndex& row)
{
    if (row.isValid())
        Q_EMIT placeChosen(m_model->placeOf(row.row()));
}

void ProblemPanel::copyRow()
{
    const QModelIndex row = m_table->currentIndex();
    QStringList cells;
    for (int column = 0; row.isValid() && column < ProblemModel::ColumnCount; ++column)
        cells.append(m_model->data(row.siblingAtColumn(column), Qt::DisplayRole).toString());
    QApplication::clipboard()->setText(cells.join(u'\t'));
}

} // namespace unitscope

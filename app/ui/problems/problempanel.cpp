// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/problems/problempanel.h"

#include "app/ui/emptystate.h"
#include "app/ui/plain/rows.h"
#include "app/ui/problems/problemmarkdown.h"
#include "app/ui/problems/problemtools.h"
#include "app/ui/problems/problemtree.h"
#include "app/ui/problems/problemwhy.h"
#include "app/ui/problems/severityicon.h"

#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtreeview.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

enum Page { NothingOpen, NothingFound, List };

} // namespace

ProblemPanel::ProblemPanel(QWidget* parent)
    : QStackedWidget(parent),
      m_model(new ProblemTree(this)),
      m_tree(new QTreeView(this)),
      m_tools(new ProblemTools(this)),
      m_why(new ProblemWhy(this)),
      m_list(new QStackedWidget(this))
{
    setObjectName(u"problems"_s);
    setUpTree();
    addCopying();
    auto* nothingFound = new EmptyState(
        tr("Nothing found that does not add up. A rules file can say what else has to hold."), this);
    nothingFound->offer(u"chooseRules"_s);
    insertWidget(NothingOpen, EmptyState::nothingOpen(tr("What does not add up will be listed here."), this));
    insertWidget(NothingFound, nothingFound);
    insertWidget(List, makeList());
    connect(m_tools, &ProblemTools::filterChanged, this, &ProblemPanel::rearrange);
    connect(m_tools, &ProblemTools::orderChosen, this, [this](ProblemOrder order) {
        m_model->setOrder(order);
        rearrange();
    });
    connect(m_tools, &ProblemTools::stepWanted, this, &ProblemPanel::step);
    connect(m_tools, &ProblemTools::copyAllWanted, this, &ProblemPanel::copyAll);
    connect(m_why, &ProblemWhy::sideChosen, this, [this](int side) { Q_EMIT sideChosen(*current(), side); });
    connect(m_why, &ProblemWhy::ignoreWanted, this, [this] { Q_EMIT ignoreWanted(*current()); });
    connect(m_why, &ProblemWhy::takeBackWanted, this, [this] { Q_EMIT takeBackWanted(*current()); });
}

QWidget* ProblemPanel::makeList()
{
    auto* nothing = new EmptyState(tr("No problem has these words and severities."), this);
    connect(nothing->addAction(tr("Show all")), &QPushButton::clicked, this, [this] { showOnly({}); });
    m_list->addWidget(m_tree);
    m_list->addWidget(nothing);
    auto* both = new QSplitter(Qt::Horizontal, this);
    both->setChildrenCollapsible(false);
    both->setHandleWidth(1);
    both->addWidget(m_list);
    both->addWidget(m_why);
    both->setStretchFactor(0, 1);
    both->setSizes({700, 340});
    auto* full = new QWidget(this);
    full->setBackgroundRole(QPalette::Base);
    full->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tools);
    column->addWidget(both, 1);
    return full;
}

void ProblemPanel::setUpTree()
{
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setIndentation(16);
    m_tree->setAccessibleName(tr("Problems"));
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ProblemTree::What, QHeaderView::Stretch);
    for (const int column : {ProblemTree::About, ProblemTree::Where})
        m_tree->setItemDelegateForColumn(column, new NameDelegate(m_tree));
    header->resizeSection(ProblemTree::About, 150);
    header->resizeSection(ProblemTree::Where, 150);
    // Clicked and activated too: the same problem again shows its place again.
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemPanel::take);
    connect(m_tree, &QTreeView::clicked, this, &ProblemPanel::take);
    connect(m_tree, &QTreeView::activated, this, &ProblemPanel::take);
}

void ProblemPanel::addCopying()
{
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* selected = new QAction(tr("Copy as Markdown"), m_tree);
    selected->setShortcut(QKeySequence::Copy);
    selected->setShortcutContext(Qt::WidgetShortcut);
    auto* all = new QAction(tr("Copy all as Markdown"), m_tree);
    m_tree->addActions({selected, all});
    connect(selected, &QAction::triggered, this, &ProblemPanel::copySelected);
    connect(all, &QAction::triggered, this, &ProblemPanel::copyAll);
}

void ProblemPanel::setRows(ProblemRowsPtr rows)
{
    std::map<Severity, int> counts;
    for (const ProblemRow& row : *rows)
        ++counts[row.severity];
    m_tools->setCounts(counts);
    setCurrentIndex(rows->empty() ? NothingFound : List);
    m_model->setRows(std::move(rows));
    rearrange();
}

void ProblemPanel::setTheme(const Theme& theme)
{
    const auto icons = severityIcons(theme);
    m_tools->setIcons(icons);
    m_model->setIcons(icons);
}

void ProblemPanel::rearrange()
{
    m_isRearranging = true;
    m_model->setFilter(m_tools->filter());
    m_list->setCurrentIndex(m_model->shownCount() > 0 ? 0 : 1);
    for (int section = 0; section < m_model->rowCount(); ++section)
        m_tree->setFirstColumnSpanned(section, {}, true);
    m_tree->expandAll();
    const QModelIndex current = m_model->indexOf(m_current);
    if (current.isValid())
        m_tree->setCurrentIndex(current);
    m_why->show(m_model->rowAt(current));
    m_isRearranging = false;
}

void ProblemPanel::showOnly(const QString& words)
{
    m_tools->setFilter({.text = words});
}

void ProblemPanel::choose(const QString& key)
{
    if (!m_model->indexOf(key).isValid())
        showOnly({});
    const QModelIndex index = m_model->indexOf(key);
    m_isRearranging = true;
    m_tree->setCurrentIndex(index);
    m_isRearranging = false;
    take(index);
}

void ProblemPanel::step(int direction)
{
    const QModelIndex next = m_model->stepFrom(m_model->indexOf(m_current), direction);
    if (const ProblemRow* row = m_model->rowAt(next))
        choose(row->key);
}

const ProblemRow* ProblemPanel::current() const
{
    return m_model->rowAt(m_model->indexOf(m_current));
}

void ProblemPanel::take(const QModelIndex& index)
{
    const ProblemRow* row = m_model->rowAt(index);
    if (!row || m_isRearranging)
        return;
    m_current = row->key;
    m_why->show(row);
    Q_EMIT chosen(*row);
}

void ProblemPanel::copy(const std::vector<const ProblemRow*>& rows)
{
    if (!rows.empty())
        QApplication::clipboard()->setText(problemsAsMarkdown(rows));
}

void ProblemPanel::copySelected()
{
    QModelIndexList selected = m_tree->selectionModel()->selectedRows();
    // In the order of the list, not of the clicks.
    std::sort(selected.begin(), selected.end(), [](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.parent().row(), a.row()) < std::pair(b.parent().row(), b.row());
    });
    std::vector<const ProblemRow*> rows;
    for (const QModelIndex& index : selected) {
        if (const ProblemRow* row = m_model->rowAt(index))
            rows.push_back(row);
    }
    copy(rows);
}

void ProblemPanel::copyAll()
{
    std::vector<const ProblemRow*> rows;
    for (int section = 0; section < m_model->rowCount(); ++section) {
        const QModelIndex heading = m_model->index(section, 0);
        for (int i = 0; i < m_model->rowCount(heading); ++i)
            rows.push_back(m_model->rowAt(m_model->index(i, 0, heading)));
    }
    copy(rows);
}

} // namespace unitscope

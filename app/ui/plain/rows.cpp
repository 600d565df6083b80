// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/plain/rows.h"

#include <QtCore/qcoreapplication.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qtableview.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int heightOfRow = 24;
constexpr int narrowestColumn = 48;

} // namespace

void WarningDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(m_role).toBool())
        return;
    const QColor warning = option->palette.color(QPalette::BrightText);
    option->palette.setColor(QPalette::Text, warning);
    option->palette.setColor(QPalette::HighlightedText, warning);
    option->font.setWeight(QFont::DemiBold);
}

void NameDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle;
}

void setUpRows(QTableView* table)
{
    table->setSelectionBehavior(QTableView::SelectRows);
    table->setSelectionMode(QTableView::ExtendedSelection);
    table->setEditTriggers(QTableView::NoEditTriggers);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setWordWrap(false);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(heightOfRow);
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(narrowestColumn);
}

QAction* addCopying(QTableView* table)
{
    auto* copy = new QAction(QCoreApplication::translate("unitscope::Rows", "Copy the rows"), table);
    copy->setObjectName(u"copyRows"_s);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    table->addAction(copy);
    return copy;
}

void markRow(QTableView* table, int row, int column)
{
    if (row == table->currentIndex().row() && row >= 0)
        return;
    const QSignalBlocker quiet(table->selectionModel());
    if (row >= 0) {
        table->selectRow(row);
        table->scrollTo(table->model()->index(row, column));
    } else {
        table->clearSelection();
        table->setCurrentIndex({});
    }
    table->viewport()->update(); // what the blocked signals would have asked for
}

} // namespace unitscope

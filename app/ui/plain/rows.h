// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the tables and lists of the window have in common: how rows look, are marked, and say what deserves a warning.

#include <QtWidgets/qstyleditemdelegate.h>

class QAction;
class QTableView;

namespace unitscope {

/// A cell whose role gives true has the warning's colour and weight, whatever the theme.
class WarningDelegate : public QStyledItemDelegate
{
public:
    WarningDelegate(int role, QObject* parent) : QStyledItemDelegate(parent), m_role(role) { }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int m_role;
};

/// Names and places are told apart by their ends: they are elided in the middle, whatever the view does with sentences.
class NameDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// Rows of one height, whole ones selected, several of them; no grid, nothing to edit; Tab leaves the table. Columns can be
/// sorted by.
void setUpRows(QTableView* table);
/// Adds the action that copies rows, with its key.
QAction* addCopying(QTableView* table);
/// Makes a row the current and only selected one and brings it into view, or none if it is -1; tells nobody.
void markRow(QTableView* table, int row, int column);

} // namespace unitscope

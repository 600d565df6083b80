// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The table of what differs between two states. Choosing a row asks to see its box and its line; nothing is changed.

#include "app/ui/changes/changemodel.h"

#include <QtWidgets/qstackedwidget.h>

class QLabel;
class QLineEdit;
class QToolButton;
class QTreeView;

namespace unitscope {

class ChangeFilter;

class ChangesPanel : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ChangesPanel(QWidget* parent = nullptr);

    /// Null: nothing is compared.
    void setDiff(const GraphDiffPtr& diff);
    ChangeModel* model() const { return m_model; }
    QTreeView* table() const { return m_table; }
    QLineEdit* filterField() const { return m_text; }
    QSize sizeHint() const override { return {640, 220}; }

public Q_SLOTS:
    void goToNext() { step(1); }
    void goToPrevious() { step(-1); }

Q_SIGNALS:
    void chosen(const unitscope::ChangeRow& row);
    void moreWanted(); ///< sources, from the empty state

private:
    QWidget* makeTools();
    void setUpTable();
    void choose(const QModelIndex& index);
    void step(int direction);
    void filterChanged();
    void copyRow();

    ChangeModel* m_model;
    ChangeFilter* m_filter;
    QTreeView* m_table;
    QLineEdit* m_text;
    QLabel* m_count;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The table of what differs between two states. Choosing a row asks to see its box and its line; nothing is changed.

#include "app/ui/changes/changemodel.h"

#include <QtWidgets/qstackedwidget.h>

class QLabel;
class QLineEdit;
class QPushButton;
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
    /// changesToDecide() of the difference; nothing: there is no approved state. After setDiff().
    void setDecided(std::optional<std::vector<ChangeToDecide>> changes);
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
    /// Of what is selected: indices into the changes to decide, ascending.
    void decisionWanted(unitscope::Verdict verdict, const std::vector<size_t>& changes);

private:
    QWidget* makeTools();
    void setUpTable();
    void choose(const QModelIndex& index);
    void step(int direction);
    void filterChanged();
    void copyRow();
    void decide(Verdict verdict);
    void offerVerdicts();
    std::vector<size_t> selectedChanges() const;

    ChangeModel* m_model;
    ChangeFilter* m_filter;
    QTreeView* m_table;
    QLineEdit* m_text;
    QLabel* m_count;
    QLabel* m_standing;
    std::vector<QPushButton*> m_verdicts; ///< only with an approved state
};

} // namespace unitscope

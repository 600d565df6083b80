// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The line above the list of problems: text and severities to filter by, the grouping, the way to the next problem, and
/// copying. Knows no rows.

#include "app/ui/problems/problemfilter.h"

#include <QtGui/qicon.h>
#include <QtWidgets/qwidget.h>
#include <map>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace unitscope {

class ProblemTools : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemTools(QWidget* parent = nullptr);

    ProblemFilter filter() const;
    void setFilter(const ProblemFilter& filter);
    /// How many there are of each, whatever is filtered.
    void setCounts(const std::map<Severity, int>& counts);
    void setIcons(const std::map<Severity, QIcon>& icons);

Q_SIGNALS:
    void filterChanged();
    void orderChosen(unitscope::ProblemOrder order);
    void stepWanted(int direction);
    void copyAllWanted();

private:
    void addSeverity(Severity severity);
    QPushButton* addButton(const QString& words, const QString& name);

    QLineEdit* m_text;
    QComboBox* m_order;
    std::map<Severity, QPushButton*> m_severities;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A table of boxes or lines: rows of one height, columns that can be sorted, made wider, and chosen from the header's menu;
/// rows that can be copied. The choice of columns is kept by name, so that it survives another table.

#include "app/ui/table/thingmodel.h"

#include <QtWidgets/qtableview.h>
#include <map>
#include <optional>

namespace unitscope {

class ThingView : public QTableView
{
    Q_OBJECT

public:
    explicit ThingView(QWidget* parent = nullptr);

    ThingModel* things() const { return m_model; }
    void setTable(ThingTablePtr table);
    /// Marks the row of what is selected, if it is there; tells nobody.
    void setCurrentSubject(const std::optional<Subject>& subject);
    /// Indices of the columns that are seen, from left to right.
    std::vector<int> shownColumns() const;
    void showColumn(int column, bool isShown);
    /// The selected rows with the columns that are seen, as lines with tabs between their cells.
    QString copiedRows() const;

Q_SIGNALS:
    void subjectChosen(const unitscope::Subject& subject);

private:
    void sortRows();
    void fitColumns();
    void askForColumns(const QPoint& at);
    void choose(const QModelIndex& index);
    void copyRows() const;

    ThingModel* m_model;
    std::map<QString, bool> m_chosen; ///< by column, where somebody chose
    QString m_sortedBy;
    std::optional<Subject> m_current;
    bool m_isFilling = false;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The table of what could not be taken as it stands. Choosing a row asks to see its place in the source.

#include "graph/model/graph.h"

#include <QtWidgets/qstackedwidget.h>

class QModelIndex;
class QTreeView;

namespace unitscope {

class ProblemModel;

class ProblemPanel : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ProblemPanel(QWidget* parent = nullptr);

    void setGraph(GraphPtr graph);
    QSize sizeHint() const override { return {640, 160}; }

Q_SIGNALS:
    void placeChosen(const unitscope::Evidence& place);

private:
    void choose(const QModelIndex& row);
    void copyRow();

    ProblemModel* m_model;
    QTreeView* m_table;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The problems found while reading, as a flat table: where, and what. Shares the graph that keeps them.

#include "graph/model/graph.h"

#include <QtCore/qabstractitemmodel.h>

namespace unitscope {

class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Where, What, Advice, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setGraph(GraphPtr graph);
    /// The bytes a row is about.
    const Evidence& placeOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    GraphPtr m_graph;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The hosts that are fetched from as a table: host, state, step, time, reason. A state is known by its mark and its word,
/// then by its colour.

#include "app/ui/sources/fetches.h"

#include <QtCore/qabstractitemmodel.h>
#include <QtGui/qpalette.h>

namespace unitscope {

class HostsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : quint8 { Host, State, Step, Time, Reason, Columns };

    /// The fetches outlive it.
    HostsModel(const Fetches& fetches, QObject* parent);

    /// Colours of the marks, and of what went wrong.
    void setPalette(const QPalette& palette);
    const Fetch& fetchAt(int row) const { return m_rows[size_t(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow(const Fetches& fetches);
    QString textAt(const Fetch& fetch, int column) const;

    std::vector<Fetch> m_rows;
    QPalette m_palette;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Changes that hold a text in any cell, sorted within their groups: the groups keep their order.

#include <QtCore/qsortfilterproxymodel.h>

namespace unitscope {

class ChangeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ChangeFilter(QObject* parent = nullptr);

    /// Case does not matter; empty: everything.
    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QString m_text;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A row of a list to choose from: the text at the left, elided in its middle, and at the right, paler, a remark.

#include <QtWidgets/qstyleditemdelegate.h>

namespace unitscope {

class RemarkDelegate : public QStyledItemDelegate
{
public:
    /// The role of the remark.
    static constexpr int remarkRole = Qt::UserRole + 100;

    /// In pixels: of a row, and what is left free at both its ends.
    RemarkDelegate(int height, int margin, QObject* parent)
        : QStyledItemDelegate(parent), m_height(height), m_margin(margin)
    { }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    int m_height;
    int m_margin;
};

} // namespace unitscope

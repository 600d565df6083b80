// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A row of the search's list: the name with the letters that fit in bold, its kind at the right, and beneath, smaller, where
/// else what was typed stands, or what going there changes.

#include "app/ui/search/searchrows.h"

#include <QtCore/qmetatype.h>
#include <QtWidgets/qstyleditemdelegate.h>
#include <memory>

namespace unitscope {

struct HitWords
{
    SearchRow row;
    QString change = {};
};

using HitWordsPtr = std::shared_ptr<const HitWords>;

class HitDelegate : public QStyledItemDelegate
{
public:
    static constexpr int rowHeight = 45;         ///< pixels
    static constexpr int hitRole = Qt::UserRole; ///< HitWordsPtr

    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace unitscope

Q_DECLARE_METATYPE(unitscope::HitWordsPtr)

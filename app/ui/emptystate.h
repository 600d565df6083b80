// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a panel shows while it has nothing: one sentence and at most one thing to do about it.

#include <QtWidgets/qwidget.h>

class QPushButton;

namespace unitscope {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString& sentence, QWidget* parent = nullptr);
    /// Call at most once; the button belongs to this widget.
    QPushButton* addAction(const QString& words);
};

} // namespace unitscope

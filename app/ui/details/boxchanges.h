// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What became of one box or line between two states, at the top of its details: each change with what both sides say, and
/// who says so. A row that is pressed asks to see its words.

#include "app/ui/changes/changerows.h"

#include <QtWidgets/qwidget.h>

namespace unitscope {

class BoxChanges : public QWidget
{
    Q_OBJECT

public:
    explicit BoxChanges(const std::vector<ChangeRow>& rows, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const unitscope::ChangeRow& row);
};

} // namespace unitscope

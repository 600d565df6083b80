// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Says that only what is around one box is shown, how far and in which direction, and changes that. Hidden if everything is.

#include "graph/view/viewspec.h"

#include <QtWidgets/qframe.h>

class QComboBox;
class QLabel;
class QSpinBox;

namespace unitscope {

class FocusBar : public QFrame
{
    Q_OBJECT

public:
    explicit FocusBar(QWidget* parent = nullptr);

    void setFocus(const std::optional<Focus>& focus);

Q_SIGNALS:
    /// Nothing: show everything.
    void chosen(const std::optional<unitscope::Focus>& focus);

private:
    void choose();

    std::optional<Focus> m_focus;
    QLabel* m_name;
    QSpinBox* m_depth;
    QComboBox* m_way;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A line of a panel that can be pressed: lights up under the pointer, can be reached by keyboard, and may be the one that
/// is shown elsewhere at the moment.

#include <QtWidgets/qwidget.h>

namespace unitscope {

class Row : public QWidget
{
    Q_OBJECT

public:
    explicit Row(QWidget* parent = nullptr);

    /// The one whose place is shown in the source.
    void setCurrent(bool isCurrent);
    bool isCurrent() const { return m_isCurrent; }

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_isCurrent = false;
    bool m_isHovered = false;
};

} // namespace unitscope

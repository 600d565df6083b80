// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The title of a panel: its name, aligned with what stands beneath, and a button to close it. Still the handle by which
/// the panel is dragged.

#include <QtWidgets/qwidget.h>

class QDockWidget;

namespace unitscope {

class DockTitle : public QWidget
{
    Q_OBJECT

public:
    /// Becomes the dock's title bar, which then owns it.
    explicit DockTitle(QDockWidget* dock);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The parts of the window by key: F6 and Shift+F6 go from the picture to each bar and panel that is shown and back, each time to
/// where in it the keyboard was; the menu of panels shows a panel in front of others in its place and takes the keyboard there,
/// or closes it.

#include "app/ui/panels.h"

#include <QtCore/qobject.h>
#include <QtCore/qpointer.h>
#include <map>
#include <vector>

class QAction;

namespace unitscope {

class Actions;

class Panes : public QObject
{
    Q_OBJECT

public:
    /// `before`: the bars and the picture, in the order to go through. Adds an action for each panel to the
    /// menu of panels.
    Panes(const std::vector<QWidget*>& before, const Panels& panels, const Actions& actions, QObject* parent);

    /// In front of the others in its place, with the keyboard in it.
    static void bringUp(QDockWidget* dock);

public Q_SLOTS:
    void go(bool forward);

private:
    struct Pane
    {
        QWidget* widget = nullptr;
        QPointer<QWidget> last = {}; ///< where the keyboard was
    };
    void addPanel(QDockWidget* dock, const Actions& actions);
    void remember(QWidget* now);

    std::vector<Pane> m_panes;
};

} // namespace unitscope

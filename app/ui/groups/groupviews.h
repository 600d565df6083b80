// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Groups in the window: by what, and which of them are one box. Everything of it can be undone; what was toggled stays where
/// it is on the screen.

#include "graph/view/viewspec.h"

#include <QtCore/qobject.h>

class QPoint;
class QWidget;

namespace unitscope {

class Actions;
class Canvas;
class Document;
class Selection;
class ViewHistory;
struct VisibleGroup;

/// Parts of one window, which all outlive this.
struct GroupViewParts
{
    Document& document;
    Selection& selection;
    Canvas* canvas;
    const Actions& actions;
    ViewHistory& history;
    QWidget* window;
};

class GroupViews : public QObject
{
    Q_OBJECT

public:
    explicit GroupViews(const GroupViewParts& parts);

private:
    void toggle(const NodeId& group);
    void setCollapsed(bool isCollapsed);
    void setAllCollapsed(bool areCollapsed);
    void allow();
    void follow();
    void offer(const QPoint& at);
    const VisibleGroup* selected() const;

    GroupViewParts m_parts;
};

} // namespace unitscope

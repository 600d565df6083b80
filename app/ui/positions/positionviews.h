// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects the mouse and the keys that put boxes somewhere with the document: every step can be undone.

#include "graph/claims/claim.h"

#include <QtCore/qobject.h>

class QPoint;
class QPointF;

namespace unitscope {

class Actions;
class Canvas;
class Document;
class Selection;
class ViewHistory;

/// Parts of one window, which all outlive this.
struct PositionViewParts
{
    Document& document;
    Selection& selection;
    ViewHistory& history;
    Canvas* canvas;
    const Actions& actions;
    QObject* window;
};

class PositionViews : public QObject
{
    Q_OBJECT

public:
    explicit PositionViews(const PositionViewParts& parts);

private:
    std::optional<NodeId> selectedBox() const;
    void allow();
    void put(const NodeId& box, QPointF position, const QString& step = {});
    void pin(bool isPinned);
    void step(QPoint direction);
    void tidy();
    void tidyEverything();

    PositionViewParts m_parts;
};

} // namespace unitscope

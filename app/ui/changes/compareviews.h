// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects the bar of two states, the panel of changes and the details with the document and the picture.

#include "app/ui/changes/changerows.h"
#include "app/ui/panels.h"
#include "graph/view/viewspec.h"

#include <QtCore/qobject.h>

namespace unitscope {

class Actions;
class Canvas;
class CompareBar;
class Document;
class Selection;

/// Parts of one window, which all outlive this.
struct CompareViewParts
{
    Document& document;
    Selection& selection;
    Canvas* canvas;
    CompareBar* bar;
    Panels panels;
    Actions& actions;
    QObject* window;
};

class CompareViews : public QObject
{
    Q_OBJECT

public:
    explicit CompareViews(const CompareViewParts& parts);

Q_SIGNALS:
    /// A statement of the later state.
    void statementWanted(quint32 statement);

private:
    void showState();
    void showChange(const ChangeRow& row);
    void showEarlier(ClaimIndex statement);
    void choose(Compared part);

    CompareViewParts m_parts;
    GraphDiffPtr m_diff;
};

} // namespace unitscope

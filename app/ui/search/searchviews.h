// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects the search with the document, the selection and the picture: keeps the index as long as the graph is open, and goes
/// to what was chosen, turning on its kind or showing only what is around it if it is not drawn.

#include "app/ui/search/searchbox.h"

#include <QtCore/qobject.h>
#include <optional>

class QMainWindow;

namespace unitscope {

class Actions;
class Canvas;
class Document;
class Selection;
class ViewHistory;

/// Parts of one window, which all outlive this.
struct SearchViewParts
{
    Document& document;
    Selection& selection;
    ViewHistory& history;
    Canvas* canvas;
    const Actions& actions;
    QMainWindow* window;
};

class SearchViews : public QObject
{
    Q_OBJECT

public:
    explicit SearchViews(const SearchViewParts& parts);

    /// Null without a picture.
    SearchBox* search();
    /// For another question that needs a thing: tells which one.
    SearchBox* choose(const QString& hint, const std::function<void(const NodeId&)>& chosen);
    void goTo(const NodeId& id, Undrawn undrawn);

private:
    SearchBox* open(const QString& hint, bool goes);
    void arrive();

    SearchViewParts m_parts;
    SearchedGraphPtr m_searched;
    std::optional<NodeId> m_wanted; ///< to be brought into view once it is drawn
};

} // namespace unitscope

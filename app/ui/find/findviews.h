// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects the find bar, the focus bar and the history of views with the document and the picture: a filter marks what it
/// means at once, and shows only that or hides it when it is asked to; everything of it can be undone.

#include "app/ui/find/findbar.h"
#include "app/ui/find/matchsteps.h"
#include "app/ui/find/viewhistory.h"
#include "app/ui/jobs/job.h"
#include "app/ui/showing.h"
#include "graph/view/query/evaluate.h"

#include <QtCore/qobject.h>
#include <QtCore/qtimer.h>
#include <memory>

namespace unitscope {

class Actions;
class Canvas;
class DetailsPanel;
class Document;
class FocusBar;
class Selection;
struct FilterSubject;
class StatusLine;

/// Parts of one window, which all outlive this.
struct FindViewParts
{
    Document& document;
    Selection& selection;
    Canvas* canvas;
    FindBar* bar;
    FocusBar* focusBar;
    MatchSteps* steps;
    StatusLine* status;
    DetailsPanel* details;
    const Actions& actions;
    QWidget* window;
};

class FindViews : public QObject
{
    Q_OBJECT

public:
    explicit FindViews(const FindViewParts& parts);

    ViewHistory& history() { return m_history; }
    /// Closes the bar with what it marks. False if it was closed already.
    bool close();
    /// A filter from elsewhere: "user = root", joined to what is there.
    void apply(const QString& filter, FindMode mode);
    /// What the filter means in what is open; empty while it is sought.
    const std::vector<NodeId>& matches() const { return m_matches; }
    bool isBusy() const { return m_finding.isBusy() || m_pause.isActive(); }

private:
    struct Found
    {
        std::optional<QueryError> mistake;
        QStringList hints;
        std::vector<NodeId> nodes;
        std::vector<Subject> subjects;
    };
    static Found find(const QString& text, const FilterSubject& subject, const std::stop_token& stop);
    void look();
    void show(const Found& found);
    void take();
    void sayCount(qsizetype place, qsizetype drawn);
    void follow();
    void showAround();
    void setFocus(const std::optional<Focus>& focus);
    void showEverything();
    void changeShowing(ShowingPart part);
    void connectWindow();
    void allow();

    FindViewParts m_parts;
    ViewHistory m_history;
    QTimer m_pause; ///< between two letters nothing is sought
    Job m_finding;
    std::vector<NodeId> m_matches;
    size_t m_fitting = 0;   ///< things and connections that the filter means
    bool m_isAsked = false; ///< there is a filter, and it is right
    ViewFilter m_applied;   ///< by the bar, the last time
    QStringList m_used;     ///< filters that were taken, newest first
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects the timeline below the picture with an archive and the document: reads the snapshots of a host, lays them out
/// together, shows the one that is wanted, compares two, and says what became of the selected box over all of them.

#include "app/ui/jobs/job.h"
#include "app/ui/timeline/moments.h"
#include "graph/diff/history.h"

#include <QtCore/qobject.h>

class QWidget;

namespace unitscope {

class Actions;
class ArchiveViews;
class Canvas;
class Document;
class Notices;
class Selection;
class TimelineBar;

/// Parts of one window, which all outlive this.
struct TimelineViewParts
{
    Document& document;
    Selection& selection;
    ArchiveViews& archive;
    Notices* notices;
    Canvas* canvas; ///< in a column; the timeline comes below it
    const Actions& actions;
    QWidget* window;
};

class TimelineViews : public QObject
{
    Q_OBJECT

public:
    explicit TimelineViews(const TimelineViewParts& parts);

    TimelineBar* bar() const { return m_bar; }
    QWidget* pane() const; ///< the bar, for who goes through the parts of the window
    /// What is laid out together at the moment; null: nothing.
    const MomentsPtr& moments() const { return m_moments; }

public Q_SLOTS:
    /// Of these hosts together, as the archive has them; shows the newest one if none is shown.
    void showHosts(const QStringList& hosts);
    /// Of what is open.
    void showOpen();
    void close();

private:
    void read(const QStringList& hosts, bool goesToLast);
    void take(const ArchiveLog& log, const QStringList& hosts, bool goesToLast);
    void takeSteps(bool goesToLast);
    void go(int step);
    void load();
    void draw();
    void compare(int one, int other);
    void follow(bool isAnother);
    void findHistory();
    void showHistory();
    void setSlow(bool isSlow);
    int stepOf(int number) const;
    MomentWish wish() const;

    TimelineViewParts m_parts;
    TimelineBar* m_bar;
    ArchiveLog m_log;
    QStringList m_hosts;
    std::vector<Moment> m_all;    ///< of these hosts, in the order of time
    MomentsPtr m_moments;         ///< those of them that are laid out
    std::vector<Moment> m_coming; ///< those that are being read
    int m_wanted = -1;            ///< step
    bool m_isDrawing = false;
    bool m_isShowing = false; ///< the document takes what is drawn
    bool m_isSlow = false;
    std::optional<History> m_found; ///< of the selected box
    QString m_foundName;
    Job m_reading;
    Job m_work;
    Job m_history;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Below the picture: the snapshots of one host, which of them is shown, its time, age and note, and what became of the selected
/// box over all of them. Decides nothing: it says what was asked of it.

#include "app/ui/timeline/timelinetrack.h"
#include "graph/diff/history.h"

#include <QtWidgets/qframe.h>

class QLabel;
class QProgressBar;
class QPushButton;

namespace unitscope {

class ElidedLabel;

class TimelineBar : public QFrame
{
    Q_OBJECT

public:
    explicit TimelineBar(QWidget* parent = nullptr);

    /// `host` in words; `now` in milliseconds UTC since 1970.
    void setSteps(const QString& host, std::vector<TimelineStep> steps, qint64 now);
    /// What the picture shows; -1: something else. Tells nothing.
    void setCurrent(int step);
    /// Also shown, as the earlier state; -1: none.
    void setOther(int step);
    /// How far reading and laying out has come, 0 to 1; nothing: no work.
    void setWorking(std::optional<double> done);
    /// Of what is selected; `name` in words. Nothing: there is none.
    void setHistory(const QString& name, const History* history);

    TimelineTrack* track() const { return m_track; }
    /// "Snapshot 7 of 203.0.113.10, 7 of 12: 2026-02-06 06:00 UTC, 3 days ago ...".
    QString words() const;
    QString historyWords() const;

Q_SIGNALS:
    void stepWanted(int step);
    void compareWanted(int one, int other);
    void historyWanted();
    void cancelWanted();
    void closed();

private:
    void say();
    void pickOther();

    TimelineTrack* m_track;
    ElidedLabel* m_words;
    ElidedLabel* m_history;
    QPushButton* m_compare;
    QPushButton* m_more;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QString m_host;
    qint64 m_now = 0;
    bool m_hasCurrent = false;
};

/// "there since 2026-02-06 (snapshot 2)", "there in snapshots 2 to 5, not there since 2026-03-01 (snapshot 6)".
QString inWords(const History& history);
/// "there", "not there", "not looked at".
QString wordsFor(HistoryState state);

} // namespace unitscope

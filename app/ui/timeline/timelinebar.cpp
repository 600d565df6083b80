// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/timeline/timelinebar.h"

#include "app/ui/sources/elidedlabel.h"
#include "app/ui/sources/sourcerows.h"
#include "graph/base/timestamp.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int progressWidth = 120;
constexpr int rowHeight = 26;

QPushButton* smallButton(const QString& words, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setObjectName(u"small"_s);
    return button;
}

QString dayOf(const Moment& moment)
{
    return timeText(moment.time).left(10);
}

StepMark markFor(HistoryState state)
{
    switch (state) {
    case HistoryState::There:
    case HistoryState::Named: return StepMark::There;
    case HistoryState::Absent: return StepMark::Absent;
    case HistoryState::NotLookedAt:
    case HistoryState::NotStated: return StepMark::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace

TimelineBar::TimelineBar(QWidget* parent)
    : QFrame(parent),
      m_track(new TimelineTrack(this)),
      m_words(new ElidedLabel({}, Qt::ElideRight, this)),
      m_history(new ElidedLabel({}, Qt::ElideRight, this)),
      m_compare(smallButton(tr("Compare from here"), this)),
      m_more(smallButton(tr("History…"), this)),
      m_progress(new QProgressBar(this)),
      m_cancel(smallButton(tr("Cancel"), this))
{
    setObjectName(u"timelineBar"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading and laying out snapshots"));
    m_history->setForegroundRole(QPalette::PlaceholderText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_history->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* close = new QToolButton(this);
    close->setObjectName(u"close"_s);
    close->setText(u"\u00d7"_s);
    close->setAccessibleName(tr("Close the timeline"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 6, 8, 6);
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_words, 1);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    line->addWidget(m_compare);
    line->addWidget(close);
    column->addLayout(line);
    column->addWidget(m_track);
    auto* below = new QHBoxLayout;
    below->addWidget(m_history, 1);
    below->addWidget(m_more);
    column->addLayout(below);
    connect(close, &QToolButton::clicked, this, &TimelineBar::closed);
    connect(m_cancel, &QPushButton::clicked, this, &TimelineBar::cancelWanted);
    connect(m_more, &QPushButton::clicked, this, &TimelineBar::historyWanted);
    connect(m_compare, &QPushButton::clicked, this, &TimelineBar::pickOther);
    connect(m_track, &TimelineTrack::otherChosen, this, &TimelineBar::pickOther);
    connect(m_track, &TimelineTrack::compareWanted, this, &TimelineBar::compareWanted);
    connect(m_track, &QAbstractSlider::valueChanged, this, [this](int step) {
        m_hasCurrent = true;
        m_track->setHasCurrent(true);
        say();
        Q_EMIT stepWanted(step);
    });
    // Whatever is selected or under way, the picture above stays where it is.
    for (QPushButton* button : {m_more, m_cancel, m_compare})
        button->setFixedHeight(rowHeight);
    line->addStrut(rowHeight);
    below->addStrut(rowHeight);
    setWorking(std::nullopt);
    setHistory({}, nullptr);
}

void TimelineBar::setSteps(const QString& host, std::vector<TimelineStep> steps, qint64 now)
{
    m_host = host;
    m_now = now;
    m_hasCurrent = false;
    const QSignalBlocker quiet(m_track);
    m_track->setHasCurrent(false);
    m_track->setSteps(std::move(steps));
    say();
}

void TimelineBar::setCurrent(int step)
{
    const QSignalBlocker quiet(m_track);
    m_hasCurrent = step >= 0;
    m_track->setHasCurrent(m_hasCurrent);
    if (m_hasCurrent)
        m_track->setValue(step);
    say();
}

void TimelineBar::setOther(int step)
{
    m_track->setOther(step);
    say();
}

/// First the one to compare with, then the comparison.
void TimelineBar::pickOther()
{
    const int other = m_track->other();
    if (other >= 0 && other != m_track->value())
        Q_EMIT compareWanted(m_track->value(), other);
    else
        setOther(other < 0 ? m_track->value() : -1);
}

void TimelineBar::setWorking(std::optional<double> done)
{
    m_progress->setVisible(done.has_value());
    m_cancel->setVisible(done.has_value());
    m_progress->setValue(done ? int(*done * 100) : 0);
}

void TimelineBar::say()
{
    const std::vector<TimelineStep>& steps = m_track->steps();
    const int other = m_track->other();
    m_compare->setEnabled(m_hasCurrent && steps.size() > 1);
    if (other < 0 || size_t(other) >= steps.size())
        m_compare->setText(tr("Compare from here"));
    else if (other == m_track->value())
        m_compare->setText(tr("Now choose another"));
    else
        m_compare->setText(tr("Compare with snapshot %1").arg(steps[size_t(other)].number));
    if (!m_hasCurrent) {
        m_words->setText(steps.size() == 1 ? tr("%1: 1 snapshot").arg(m_host)
                                           : tr("%1: %2 snapshots").arg(m_host).arg(steps.size()));
        return;
    }
    const int at = m_track->value();
    const TimelineStep& step = steps[size_t(at)];
    QString words =
        tr("Snapshot %1 of %2: %3, %4").arg(step.number).arg(m_host, timeText(step.time), ageInWords(step.time, m_now));
    if (!step.note.isEmpty())
        words += u" \u00b7 "_s + step.note;
    m_words->setText(words);
    m_words->setToolTip(words);
}

void TimelineBar::setHistory(const QString& name, const History* history)
{
    const bool isThere = history != nullptr;
    m_history->setVisible(isThere);
    m_more->setVisible(isThere);
    std::vector<StepMark> marks;
    if (isThere) {
        m_history->setText(tr("%1: %2").arg(name, inWords(*history)));
        m_history->setToolTip(m_history->text());
        std::vector<HistoryState> states;
        for (const HistoryRun& run : history->runs)
            states.insert(states.end(), size_t(run.snapshots), run.state);
        for (const HistoryState state : states)
            marks.push_back(markFor(state));
        if (marks.size() != m_track->steps().size())
            marks.clear(); // of other snapshots than these
    }
    m_track->setMarks(std::move(marks));
}

QString TimelineBar::words() const
{
    return m_words->text();
}

QString TimelineBar::historyWords() const
{
    return m_history->isHidden() ? QString() : m_history->text();
}

QString wordsFor(HistoryState state)
{
    switch (state) {
    case HistoryState::There: return TimelineBar::tr("there");
    case HistoryState::Named: return TimelineBar::tr("named by others");
    case HistoryState::Absent: return TimelineBar::tr("not there");
    case HistoryState::NotLookedAt: return TimelineBar::tr("not looked at");
    case HistoryState::NotStated: return TimelineBar::tr("not stated");
    }
    Q_UNREACHABLE();
}

QString inWords(const History& history)
{
    QStringList parts;
    for (const HistoryRun& run : history.runs) {
        const QString state = wordsFor(run.state);
        if (&run == &history.runs.back())
            parts += TimelineBar::tr("%1 since %2 (snapshot %3)").arg(state, dayOf(run.first)).arg(run.first.number);
        else if (run.snapshots == 1)
            parts += TimelineBar::tr("%1 on %2 (snapshot %3)").arg(state, dayOf(run.first)).arg(run.first.number);
        else
            parts += TimelineBar::tr("%1 from %2 to %3").arg(state, dayOf(run.first), dayOf(run.last));
    }
    if (history.runs.size() == 1)
        return TimelineBar::tr("%1 in all %2 snapshots since %3")
            .arg(wordsFor(history.runs[0].state))
            .arg(history.runs[0].snapshots)
            .arg(dayOf(history.runs[0].first));
    // Newest first: that is what somebody asks about.
    std::reverse(parts.begin(), parts.end());
    return parts.join(u"; "_s);
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/timeline/timelineviews.h"

#include "app/ui/actions.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/document.h"
#include "app/ui/notices.h"
#include "app/ui/selection.h"
#include "app/ui/timeline/historydialog.h"
#include "app/ui/timeline/timelinebar.h"
#include "graph/base/safetext.h"
#include "importers/archive/archivehosts.h"

#include <QtCore/qdatetime.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qpushbutton.h>
#include <algorithm>

namespace unitscope {

namespace {

constexpr int longestNote = 160;
constexpr int longestName = 60;

QString nameOf(const Subject& subject)
{
    const auto safe = [](const NodeId& id) { return safeForPeople(elidedMiddle(id.name(), longestName)); };
    if (const auto* node = std::get_if<NodeId>(&subject))
        return safe(*node);
    const EdgeId& edge = std::get<EdgeId>(subject);
    return safe(edge.from) + QStringLiteral(" \u2192 ") + safe(edge.to);
}

/// The hosts' own row of snapshots, else one that has any of them.
const ArchivedHost* rowFor(const std::vector<ArchivedHost>& rows, const QStringList& hosts)
{
    for (const ArchivedHost& row : rows) {
        if (row.hosts == hosts)
            return &row;
    }
    for (const ArchivedHost& row : rows) {
        if (std::any_of(hosts.begin(), hosts.end(), [&row](const QString& host) { return row.hosts.contains(host); }))
            return &row;
    }
    return nullptr;
}

History historyIn(const Moments& moments, const Subject& subject)
{
    HistoryBuilder builder(subject);
    for (size_t i = 0; i < moments.which.size(); ++i)
        builder.add(moments.which[i], moments.graphs[i]);
    return builder.take();
}

} // namespace

TimelineViews::TimelineViews(const TimelineViewParts& parts)
    : QObject(parts.window), m_parts(parts), m_bar(new TimelineBar(parts.canvas->parentWidget()))
{
    static_cast<QBoxLayout*>(parts.canvas->parentWidget()->layout())->addWidget(m_bar);
    m_bar->hide();
    connect(parts.actions.timeline, &QAction::triggered, this, &TimelineViews::showOpen);
    connect(&parts.archive, &ArchiveViews::timelineWanted, this, &TimelineViews::showHosts);
    connect(&parts.archive, &ArchiveViews::archiveChanged, this, [this] {
        if (!m_bar->isHidden())
            read(m_hosts, false);
    });
    connect(&parts.document, &Document::pictureChanged, this, &TimelineViews::follow);
    connect(&parts.selection, &Selection::changed, this, &TimelineViews::findHistory);
    connect(m_bar, &TimelineBar::stepWanted, this, &TimelineViews::go);
    connect(m_bar, &TimelineBar::compareWanted, this, &TimelineViews::compare);
    connect(m_bar, &TimelineBar::historyWanted, this, &TimelineViews::showHistory);
    connect(m_bar, &TimelineBar::closed, this, &TimelineViews::close);
    connect(m_bar, &TimelineBar::cancelWanted, this, [this] {
        m_work.cancel();
        m_coming.clear();
        m_isDrawing = false;
        setSlow(false);
        m_bar->setCurrent(stepOf(shownSnapshot(m_parts.document.sources())));
    });
    connect(&m_work, &Job::becameSlow, this, [this] { setSlow(true); });
}

void TimelineViews::setSlow(bool isSlow)
{
    m_isSlow = isSlow;
    m_bar->setWorking(isSlow ? std::optional(0.0) : std::nullopt);
}

QWidget* TimelineViews::pane() const
{
    return m_bar;
}

void TimelineViews::showHosts(const QStringList& hosts)
{
    read(hosts, true);
}

void TimelineViews::showOpen()
{
    if (!m_bar->isHidden()) {
        close();
        return;
    }
    const GraphPtr graph = m_parts.document.graph();
    if (!graph)
        return;
    const std::set<QString> hosts = hostSetOf(*graph);
    read({hosts.begin(), hosts.end()}, false);
}

void TimelineViews::close()
{
    for (Job* job : {&m_reading, &m_work, &m_history})
        job->cancel();
    m_bar->hide();
    m_moments.reset();
    m_coming.clear();
    m_isDrawing = false;
    setSlow(false);
}

void TimelineViews::read(const QStringList& hosts, bool goesToLast)
{
    m_reading.start([folder = m_parts.archive.folder()](
                        const std::stop_token& stop) { return openArchive(folder, stop); },
                    [this, hosts, goesToLast](const Result<ArchiveLog>& log) {
                        if (log)
                            take(*log, hosts, goesToLast);
                        else
                            m_parts.notices->show(Topic::Archive, log.error().message(), true);
                    });
}

void TimelineViews::take(const ArchiveLog& log, const QStringList& hosts, bool goesToLast)
{
    const std::vector<ArchivedHost> rows = archivedHosts(log);
    const ArchivedHost* row = rowFor(rows, hosts);
    if (!row) {
        m_parts.notices
            ->show(Topic::Archive, tr("The archive has no snapshot of %1 yet.").arg(hostsInWords(hosts)), false)
            ->addAction(tr("Keep in archive"), [this] { m_parts.actions.keepInArchive->trigger(); });
        return;
    }
    if (m_hosts != row->hosts)
        m_moments.reset();
    m_log = log;
    m_hosts = row->hosts;
    m_all.clear();
    for (const int number : row->snapshots)
        m_all.push_back({.number = number, .time = timeOf(*m_log.entry(number))});
    takeSteps(goesToLast);
}

void TimelineViews::takeSteps(bool goesToLast)
{
    std::vector<TimelineStep> steps;
    for (const Moment& moment : m_all)
        steps.push_back({.number = moment.number,
                         .time = moment.time,
                         .note = safeForPeople(shortened(m_log.entry(moment.number)->note, longestNote))});
    m_bar->setSteps(hostsInWords(m_hosts), std::move(steps), QDateTime::currentMSecsSinceEpoch());
    m_bar->show();
    const int shown = stepOf(shownSnapshot(m_parts.document.sources()));
    m_bar->setCurrent(shown);
    m_bar->track()->setFocus();
    if (shown < 0 && goesToLast)
        go(int(m_all.size()) - 1);
    findHistory();
}

int TimelineViews::stepOf(int number) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [number](const Moment& moment) { return moment.number == number; });
    return found == m_all.end() ? -1 : int(found - m_all.begin());
}

void TimelineViews::go(int step)
{
    if (step < 0 || size_t(step) >= m_all.size())
        return;
    m_wanted = step;
    m_bar->setCurrent(step);
    if (m_parts.document.diff())
        m_bar->setOther(-1);
    const Moment& moment = m_all[size_t(step)];
    if (std::find(m_coming.begin(), m_coming.end(), moment) != m_coming.end() || m_isDrawing)
        return; // it is drawn when that is done
    if (m_moments && m_moments->graphOf(moment.number))
        draw();
    else
        load();
}

MomentWish TimelineViews::wish() const
{
    const Wanted wanted = m_parts.document.wanted();
    return {.spec = wanted.spec, .options = wanted.options, .open = {.sameHosts = wanted.sameHosts}};
}

/// Those around the wanted one.
void TimelineViews::load()
{
    m_coming = momentsAround(m_log, m_all, size_t(m_wanted));
    m_work.startTelling<double>(
        [folder = m_parts.archive.folder(), log = m_log, which = m_coming, known = m_moments,
         wish = wish()](const std::stop_token& stop, const auto& tell) {
            MomentWish telling = wish;
            telling.watch = tell;
            return readMoments(folder, log, which, known, telling, stop);
        },
        [this](double done) {
            if (m_isSlow)
                m_bar->setWorking(done);
        },
        [this](const Result<MomentsPtr>& moments) {
            m_coming.clear();
            setSlow(false);
            if (moments) {
                m_moments = *moments;
                go(m_wanted);
                findHistory();
            } else if (moments.error().code != Error::Code::Cancelled) {
                m_bar->setCurrent(stepOf(shownSnapshot(m_parts.document.sources())));
                m_parts.notices->show(Topic::Archive, moments.error().message(), true);
            }
        });
}

/// The wanted one, and while that is drawn nothing else: whoever goes on quickly sees what is on the way, not nothing.
void TimelineViews::draw()
{
    const int step = m_wanted;
    const GraphPtr graph = m_moments->graphOf(m_all[size_t(step)].number);
    const Wanted wanted = m_parts.document.wanted();
    MomentWish wish = this->wish();
    wish.spec = m_parts.document.specFor(*graph);
    m_isDrawing = true;
    m_work.start(
        [moments = m_moments, graph, wish, rules = wanted.rules,
         asOf = wanted.asOf.value_or(QDateTime::currentMSecsSinceEpoch())](const std::stop_token& stop) {
            return pictureAt(moments, graph, review(*graph, rules, asOf), wish, stop);
        },
        [this, step, graph](const Result<MomentPicture>& made) {
            m_isDrawing = false;
            setSlow(false);
            if (!made || size_t(step) >= m_all.size())
                return;
            m_moments = made->moments;
            m_isShowing = true;
            m_parts.document.showMoment({.list = keptListOf(m_all[size_t(step)].number, graph->snapshot().sources()),
                                         .picture = made->picture},
                                        m_moments);
            m_isShowing = false;
            if (m_wanted != step)
                go(m_wanted);
        });
}

void TimelineViews::compare(int one, int other)
{
    const auto [earlier, later] = std::minmax(one, other);
    m_work.cancel();
    m_isDrawing = false;
    m_coming.clear();
    setSlow(false);
    m_bar->setOther(earlier);
    m_parts.archive.compare(m_all[size_t(earlier)].number, m_all[size_t(later)].number);
}

/// Whatever else is shown: the timeline says where it stands, or goes.
void TimelineViews::follow(bool isAnother)
{
    if (m_bar->isHidden() || m_isShowing)
        return;
    const Document& document = m_parts.document;
    const int step = stepOf(shownSnapshot(document.sources()));
    if (step < 0 && isAnother)
        close();
    else if (!m_isDrawing && m_coming.empty())
        m_bar->setCurrent(step);
}

void TimelineViews::findHistory()
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    m_history.cancel();
    if (m_bar->isHidden() || !subject || m_all.empty()) {
        m_found.reset();
        m_bar->setHistory({}, nullptr);
        return;
    }
    const bool areAllThere = m_moments && m_moments->which.size() == m_all.size();
    m_history.start(
        [subject = *subject, moments = areAllThere ? m_moments : nullptr, folder = m_parts.archive.folder(),
         log = m_log, all = m_all, open = wish().open](const std::stop_token& stop) -> Result<History> {
            if (moments)
                return historyIn(*moments, subject);
            return historyOver(folder, log, all, {.subject = subject, .options = open}, stop);
        },
        [this, name = nameOf(*subject)](Result<History> history) {
            m_found = history ? std::optional(*std::move(history)) : std::nullopt;
            m_foundName = name;
            m_bar->setHistory(name, m_found ? &*m_found : nullptr);
        });
}

void TimelineViews::showHistory()
{
    if (m_found)
        (new HistoryDialog(m_foundName, *m_found, m_parts.window))->show();
}

} // namespace unitscope

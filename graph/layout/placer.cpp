// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/placer.h"

#include "graph/base/ownprogram.h"
#include "graph/base/safetext.h"
#include "graph/layout/circles.h"
#include "graph/layout/crew.h"
#include "graph/layout/layered.h"

#include <QtCore/qelapsedtimer.h>
#include <algorithm>
#include <numeric>
#include <poll.h>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int pollMs = 10; // how soon cancelling is seen
constexpr int mostWorkers = 4;

tl::unexpected<Error> cancelled()
{
    return failed({.code = Error::Code::Cancelled, .where = {}, .expected = {}, .found = {}, .advice = {}});
}

/// The same without first and last columns, which Graphviz has been seen to stumble over.
AskedComponent withoutSides(AskedComponent asked)
{
    for (AskedNode& node : asked.nodes)
        node.side = BlockSide::Any;
    return asked;
}

bool hasSides(const AskedComponent& asked)
{
    return std::any_of(asked.nodes.begin(), asked.nodes.end(), [](auto& node) { return node.side != BlockSide::Any; });
}

} // namespace

QString helperPath(const LayoutOptions& options)
{
    return options.helper.isEmpty() ? ownProgram(u"unitscope-layout"_s) : options.helper;
}

/// One call of place(): who works at what.
class Placer::Round
{
public:
    Round(Placer& placer, const std::vector<AskedComponent>& asked, const Told& told);
    Result<std::vector<PlacedComponent>> run();

private:
    struct Job
    {
        std::unique_ptr<LayoutWorker> worker;
        size_t index = 0;
        AskedComponent simpler; ///< what is asked at the second attempt
        QByteArray question;
        bool isSecond = false;
        QElapsedTimer since;
    };
    const AskedComponent& askedBy(const Job& job) const { return job.isSecond ? job.simpler : m_asked[job.index]; }
    void fill();
    void tell();
    void begin(Job& job);
    bool isDone(Job& job); ///< answered, or given up
    void fail(Job& job, const QString& reason, bool mayTryAgain);

    Placer& m_placer;
    const std::vector<AskedComponent>& m_asked;
    const Told& m_told;
    std::vector<PlacedComponent> m_placed;
    std::vector<QString> m_reasons;
    std::vector<size_t> m_waiting; ///< the largest last
    std::vector<size_t> m_news;    ///< placed, and not yet told
    std::vector<Job> m_jobs;
    size_t m_workers;
};

Placer::Round::Round(Placer& placer, const std::vector<AskedComponent>& asked, const Told& told)
    : m_placer(placer),
      m_asked(asked),
      m_told(told),
      m_placed(asked.size()),
      m_reasons(asked.size()),
      m_waiting(asked.size())
{
    const int cores = int(std::thread::hardware_concurrency());
    const int wanted = placer.m_options.workers > 0 ? placer.m_options.workers : cores;
    m_workers = size_t(std::clamp(wanted, 1, mostWorkers));
    std::iota(m_waiting.begin(), m_waiting.end(), size_t(0));
    std::stable_sort(m_waiting.begin(), m_waiting.end(), [&](size_t a, size_t b) {
        return asked[a].nodes.size() + asked[a].edges.size() < asked[b].nodes.size() + asked[b].edges.size();
    });
}

void Placer::Round::begin(Job& job)
{
    const int seconds = m_placer.m_options.deadlineMs / 1000 + 1;
    job.worker = m_placer.m_crew->take(m_placer.m_path, seconds);
    job.since.start();
    if (job.worker)
        job.worker->ask(job.question);
}

/// Gives every free place a question that nobody has answered before.
void Placer::Round::fill()
{
    while (m_jobs.size() < m_workers && !m_waiting.empty()) {
        const size_t index = m_waiting.back();
        m_waiting.pop_back();
        Job job{.worker = {}, .index = index, .simpler = {}, .question = questionFor(m_asked[index]), .since = {}};
        if (auto known = m_placer.m_crew->remembered(m_placer.m_path, job.question)) {
            m_placed[index] = std::move(*known);
            m_news.push_back(index);
            continue;
        }
        begin(job);
        m_jobs.push_back(std::move(job));
    }
}

/// While the layout programs work at what they were just given.
void Placer::Round::tell()
{
    for (const size_t index : std::exchange(m_news, {})) {
        if (m_told)
            m_told(index, m_placed[index]);
    }
}

void Placer::Round::fail(Job& job, const QString& reason, bool mayTryAgain)
{
    job.worker.reset();
    if (job.isSecond || !mayTryAgain) {
        m_reasons[job.index] = reason;
        return;
    }
    job.simpler = withoutSides(m_asked[job.index]);
    job.isSecond = true;
    job.question = questionFor(job.simpler);
    begin(job);
    if (!job.worker)
        m_reasons[job.index] = reason;
}

bool Placer::Round::isDone(Job& job)
{
    if (!job.worker) {
        fail(job, u"The layout program %1 cannot be started."_s.arg(safeForPeople(m_placer.m_path)), false);
        return true;
    }
    const LayoutWorker::State state = job.worker->pump();
    if (state == LayoutWorker::State::Asked) {
        if (job.since.elapsed() <= m_placer.m_options.deadlineMs)
            return false;
        const QString seconds = QString::number(m_placer.m_options.deadlineMs / 1000.0);
        fail(job, u"The layout program took more than %1 seconds and was stopped."_s.arg(seconds),
             hasSides(m_asked[job.index]));
    } else if (state == LayoutWorker::State::Endless) {
        fail(job, u"The layout program answered without end and was stopped."_s, false);
    } else {
        const QString words = state == LayoutWorker::State::Gone ? job.worker->lastWords() : QString();
        auto placed = words.isEmpty() ? readAnswer(job.worker->answer(), askedBy(job)) : std::nullopt;
        if (placed) {
            m_placer.m_crew->remember(m_placer.m_path, job.question, *placed);
            m_placed[job.index] = std::move(*placed);
            m_news.push_back(job.index);
            m_placer.m_crew->giveBack(m_placer.m_path, std::move(job.worker));
            job.worker.reset();
        } else {
            fail(job, words.isEmpty() ? u"The layout program's answer makes no sense."_s : words, true);
        }
    }
    return !job.worker;
}

Result<std::vector<PlacedComponent>> Placer::Round::run()
{
    for (fill(); !m_jobs.empty(); fill()) {
        tell();
        std::vector<pollfd> watched;
        for (const Job& job : m_jobs) {
            if (job.worker)
                watched.push_back(
                    {job.worker->descriptor(), short(POLLIN | (job.worker->hasMoreToSend() ? POLLOUT : 0)), 0});
        }
        if (watched.size() == m_jobs.size())
            poll(watched.data(), nfds_t(watched.size()), pollMs);
        if (m_placer.m_whileWaiting)
            m_placer.m_whileWaiting();
        if (m_placer.m_stop.stop_requested())
            return cancelled();
        std::erase_if(m_jobs, [this](Job& job) { return isDone(job); });
    }
    tell();
    for (size_t i = 0; i < m_asked.size(); ++i) {
        if (!m_reasons[i].isEmpty())
            m_placed[i] = m_placer.simple(m_asked[i], m_reasons[i]);
    }
    m_placer.m_placed += int(m_asked.size());
    return std::move(m_placed);
}

Placer::Placer(const LayoutOptions& options, const std::stop_token& stop)
    : m_options(options),
      m_path(helperPath(options)),
      m_stop(stop),
      m_crew(options.crew ? options.crew : std::make_shared<LayoutCrew>())
{ }

Result<std::vector<PlacedComponent>> Placer::place(const std::vector<AskedComponent>& asked, const Told& told)
{
    if (m_stop.stop_requested())
        return cancelled();
    return Round(*this, asked, told).run();
}

PlacedComponent Placer::simple(const AskedComponent& asked, const QString& reason)
{
    if (m_reason.isEmpty())
        m_reason = reason;
    ++m_simple;
    AskedComponent onwards = asked;
    const std::vector<bool> closes = closesCircle(asked);
    for (size_t i = 0; i < closes.size(); ++i) {
        if (closes[i])
            onwards.edges[i] = {asked.edges[i].to, asked.edges[i].from, asked.edges[i].toY, asked.edges[i].fromY};
    }
    PlacedComponent placed = placeInLayers(onwards);
    for (size_t i = 0; i < closes.size(); ++i) {
        if (closes[i])
            std::reverse(placed.edges[i].begin(), placed.edges[i].end());
    }
    return placed;
}

std::vector<PlacedComponent> Placer::placeSimply(const std::vector<AskedComponent>& asked, const QString& reason)
{
    std::vector<PlacedComponent> placed;
    placed.reserve(asked.size());
    for (const AskedComponent& component : asked)
        placed.push_back(simple(component, reason));
    m_placed += int(asked.size());
    return placed;
}

QString Placer::notice() const
{
    if (m_simple == 0)
        return {};
    if (m_simple == m_placed)
        return m_reason + u" A simple placement is shown instead."_s;
    return m_reason + u" A simple placement is shown for %1 of %2 parts."_s.arg(m_simple).arg(m_placed);
}

} // namespace unitscope

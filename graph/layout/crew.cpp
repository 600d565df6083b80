// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/crew.h"

#include <algorithm>

namespace unitscope {

namespace {

QByteArray keyOf(const QString& path, const QByteArray& question)
{
    return path.toUtf8() + '\0' + question;
}

qsizetype kilobytes(const QByteArray& question, const PlacedComponent& placed)
{
    size_t points = placed.nodes.size();
    for (const auto& edge : placed.edges)
        points += edge.size() + 2;
    return 1 + (question.size() + qsizetype(points * sizeof(QPointF))) / 1024;
}

} // namespace

std::unique_ptr<LayoutWorker> LayoutCrew::take(const QString& path, int deadlineSeconds)
{
    const std::scoped_lock lock(m_mutex);
    while (!m_idle.empty()) {
        const auto last = std::find_if(m_idle.rbegin(), m_idle.rend(), [&](auto& idle) { return idle.first == path; });
        if (last == m_idle.rend())
            break;
        auto worker = std::move(last->second);
        m_idle.erase(std::next(last).base());
        if (worker->isFitForMore())
            return worker;
    }
    return LayoutWorker::start(path, deadlineSeconds);
}

void LayoutCrew::giveBack(const QString& path, std::unique_ptr<LayoutWorker> worker)
{
    if (!worker->isFitForMore())
        return;
    const std::scoped_lock lock(m_mutex);
    if (m_idle.size() >= mostIdle)
        m_idle.erase(m_idle.begin());
    m_idle.emplace_back(path, std::move(worker));
}

std::optional<PlacedComponent> LayoutCrew::remembered(const QString& path, const QByteArray& question)
{
    const std::scoped_lock lock(m_mutex);
    const PlacedComponent* placed = m_answers.object(keyOf(path, question));
    return placed ? std::optional(*placed) : std::nullopt;
}

void LayoutCrew::remember(const QString& path, const QByteArray& question, const PlacedComponent& placed)
{
    const std::scoped_lock lock(m_mutex);
    m_answers.insert(keyOf(path, question), new PlacedComponent(placed), kilobytes(question, placed));
}

void LayoutCrew::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_answers.clear();
}

void LayoutCrew::dismiss()
{
    const std::scoped_lock lock(m_mutex);
    m_idle.clear();
}

qint64 LayoutCrew::residentBytes()
{
    const std::scoped_lock lock(m_mutex);
    qint64 bytes = 0;
    for (const auto& [path, worker] : m_idle)
        bytes += worker->residentBytes();
    return bytes;
}

} // namespace unitscope

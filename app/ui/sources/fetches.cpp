// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/fetches.h"

#include "importers/source/address.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr int tickMs = 500;

}

Fetches::Fetches(QObject* parent) : QObject(parent)
{
    m_clock.setInterval(tickMs);
    connect(&m_clock, &QTimer::timeout, this, &Fetches::tick);
}

std::map<QString, std::stop_token> Fetches::begin(const SourceList& list)
{
    end(); // a newer request
    std::vector<Fetch> rows;
    std::map<QString, std::stop_token> tokens;
    std::map<QString, std::stop_source> stops;
    for (const SourceEntry& entry : list.entries) {
        const Fetch* known = find(entry.name);
        if (entry.needsFetching() && isRemote(entry.name)) {
            rows.push_back({.name = entry.name});
            tokens[entry.name] = stops[entry.name].get_token();
        } else if (known) {
            rows.push_back(*known);
        }
    }
    if (tokens.empty())
        return tokens;
    m_stops = std::move(stops);
    m_rows = std::move(rows);
    m_isRunning = true;
    m_clock.start();
    Q_EMIT began();
    Q_EMIT changed();
    return tokens;
}

std::vector<Fetch> Fetches::newest() const
{
    std::vector<Fetch> rows;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(rows),
                 [this](const Fetch& row) { return m_stops.contains(row.name); });
    return rows;
}

void Fetches::take(const Fetch& fetch)
{
    Fetch* known = find(fetch.name);
    if (!known || known->hasEnded() || !m_isRunning)
        return;
    *known = fetch;
    Q_EMIT changed();
    const bool isOver = std::all_of(m_rows.begin(), m_rows.end(), [](const Fetch& row) { return row.hasEnded(); });
    if (isOver)
        end();
}

void Fetches::end()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_clock.stop();
    for (Fetch& row : m_rows) {
        if (!row.hasEnded())
            row.state = FetchState::Cancelled;
    }
    Q_EMIT changed();
    Q_EMIT ended();
}

void Fetches::cancel(const QString& name)
{
    if (const auto stop = m_stops.find(name); stop != m_stops.end())
        stop->second.request_stop();
    if (Fetch* row = find(name); row && row->state == FetchState::Waiting) {
        Fetch over = *row; // its turn may be far away
        over.state = FetchState::Cancelled;
        take(over);
    }
}

void Fetches::cancelRest()
{
    for (auto& [name, stop] : m_stops)
        stop.request_stop();
}

void Fetches::tick()
{
    for (Fetch& row : m_rows)
        row.ms += row.isRunning() ? tickMs : 0;
    Q_EMIT changed();
}

Fetch* Fetches::find(const QString& name)
{
    const auto known = std::find_if(m_rows.begin(), m_rows.end(), [&](const Fetch& row) { return row.name == name; });
    return known == m_rows.end() ? nullptr : &*known;
}

} // namespace unitscope

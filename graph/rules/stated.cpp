// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/statedrows.h"

#include "graph/base/safetext.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Of = CountedThing::Of;

constexpr Attr modules[] = {Attr::TotalModules, Attr::UnitCount};
constexpr Attr running[] = {Attr::RunningCount};
constexpr Attr stopped[] = {Attr::StoppedCount};
constexpr Attr failedOnes[] = {Attr::FailedCount};
constexpr Attr orphaned[] = {Attr::OrphanedCount};
constexpr Attr unknown[] = {Attr::UnknownCount};
constexpr Attr disabled[] = {Attr::DisabledCount};
constexpr Attr venvs[] = {Attr::VenvCount};
constexpr Attr streams[] = {Attr::StreamCount};
constexpr Attr ports[] = {Attr::PortCount};
constexpr Attr timers[] = {Attr::TimerCount};
constexpr Attr targets[] = {Attr::TargetCount};
constexpr Attr microservices[] = {Attr::MicroserviceCount};
constexpr Attr entrypoints[] = {Attr::EntrypointCount};
constexpr Attr libraries[] = {Attr::LibraryCount};

// clang-format off
constexpr CountedThing things[] = {
    {modules, "module"_L1, "modules"_L1, Kind::Service, {}},
    {running, "running module"_L1, "running modules"_L1, Kind::Service, "running"_L1},
    {stopped, "stopped module"_L1, "stopped modules"_L1, Kind::Service, "stopped"_L1},
    {failedOnes, "failed module"_L1, "failed modules"_L1, Kind::Service, "failed"_L1},
    {orphaned, "orphaned module"_L1, "orphaned modules"_L1, Kind::Service, "orphaned"_L1},
    {unknown, "unknown module"_L1, "unknown modules"_L1, Kind::Service, "unknown"_L1},
    {disabled, "disabled module"_L1, "disabled modules"_L1, Kind::Service, "disabled"_L1},
    {venvs, "Python venv"_L1, "Python venvs"_L1, Kind::Venv, {}},
    {streams, "Redis stream"_L1, "Redis streams"_L1, Kind::Stream, {}},
    {ports, "listening port"_L1, "listening ports"_L1, Kind::Port, {}},
    {timers, "timer"_L1, "timers"_L1, Kind::Timer, {}},
    {targets, "target"_L1, "targets"_L1, Kind::Target, {}},
    {microservices, "microservice"_L1, "microservices"_L1, Kind::Code, {}},
    {entrypoints, "entry point"_L1, "entry points"_L1, Kind::Code, {}, Of::WithEntrypoint},
    {libraries, "library"_L1, "libraries"_L1, Kind::Code, {}, Of::WithoutEntrypoint},
};
// clang-format on

std::optional<qint64> wholeNumber(const Value& value)
{
    bool isNumber = false;
    const qint64 number = value.text().trimmed().toLongLong(&isNumber);
    const bool canBe = value.type() == Value::Type::Integer || value.type() == Value::Type::Text;
    return canBe && isNumber ? std::optional(number) : std::nullopt;
}

/// A file that does not tell who looked speaks for everybody whom it quotes.
bool looksFor(const Snapshot& snapshot, const Coverage& entry, const Voice& voice)
{
    const bool tellsWho = !entry.quotedSource.isEmpty();
    return (!tellsWho && entry.source == voice.source) || originOf(snapshot, entry) == voice.origin;
}

void countAgain(const Graph& graph, const QString& host, const CountedThing& thing, StatedCount& count)
{
    const auto listed = listedBy(graph, count.voice, host, thing.kind);
    count.isListed = listed.has_value();
    count.listed = listed.value_or(0);
    if (!count.isListed)
        return;
    count.listedClaims = countedRows(graph, host, thing, count);
    if (!thing.category.isEmpty() || thing.of != Of::Listed)
        count.listed = qint64(count.listedClaims.size());
}

} // namespace

std::span<const CountedThing> countedThings()
{
    return things;
}

const CountedThing* findCountedThing(Attr attr)
{
    const auto* thing = std::find_if(std::begin(things), std::end(things), [attr](const CountedThing& row) {
        return std::find(row.attrs.begin(), row.attrs.end(), attr) != row.attrs.end();
    });
    return thing != std::end(things) ? thing : nullptr;
}

const CountedThing& countedThing(Attr attr)
{
    const CountedThing* thing = findCountedThing(attr);
    Q_ASSERT(thing);
    return *thing;
}

std::vector<StatedCount> statedCounts(const Graph& graph, const Node& host, const CountedThing& thing)
{
    std::map<Origin, StatedCount> byOrigin; // the order in which sources were given does not show
    std::map<Origin, std::set<qint64>> values;
    for (const Attr attr : thing.attrs) {
        for (const ClaimIndex claim : claimsOn(graph, host, attr)) {
            const auto number = wholeNumber(graph.snapshot().claim(claim).value);
            if (!number)
                continue;
            const Voice voice = voiceOf(graph, claim);
            values[voice.origin].insert(*number);
            StatedCount& count = byOrigin.try_emplace(voice.origin, StatedCount{.voice = voice}).first->second;
            count.claims.push_back(claim);
        }
    }
    std::vector<StatedCount> counts;
    for (auto& [origin, count] : byOrigin) {
        count.values.assign(values[origin].begin(), values[origin].end());
        countAgain(graph, host.id.host(), thing, count);
        counts.push_back(std::move(count));
    }
    return counts;
}

std::optional<qint64> listedBy(const Graph& graph, const Voice& voice, const QString& host, Kind kind)
{
    std::optional<qint64> most;
    for (const Coverage& entry : graph.snapshot().coverage()) {
        if (entry.host == host && entry.kind == kind && entry.extent != Coverage::Extent::Failed
            && looksFor(graph.snapshot(), entry, voice))
            most = std::max(most.value_or(0), entry.listed);
    }
    return most;
}

QString Voice::name() const
{
    return safeForPeople(origin.name);
}

Voice voiceOf(const Graph& graph, ClaimIndex claim)
{
    const Snapshot& snapshot = graph.snapshot();
    return {originOf(snapshot, snapshot.claim(claim)), snapshot.evidenceOf(snapshot.claim(claim)).front().source};
}

bool isSaidBy(const Graph& graph, ClaimIndex claim, const Voice& voice)
{
    return isFrom(graph.snapshot(), graph.snapshot().claim(claim), voice.origin);
}

} // namespace unitscope

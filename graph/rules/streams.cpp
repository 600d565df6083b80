// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"
#include "graph/rules/flows.h"

#include "graph/base/safetext.h"

#include <QtCore/qset.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool hasFlow(const Graph& graph, const Node& stream, Attr way)
{
    const auto flows = neighbours(graph, stream, EdgeKind::Flow, false);
    return std::any_of(flows.begin(), flows.end(), [&](const Neighbour& flow) {
        return isTrue(graph, *flow.edge, way)
               || (way == Attr::Reads && graph.fact(*flow.edge, Attr::Groups) && !graph.fact(*flow.edge, Attr::Reads));
    });
}

/// Whether anybody looked who reads or writes: one known way, and a full list of streams or of services.
bool wasLookedAt(const Graph& graph, const QString& host, Attr way)
{
    const bool isInFull = isListedInFull(graph, host, Kind::Stream) || isListedInFull(graph, host, Kind::Service);
    const auto streams = isInFull ? nodesOf(graph, host, Kind::Stream) : std::vector<const Node*>();
    return std::any_of(streams.begin(), streams.end(),
                       [&](const Node* stream) { return hasFlow(graph, *stream, way); });
}

bool listIsShort(const Graph& graph, const QString& host)
{
    const auto coverage = graph.snapshot().coverage();
    return std::any_of(coverage.begin(), coverage.end(), [&](const Coverage& entry) {
        return entry.kind == Kind::Stream && entry.host == host && entry.stated.value_or(0) > entry.listed;
    });
}

struct Question
{
    Rule rule;
    Attr way;
    QLatin1StringView one;
    QLatin1StringView many;
    QLatin1StringView question;
    QLatin1StringView missing;
};
constexpr Question questions[] = {
    {Rule::StreamWithoutWriter, Attr::Writes, "stream that nobody is known to write"_L1,
     "streams that nobody is known to write"_L1, "who writes %1"_L1, "no source looked at who writes"_L1},
    {Rule::StreamWithoutReader, Attr::Reads, "stream that nobody is known to read"_L1,
     "streams that nobody is known to read"_L1, "who reads %1"_L1, "no source looked at who reads"_L1}};

void check(Report& report, const QString& host, const Question& question)
{
    const Graph& graph = report.graph();
    const bool isJudged = wasLookedAt(graph, host, question.way);
    std::vector<const Node*> without;
    bool isOpen = listIsShort(graph, host); // a question that somebody might ask
    for (const Node* stream : nodesOf(graph, host, Kind::Stream)) {
        if (hasFlow(graph, *stream, question.way))
            continue;
        const bool maybe = hasUserOfUnknownWay(graph, *stream);
        if (!isJudged || !maybe)
            without.push_back(stream);
        isOpen = isOpen || !maybe;
    }
    if (isJudged || isOpen)
        addGroup(report, {.rule = question.rule,
                          .host = host,
                          .nodes = std::move(without),
                          .one = isJudged ? question.one : "stream"_L1,
                          .many = isJudged ? question.many : "streams"_L1,
                          .outcome = isJudged ? Outcome::Fails : Outcome::CannotBeJudged,
                          .question = isJudged ? QString() : QString(question.question),
                          .missing = isJudged ? QString() : QString(question.missing)});
}

QStringList groupsOn(const Graph& graph, const std::vector<ClaimIndex>& claims)
{
    QStringList names;
    for (const ClaimIndex claim : claims) {
        if (const auto name = graph.snapshot().claim(claim).value.string())
            names += *name;
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

/// Groups of the stream that no reader uses.
QStringList idleGroups(const Graph& graph, const Node& stream)
{
    QStringList groups = groupsOn(graph, claimsOn(graph, stream, Attr::Groups));
    QStringList used;
    for (const Neighbour& flow : neighbours(graph, stream, EdgeKind::Flow, false)) {
        const QStringList named = groupsOn(graph, claimsOn(graph, *flow.edge, Attr::Groups));
        const bool reads = !graph.fact(*flow.edge, Attr::Reads) || isTrue(graph, *flow.edge, Attr::Reads);
        (reads ? used : groups) += named;
    }
    const QSet<QString> inUse(used.cbegin(), used.cend());
    groups.removeIf([&](const QString& name) { return inUse.contains(name); });
    groups.removeDuplicates();
    groups.sort();
    return groups;
}

void checkGroups(Report& report, const QString& host)
{
    const Graph& graph = report.graph();
    std::vector<const Node*> unjudged;
    for (const Node* stream : nodesOf(graph, host, Kind::Stream)) {
        const QStringList groups = idleGroups(graph, *stream);
        if (groups.isEmpty())
            continue;
        if (!isListedInFull(graph, host, Kind::Stream) && !isListedInFull(graph, host, Kind::Service)) {
            unjudged.push_back(stream);
            continue;
        }
        QStringList names;
        for (const QString& group : groups)
            names += safeForPeople(group);
        report.add({.rule = Rule::GroupWithoutConsumers,
                    .subjects = {stream->id},
                    .words = nameOf(*stream) + u": no service reads with "_s + listed(names),
                    .sides = {sideOf(graph, *stream, Attr::Groups)}});
    }
    addGroup(report, {.rule = Rule::GroupWithoutConsumers,
                      .host = host,
                      .nodes = std::move(unjudged),
                      .one = "stream"_L1,
                      .many = "streams"_L1,
                      .outcome = Outcome::CannotBeJudged,
                      .question = u"who reads with consumer groups of %1"_s,
                      .missing = u"no source lists all services or streams"_s});
}

} // namespace

bool hasReader(const Graph& graph, const Node& stream)
{
    return hasFlow(graph, stream, Attr::Reads) || graph.fact(stream, Attr::Groups);
}

bool hasWriter(const Graph& graph, const Node& stream)
{
    return hasFlow(graph, stream, Attr::Writes);
}

bool hasUserOfUnknownWay(const Graph& graph, const Node& stream)
{
    const auto flows = neighbours(graph, stream, EdgeKind::Flow, false);
    return std::any_of(flows.begin(), flows.end(), [&](const Neighbour& flow) {
        return !graph.fact(*flow.edge, Attr::Reads) && !graph.fact(*flow.edge, Attr::Writes);
    });
}

void checkStreams(Report& report)
{
    for (const QString& host : hostsOf(report.graph())) {
        for (const Question& question : questions)
            check(report, host, question);
        checkGroups(report, host);
    }
}

} // namespace unitscope

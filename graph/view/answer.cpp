// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/answer.h"

#include "graph/base/safetext.h"
#include "graph/model/impact.h"
#include "graph/model/neighbours.h"
#include "graph/model/paths.h"
#include "graph/view/explorewords.h"
#include "graph/view/words.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostWays = 50;
constexpr int anyDepth = 1'000'000;

QString nameOf(const Graph& graph, NodeIndex node)
{
    return safeForPeople(shortened(graph.nodes()[node].id.name(), 160));
}

AnswerRow rowFor(const Graph& graph, NodeIndex node, const QString& reason)
{
    const NodeId& id = graph.nodes()[node].id;
    return {.id = id, .name = nameOf(graph, node), .kind = wordFor(id.kind()), .reason = reason};
}

/// How a thing is connected with another, read from the thing: "reads trade.intent".
QString connectionWords(const Graph& graph, NodeIndex node, NodeIndex other, EdgeIndex edge)
{
    const Edge& connection = graph.edges()[edge];
    return relationWords(graph, connection, connection.from == node) + u' ' + nameOf(graph, other);
}

void addGroup(Answer& answer, const QString& heading, std::vector<AnswerRow> rows)
{
    if (!rows.empty())
        answer.groups.push_back({.heading = u"%1 (%2)"_s.arg(heading).arg(rows.size()), .rows = std::move(rows)});
}

QString countWords(size_t count, const QString& one, const QString& many)
{
    return count == 1 ? u"1 "_s + one : u"%1 %2"_s.arg(count).arg(many);
}

QString stepWords(int distance)
{
    return distance == 1 ? u"Directly"_s : u"In %1 steps"_s.arg(distance);
}

} // namespace

std::optional<Answer> answerTo(const Graph& graph, const Asked& asked)
{
    const std::optional<NodeIndex> about = graph.find(asked.about);
    const std::optional<NodeIndex> to = asked.to ? graph.find(*asked.to) : std::nullopt;
    if (!about || (asked.what == Asked::What::Ways && !to))
        return std::nullopt;
    switch (asked.what) {
    case Asked::What::Stops: return whatStops(graph, *about);
    case Asked::What::FeedsIt: return whatIsAround(graph, *about, Way::Upstream);
    case Asked::What::ItFeeds: return whatIsAround(graph, *about, Way::Downstream);
    case Asked::What::Around: return whatIsAround(graph, *about, Way::Either);
    case Asked::What::Ways: return waysBetween(graph, *about, *to);
    }
    Q_UNREACHABLE();
}

Answer whatStops(const Graph& graph, NodeIndex start)
{
    const Impact impact = impactOf(graph, start);
    Answer answer{.question = u"What stops if %1 stops"_s.arg(nameOf(graph, start)),
                  .shown = {graph.nodes()[start].id}};
    std::array<std::vector<AnswerRow>, 2> rows;
    for (const Affected& affected : impact.affected) {
        const QString reason = reasonWords(affected.because, nameOf(graph, affected.by));
        rows[size_t(affected.effect)].push_back(rowFor(graph, affected.node, reason));
        answer.shown.push_back(graph.nodes()[affected.node].id);
        for (const EdgeIndex edge : affected.edges)
            answer.shown.push_back(graph.edges()[edge].id);
    }
    const size_t stops = rows[size_t(Effect::Stops)].size();
    const size_t degrades = rows[size_t(Effect::Degrades)].size();
    answer.summary = stops + degrades == 0 ? u"Nothing, as far as the sources tell."_s
                                           : countWords(stops, u"stops"_s, u"stop"_s) + u", "_s
                                                 + countWords(degrades, u"degrades"_s, u"degrade"_s);
    if (!impact.unstated.empty())
        answer.note = countWords(impact.unstated.size(), u"use of a stream has no stated direction"_s,
                                 u"uses of streams have no stated direction"_s)
                      + u": more may follow from them."_s;
    addGroup(answer, u"Stops"_s, std::move(rows[size_t(Effect::Stops)]));
    addGroup(answer, u"Degrades"_s, std::move(rows[size_t(Effect::Degrades)]));
    return answer;
}

Answer whatIsAround(const Graph& graph, NodeIndex start, Way way)
{
    const bool isData = way != Way::Either;
    const Steps steps(graph, way, isData ? std::vector<bool>() : edgesThatBind(graph));
    const std::vector<Reached> found = neighboursOf(steps, start, isData ? anyDepth : 1);
    const QString name = nameOf(graph, start);
    Answer answer{.question = way == Way::Upstream     ? u"What feeds %1"_s.arg(name)
                              : way == Way::Downstream ? u"What %1 feeds"_s.arg(name)
                                                       : u"What %1 is connected with"_s.arg(name),
                  .shown = {graph.nodes()[start].id}};
    std::map<int, std::vector<AnswerRow>> byDistance;
    size_t unstated = 0;
    for (const Reached& one : found) {
        unstated += steps.isUnstated(one.via) ? 1 : 0;
        byDistance[one.distance].push_back(
            rowFor(graph, one.node, connectionWords(graph, one.node, one.from, one.via)));
        answer.shown.push_back(graph.nodes()[one.node].id);
        answer.shown.push_back(graph.edges()[one.via].id);
    }
    answer.summary = found.empty() ? u"Nothing, as far as the sources tell."_s
                                   : countWords(found.size(), u"thing"_s, u"things"_s);
    if (isData && unstated > 0)
        answer.note = countWords(unstated, u"step has no stated direction"_s, u"steps have no stated direction"_s)
                      + u": the data may go the other way."_s;
    for (auto& [distance, rows] : byDistance)
        addGroup(answer, stepWords(distance), std::move(rows));
    return answer;
}

Answer waysBetween(const Graph& graph, NodeIndex from, NodeIndex to)
{
    Answer answer{.question = u"How %1 reaches %2"_s.arg(nameOf(graph, from), nameOf(graph, to)),
                  .shown = {graph.nodes()[from].id, graph.nodes()[to].id}};
    Paths paths = shortestPaths(Steps(graph, Way::Downstream), from, to, mostWays);
    if (!paths.isReached) {
        paths = shortestPaths(Steps(graph, Way::Either, edgesThatBind(graph)), from, to, mostWays);
        answer.note = paths.isReached
                          ? u"No data goes this way: these are connections of any kind, in either direction."_s
                          : QString();
    }
    if (!paths.isReached) {
        answer.summary = u"In no way that the sources tell of."_s;
        return answer;
    }
    answer.summary = countWords(size_t(std::min<quint64>(paths.total, 1'000'000)), u"shortest way"_s,
                                u"shortest ways"_s)
                     + (paths.length == 1 ? u", 1 step"_s : u", %1 steps"_s.arg(paths.length));
    if (paths.isCut())
        answer.note = u"Only the first %1 are listed. "_s.arg(paths.paths.size()) + answer.note;
    for (size_t i = 0; i < paths.paths.size(); ++i) {
        AnswerGroup group{.heading = u"Way %1 of %2"_s.arg(i + 1).arg(paths.total), .rows = {rowFor(graph, from, {})}};
        NodeIndex before = from;
        for (const Hop& hop : paths.paths[i]) {
            group.rows.push_back(rowFor(graph, hop.to, connectionWords(graph, hop.to, before, hop.edges.front())));
            answer.shown.push_back(graph.nodes()[hop.to].id);
            for (const EdgeIndex edge : hop.edges)
                answer.shown.push_back(graph.edges()[edge].id);
            before = hop.to;
        }
        answer.groups.push_back(std::move(group));
    }
    return answer;
}

} // namespace unitscope

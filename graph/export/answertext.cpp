// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/answertext.h"

#include "graph/base/safetext.h"
#include "graph/view/diffwords.h"
#include "graph/view/explorewords.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString nameOf(const Graph& graph, NodeIndex node)
{
    return wordsFor(graph.nodes()[node].id, hasSeveralHosts(graph));
}

/// " [monday.json:14 (stated in file)]"
QString sources(const Graph& graph, std::span<const EdgeIndex> edges)
{
    std::vector<ClaimIndex> claims;
    for (const EdgeIndex edge : edges) {
        const std::vector<ClaimIndex> behind = claimsBehind(graph, edge);
        claims.insert(claims.end(), behind.begin(), behind.end());
    }
    return claims.empty() ? QString() : u" ["_s + sayers(graph, claims) + u']';
}

QString steps(int count)
{
    return count == 1 ? u"1 step"_s : u"%1 steps"_s.arg(count);
}

QString groupTitle(const ValueCount& group)
{
    switch (group.stated) {
    case ValueCount::Stated::Given: return group.value.isEmpty() ? u"\"\""_s : safeForPeople(group.value);
    case ValueCount::Stated::None: return u"none stated"_s;
    case ValueCount::Stated::Empty: return u"none (empty list)"_s;
    case ValueCount::Stated::Missing: return u"not stated"_s;
    }
    Q_UNREACHABLE();
}

QString groupText(const QueryAnswer& answer)
{
    QString text;
    for (const ValueCount& group : answer.groups) {
        text += u"%2 (%1)\n"_s.arg(group.nodes.size()).replace(u"%2"_s, groupTitle(group));
        for (const NodeIndex node : answer.onlyCounts ? std::vector<NodeIndex>() : group.nodes)
            text += u"  "_s + nameOf(answer.graph, node) + u'\n';
    }
    return text;
}

QString countText(const Matches& matches)
{
    const QString things = QString::number(matches.nodeCount) + u'\n';
    return matches.edgeCount == 0 ? things : things.chopped(1) + u" + %1 connections\n"_s.arg(matches.edgeCount);
}

QString affectedText(const Graph& graph, const Impact& impact, Effect effect)
{
    QString lines;
    int count = 0;
    for (const Affected& one : impact.affected) {
        if (one.effect != effect)
            continue;
        ++count;
        lines += u"  "_s + nameOf(graph, one.node) + u": "_s + becauseWords(graph, one, hasSeveralHosts(graph))
                 + sources(graph, one.edges) + u'\n';
    }
    return u"\n%1 (%2)\n"_s.arg(wordFor(effect)).arg(count) + lines;
}

QString pathText(const Graph& graph, NodeIndex from, const std::vector<Hop>& path)
{
    QString text;
    for (const Hop& hop : path) {
        for (const EdgeIndex edge : hop.edges)
            text += u"  "_s + stepWords(graph, from, {edge, hop.to}, hasSeveralHosts(graph))
                    + sources(graph, std::span(&edge, 1)) + u'\n';
        from = hop.to;
    }
    return text;
}

} // namespace

QString toText(const QueryAnswer& answer)
{
    if (!answer.by.isEmpty())
        return groupText(answer);
    if (answer.onlyCounts)
        return countText(answer.matches);
    QString text;
    for (NodeIndex i = 0; i < answer.matches.nodes.size(); ++i) {
        if (answer.matches.nodes[i])
            text += nameOf(answer.graph, i) + u'\n';
    }
    for (EdgeIndex i = 0; i < answer.matches.edges.size(); ++i) {
        if (answer.matches.edges[i])
            text += connectionWords(answer.graph, i, hasSeveralHosts(answer.graph)) + u'\n';
    }
    return text;
}

QString toText(const NeighboursAnswer& answer)
{
    QString text;
    int distance = 0;
    for (const Reached& one : answer.neighbours) {
        if (one.distance != distance) {
            distance = one.distance;
            text += steps(distance) + u'\n';
        }
        text += u"  "_s + nameOf(answer.graph, one.node) + u": "_s
                + stepWords(answer.graph, one.from, {one.via, one.node}, hasSeveralHosts(answer.graph))
                + sources(answer.graph, std::span(&one.via, 1)) + u'\n';
    }
    return text;
}

QString toText(const PathAnswer& answer)
{
    const Paths& found = answer.paths;
    if (!found.isReached)
        return {};
    QString text;
    size_t number = 0;
    for (const std::vector<Hop>& path : found.paths) {
        text += u"%1 of %2, %3\n"_s.arg(++number).arg(found.total).arg(steps(found.length));
        text += pathText(answer.graph, answer.from, path);
    }
    if (found.isCut())
        text += u"... and more: only the first %1 are listed\n"_s.arg(found.paths.size());
    return text;
}

QString toText(const ImpactAnswer& answer)
{
    const Graph& graph = answer.graph;
    QString text = u"If %1 stops:\n"_s.arg(nameOf(graph, answer.impact.start));
    text += affectedText(graph, answer.impact, Effect::Stops) + affectedText(graph, answer.impact, Effect::Degrades);
    if (answer.impact.unstated.empty())
        return text;
    text += u"\nnot known (%1): nobody states whether these read or write\n"_s.arg(answer.impact.unstated.size());
    for (const EdgeIndex edge : answer.impact.unstated)
        text += u"  "_s + connectionWords(graph, edge, hasSeveralHosts(graph)) + sources(graph, std::span(&edge, 1))
                + u'\n';
    return text;
}

} // namespace unitscope

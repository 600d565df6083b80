// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/explorewords.h"

#include "graph/view/diffwords.h"
#include "graph/view/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

struct Reason
{
    S word;  ///< for files
    S words; ///< for people; %1 is the thing before
};

// In the order of Because.
constexpr std::array reasons = {Reason{S("on_host"), S("is on %1")},
                                Reason{S("requires"), S("requires %1")},
                                Reason{S("part_of"), S("is part of %1")},
                                Reason{S("connects"), S("connects to %1")},
                                Reason{S("runs_in"), S("runs in %1")},
                                Reason{S("implemented_by"), S("is implemented by %1")},
                                Reason{S("reads"), S("reads %1")},
                                Reason{S("stored_in"), S("is stored in %1")},
                                Reason{S("writes_too"), S("writes to %1")},
                                Reason{S("last_writer"), S("nobody but %1 writes it")},
                                Reason{S("one_writer"), S("%1 is one of its writers")},
                                Reason{S("last_listener"), S("nobody but %1 listens on it")},
                                Reason{S("one_listener"), S("%1 is one of those that listen on it")},
                                Reason{S("wants"), S("wants %1")},
                                Reason{S("triggered_by"), S("is triggered by %1")}};
static_assert(reasons.size() == size_t(Because::TriggeredBy) + 1);

QString nameOf(const Graph& graph, NodeIndex node, bool withHost)
{
    return wordsFor(graph.nodes()[node].id, withHost);
}

} // namespace

QString reasonWords(Because because, const QString& by)
{
    return QString(reasons[size_t(because)].words).replace(u"%1"_s, by);
}

QString becauseWords(const Graph& graph, const Affected& affected, bool withHost)
{
    QStringList names(nameOf(graph, affected.by, withHost));
    const bool isLast = affected.because == Because::LastWriter || affected.because == Because::LastListener;
    for (const EdgeIndex edge : isLast ? affected.edges : std::vector<EdgeIndex>()) {
        const QString name = nameOf(graph, graph.edges()[edge].from, withHost);
        if (!names.contains(name))
            names += name;
    }
    return reasonWords(affected.because, names.join(u", "_s));
}

QLatin1StringView wordFor(Because because)
{
    return reasons[size_t(because)].word;
}

QString stepWords(const Graph& graph, NodeIndex from, const Step& step, bool withHost)
{
    const Edge& edge = graph.edges()[step.edge];
    return nameOf(graph, from, withHost) + u' ' + relationWords(graph, edge, edge.from == from) + u' '
           + nameOf(graph, step.to, withHost);
}

QString connectionWords(const Graph& graph, EdgeIndex edge, bool withHost)
{
    return stepWords(graph, graph.edges()[edge].from, {edge, graph.edges()[edge].to}, withHost);
}

std::vector<ClaimIndex> claimsBehind(const Graph& graph, EdgeIndex index)
{
    const Edge& edge = graph.edges()[index];
    std::vector<ClaimIndex> claims;
    for (const Attr attr : {Attr::Reads, Attr::Writes}) {
        if (statedAnswer(graph, edge, attr) != true)
            continue;
        const auto those = graph.claimsOf(*graph.fact(edge, attr));
        claims.insert(claims.end(), those.begin(), those.end());
    }
    if (!claims.empty())
        return claims;
    const auto ground = groundOf(graph, graph.factsOf(edge));
    return {ground.begin(), ground.end()};
}

bool hasSeveralHosts(const Graph& graph)
{
    const auto nodes = graph.nodes(); // sorted by host
    return !nodes.empty() && nodes.front().id.host() != nodes.back().id.host();
}

} // namespace unitscope

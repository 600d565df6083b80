// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/steps.h"

#include <algorithm>
#include <array>
#include <utility>

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr std::array wayWords = {S("both"), S("upstream"), S("downstream")};

} // namespace

std::optional<bool> statedAnswer(const Graph& graph, const Edge& edge, Attr attr)
{
    const Value* value = graph.value(edge, attr);
    if (!value)
        return std::nullopt;
    const QString normal = normalForm(&infoOf(attr), *value);
    for (const bool truth : {true, false}) {
        if (normal == normalForm(&infoOf(attr), Value::of(truth)))
            return truth;
    }
    return std::nullopt;
}

QLatin1StringView wordFor(Way way)
{
    return wayWords[size_t(way)];
}

std::optional<Way> wayFromWord(QStringView word)
{
    const auto found = std::find(wayWords.begin(), wayWords.end(), word);
    return found == wayWords.end() ? std::nullopt : std::optional(Way(found - wayWords.begin()));
}

Steps::Road Steps::dataOn(const Graph& graph, const Edge& edge)
{
    switch (edge.id.kind) {
    case EdgeKind::Listens:
    case EdgeKind::Triggers: return {.forward = true};
    case EdgeKind::Connects: return {.backward = true};
    case EdgeKind::Flow: break;
    default: return {};
    }
    const std::optional<bool> reads = statedAnswer(graph, edge, Attr::Reads);
    const std::optional<bool> writes = statedAnswer(graph, edge, Attr::Writes);
    if (reads == true || writes == true)
        return {.forward = writes == true, .backward = reads == true};
    const Road maybe{.forward = writes != false, .backward = reads != false};
    return {.forward = maybe.forward, .backward = maybe.backward, .isUnstated = maybe.forward || maybe.backward};
}

Steps::Steps(const Graph& graph, Way way, const std::vector<bool>& usable) : m_graph(graph)
{
    const auto edges = graph.edges();
    m_roads.resize(edges.size());
    for (EdgeIndex i = 0; i < edges.size(); ++i) {
        if (!usable.empty() && !usable[i])
            continue;
        Road road = dataOn(graph, edges[i]);
        if (way == Way::Either)
            road.forward = road.backward = true;
        else if (way == Way::Upstream)
            std::swap(road.forward, road.backward);
        m_roads[i] = road;
    }
}

std::vector<Step> Steps::from(NodeIndex node) const
{
    std::vector<Step> steps;
    for (const EdgeIndex index : m_graph.edgesAt(node)) {
        const Edge& edge = m_graph.edges()[index];
        if (edge.from == node && edge.to != node && m_roads[index].forward)
            steps.push_back({index, edge.to});
        else if (edge.to == node && edge.from != node && m_roads[index].backward)
            steps.push_back({index, edge.from});
    }
    return steps;
}

std::vector<bool> edgesThatBind(const Graph& graph)
{
    std::vector<bool> binds(graph.edges().size());
    for (EdgeIndex i = 0; i < graph.edges().size(); ++i)
        binds[i] = graph.edges()[i].id.kind != EdgeKind::After;
    return binds;
}

} // namespace unitscope

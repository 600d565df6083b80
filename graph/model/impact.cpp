// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/impact.h"

#include "graph/model/steps.h"

#include <algorithm>
#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isLoss(Because because)
{
    return because == Because::LastWriter || because == Because::OneWriter || because == Because::LastListener
           || because == Because::OneListener;
}

class Spreading
{
public:
    Spreading(const Graph& graph, NodeIndex start)
        : m_graph(graph),
          m_start(start),
          m_places(graph.nodes().size(), noIndex),
          m_sources(graph.nodes().size()),
          m_lost(graph.nodes().size())
    {
        for (EdgeIndex i = 0; i < graph.edges().size(); ++i)
            m_sources[graph.edges()[i].to] += isSource(i) ? 1 : 0;
    }

    Impact spread()
    {
        m_places[m_start] = isStart;
        stopHost();
        passOn(m_start, 0, Effect::Stops);
        passOnAll();
        m_stopped = m_affected.size();
        m_isStopping = false;
        passOn(m_start, 0, Effect::Stops);
        passOnAll();
        return finished();
    }

private:
    static constexpr quint32 isStart = noIndex - 1;

    const Edge& edge(EdgeIndex index) const { return m_graph.edges()[index]; }

    /// Whether the edge's end lives on its beginning: a stream on who writes it, a port on who listens.
    bool isSource(EdgeIndex index) const
    {
        return edge(index).id.kind == EdgeKind::Listens
               || (edge(index).id.kind == EdgeKind::Flow && statedAnswer(m_graph, edge(index), Attr::Writes) == true);
    }

    void hit(NodeIndex node, Effect effect, Because because, NodeIndex by, int distance, EdgeIndex index)
    {
        const bool isInTurn = (effect == Effect::Stops) == m_isStopping;
        if (!isInTurn || m_places[node] != noIndex)
            return;
        m_places[node] = quint32(m_affected.size());
        m_affected.push_back({.node = node, .effect = effect, .because = because, .by = by, .distance = distance});
        if (index != noIndex)
            m_affected.back().edges = {index};
    }

    /// More is added on the way.
    void passOnAll()
    {
        size_t next = 0;
        while (next < m_affected.size()) {
            const Affected& one = m_affected[next++];
            passOn(one.node, one.distance, one.effect);
        }
    }

    void stopHost()
    {
        const NodeId& host = m_graph.nodes()[m_start].id;
        for (NodeIndex i = 0; i < m_graph.nodes().size() && host.kind() == Kind::Host; ++i) {
            if (m_graph.nodes()[i].id.host() == host.host())
                hit(i, Effect::Stops, Because::OnHost, m_start, 1, noIndex);
        }
    }

    void passOn(NodeIndex node, int distance, Effect effect)
    {
        for (const EdgeIndex index : m_graph.edgesAt(node)) {
            if (edge(index).from == edge(index).to)
                continue;
            if (edge(index).to == node)
                passBack(node, distance, effect, index);
            else
                passAlong(node, distance, effect, index);
        }
    }

    /// To the edge's beginning, which needs the node.
    void passBack(NodeIndex node, int distance, Effect effect, EdgeIndex index)
    {
        const NodeIndex other = edge(index).from;
        const auto pass = [&](Effect its, Because because) { hit(other, its, because, node, distance + 1, index); };
        switch (edge(index).id.kind) {
        case EdgeKind::Requires: return pass(effect, Because::Requires);
        case EdgeKind::Connects: return pass(effect, Because::Connects);
        case EdgeKind::RunsIn: return pass(effect, Because::RunsIn);
        case EdgeKind::Implements: return pass(effect, Because::Implemented);
        case EdgeKind::StoredIn: pass(effect, Because::StoredIn); return passToWriters(other, distance + 1, effect);
        case EdgeKind::Flow:
            if (statedAnswer(m_graph, edge(index), Attr::Reads) == true)
                pass(effect, Because::Reads);
            return;
        case EdgeKind::PartOf:
            if (effect == Effect::Stops)
                pass(Effect::Stops, Because::PartOf);
            return;
        case EdgeKind::Wants:
            if (effect == Effect::Stops)
                pass(Effect::Degrades, Because::Wants);
            return;
        case EdgeKind::Listens:
        case EdgeKind::Triggers:
        case EdgeKind::After: return;
        }
    }

    /// Where a stream is gone, and did not only run dry, its writers fail as well.
    void passToWriters(NodeIndex stream, int distance, Effect effect)
    {
        for (const EdgeIndex index : m_graph.edgesAt(stream)) {
            if (edge(index).to == stream && edge(index).id.kind == EdgeKind::Flow && isSource(index))
                hit(edge(index).from, effect, Because::WritesToo, stream, distance + 1, index);
        }
    }

    /// To the edge's end, which lives on the node or is started by it.
    void passAlong(NodeIndex node, int distance, Effect effect, EdgeIndex index)
    {
        const NodeIndex other = edge(index).to;
        if (edge(index).id.kind == EdgeKind::Triggers && effect == Effect::Stops)
            return hit(other, Effect::Degrades, Because::TriggeredBy, node, distance + 1, index);
        if (!isSource(index))
            return;
        const bool isPort = edge(index).id.kind == EdgeKind::Listens;
        if (m_isStopping && ++m_lost[other] == m_sources[other])
            hit(other, Effect::Stops, isPort ? Because::LastListener : Because::LastWriter, node, distance + 1, index);
        else
            hit(other, Effect::Degrades, isPort ? Because::OneListener : Because::OneWriter, node, distance + 1, index);
    }

    bool isAffected(NodeIndex node) const { return m_places[node] != noIndex; }
    bool isStopped(NodeIndex node) const { return m_places[node] == isStart || m_places[node] < m_stopped; }

    std::vector<EdgeIndex> lossesOf(NodeIndex node) const
    {
        std::vector<EdgeIndex> losses;
        for (const EdgeIndex index : m_graph.edgesAt(node)) {
            if (edge(index).to == node && isSource(index) && isAffected(edge(index).from))
                losses.push_back(index);
        }
        return losses;
    }

    bool isUnstated(EdgeIndex index) const
    {
        if (edge(index).id.kind != EdgeKind::Flow || isStopped(edge(index).from) == isStopped(edge(index).to))
            return false;
        const auto reads = statedAnswer(m_graph, edge(index), Attr::Reads);
        const auto writes = statedAnswer(m_graph, edge(index), Attr::Writes);
        return reads != true && writes != true && !(reads == false && writes == false);
    }

    Impact finished()
    {
        Impact impact{.start = m_start};
        for (EdgeIndex i = 0; i < m_graph.edges().size(); ++i) {
            if (isUnstated(i))
                impact.unstated.push_back(i);
        }
        for (Affected& affected : m_affected) {
            if (isLoss(affected.because))
                affected.edges = lossesOf(affected.node);
        }
        impact.affected = std::move(m_affected);
        std::sort(impact.affected.begin(), impact.affected.end(), [](const Affected& a, const Affected& b) {
            return std::tuple(a.effect, a.distance, a.node) < std::tuple(b.effect, b.distance, b.node);
        });
        impact.places.assign(m_graph.nodes().size(), noIndex);
        for (quint32 i = 0; i < impact.affected.size(); ++i)
            impact.places[impact.affected[i].node] = i;
        return impact;
    }

    const Graph& m_graph;
    const NodeIndex m_start;
    std::vector<quint32> m_places;  ///< by node: into what is affected, isStart, or noIndex
    std::vector<quint32> m_sources; ///< by node: how many write or listen
    std::vector<quint32> m_lost;    ///< by node: how many of those stopped
    std::vector<Affected> m_affected;
    size_t m_stopped = 0;
    bool m_isStopping = true;
};

} // namespace

QLatin1StringView wordFor(Effect effect)
{
    return effect == Effect::Stops ? "stops"_L1 : "degrades"_L1;
}

const Affected* Impact::find(NodeIndex node) const
{
    return places[node] == noIndex ? nullptr : &affected[places[node]];
}

std::vector<const Affected*> Impact::chainTo(NodeIndex node) const
{
    std::vector<const Affected*> chain;
    for (const Affected* one = find(node); one; one = find(one->by))
        chain.push_back(one);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

Impact impactOf(const Graph& graph, NodeIndex start)
{
    return Spreading(graph, start).spread();
}

} // namespace unitscope

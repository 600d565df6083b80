// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/paths.h"

#include <algorithm>
#include <limits>
#include <map>

namespace unitscope {

namespace {

constexpr int far = std::numeric_limits<int>::max();
constexpr quint64 countless = std::numeric_limits<quint64>::max();

/// The hops that bring one step nearer to an end, by node: a graph without circles.
class NearerHops
{
public:
    NearerHops(const Steps& steps, NodeIndex from, NodeIndex to) : m_steps(steps), m_distance(nodeCount(), far)
    {
        m_distance[from] = 0;
        m_order.push_back(from);
        for (size_t i = 0; i < m_order.size() && m_distance[to] == far; ++i)
            visit(m_order[i]);
        if (m_distance[to] != far)
            markUseful(to);
    }

    int distanceOf(NodeIndex node) const { return m_distance[node]; }
    /// Those from which the end is reached on a shortest way.
    const std::vector<Hop>& after(NodeIndex node) const { return m_hops.at(node); }
    quint64 countFrom(NodeIndex node) const { return m_counts.at(node); }

private:
    size_t nodeCount() const { return m_steps.graph().nodes().size(); }

    void visit(NodeIndex node)
    {
        for (const Step& step : m_steps.from(node)) {
            if (m_distance[step.to] != far)
                continue;
            m_distance[step.to] = m_distance[node] + 1;
            m_order.push_back(step.to);
        }
    }

    /// Backwards through the order of the search: what follows a node is finished before it.
    void markUseful(NodeIndex to)
    {
        m_hops[to] = {};
        m_counts[to] = 1;
        for (auto node = m_order.rbegin(); node != m_order.rend(); ++node) {
            if (m_distance[*node] >= m_distance[to])
                continue;
            std::map<NodeIndex, Hop> hops;
            for (const Step& step : m_steps.from(*node)) {
                if (m_distance[step.to] != m_distance[*node] + 1 || !m_counts.contains(step.to))
                    continue;
                hops[step.to].to = step.to;
                hops[step.to].edges.push_back(step.edge);
            }
            if (!hops.empty())
                add(*node, std::move(hops));
        }
    }

    void add(NodeIndex node, std::map<NodeIndex, Hop>&& hops)
    {
        quint64 sum = 0;
        for (auto& [to, hop] : hops) {
            const quint64 more = m_counts.at(to);
            sum = more > countless - sum ? countless : sum + more;
            m_hops[node].push_back(std::move(hop));
        }
        m_counts[node] = sum;
    }

    const Steps& m_steps;
    std::vector<int> m_distance;
    std::vector<NodeIndex> m_order;
    std::map<NodeIndex, std::vector<Hop>> m_hops;
    std::map<NodeIndex, quint64> m_counts;
};

/// One after the other, the last choice varied first.
void listPaths(const NearerHops& hops, NodeIndex from, NodeIndex to, size_t limit, Paths& found)
{
    struct Choice
    {
        NodeIndex node;
        size_t next = 0;
    };
    std::vector<Choice> choices{{from}};
    std::vector<Hop> path;
    while (!choices.empty() && found.paths.size() < limit) {
        Choice& last = choices.back();
        if (last.node == to)
            found.paths.push_back(path);
        if (last.node != to && last.next < hops.after(last.node).size()) {
            path.push_back(hops.after(last.node)[last.next++]);
            choices.push_back({path.back().to});
            continue;
        }
        choices.pop_back();
        if (!path.empty())
            path.pop_back();
    }
}

} // namespace

Paths shortestPaths(const Steps& steps, NodeIndex from, NodeIndex to, size_t limit)
{
    const NearerHops hops(steps, from, to);
    if (hops.distanceOf(to) == far)
        return {};
    Paths found{.isReached = true, .length = hops.distanceOf(to), .paths = {}, .total = hops.countFrom(from)};
    listPaths(hops, from, to, limit, found);
    return found;
}

} // namespace unitscope

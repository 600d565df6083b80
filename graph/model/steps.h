// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// From one thing to the next along its connections: all of them, or those on which data travels, with it or against it. Data goes
/// from who writes a stream to the stream and on to who reads it; from who listens on a port to the port and on to who connects to
/// it; from a timer or socket to what it triggers. Where nobody states a direction it may go either way. Refers to the graph, which
/// must outlive it; safe to read from any thread.

#include "graph/model/graph.h"

namespace unitscope {

/// The stated answer to a question of yes or no; nothing if nobody answers, or with something else.
std::optional<bool> statedAnswer(const Graph& graph, const Edge& edge, Attr attr);

enum class Way : quint8 {
    Either,    ///< along every connection
    Upstream,  ///< to where the data comes from
    Downstream ///< to where the data goes
};
QLatin1StringView wordFor(Way way); ///< "both", "upstream", "downstream"
std::optional<Way> wayFromWord(QStringView word);

struct Step
{
    EdgeIndex edge = 0;
    NodeIndex to = 0;
    bool operator==(const Step&) const = default;
};

class Steps
{
public:
    /// `usable`: which edges may be used; empty: all.
    Steps(const Graph& graph, Way way, const std::vector<bool>& usable = {});

    const Graph& graph() const { return m_graph; }
    /// In the order of the graph's edges.
    std::vector<Step> from(NodeIndex node) const;
    /// Whether nobody states in which direction data travels there.
    bool isUnstated(EdgeIndex edge) const { return m_roads[edge].isUnstated; }

private:
    /// Whether a step may be taken from the edge's beginning to its end, and back.
    struct Road
    {
        bool forward = false;
        bool backward = false;
        bool isUnstated = false;
    };
    static Road dataOn(const Graph& graph, const Edge& edge);

    const Graph& m_graph;
    std::vector<Road> m_roads; ///< by EdgeIndex
};

/// Every kind of connection that says more than an order of starting.
std::vector<bool> edgesThatBind(const Graph& graph);

} // namespace unitscope

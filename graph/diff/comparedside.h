// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/diff: one of the two graphs, under the names of the later side, and what its sources looked at. Refers
/// to the graph, which must outlive it.

#include "graph/model/graph.h"
#include "graph/model/samecode.h"

#include <map>
#include <set>

namespace unitscope {

class ComparedSide
{
public:
    /// `renamed`: hosts of this graph that have another name on the later side.
    explicit ComparedSide(const Graph& graph, const std::map<QString, QString>& renamed = {});
    /// Calls things as the other side does: this side must know nothing of both names.
    void call(const SameThings& names);

    const Graph& graph() const { return m_graph; }

    struct NodeRow
    {
        NodeId id;
        NodeIndex index = 0;
    };
    struct EdgeRow
    {
        EdgeId id;
        EdgeIndex index = 0;
    };
    std::span<const NodeRow> nodes() const { return m_nodes; } ///< sorted by id
    std::span<const EdgeRow> edges() const { return m_edges; } ///< sorted by id

    /// At least something names it.
    bool knows(const NodeId& id) const { return find(id) != noIndex; }
    /// Something is said of it: it is not merely named by a connection.
    bool isDescribed(NodeIndex node) const { return node != noIndex && m_graph.nodes()[node].factCount > 0; }
    /// Some source lists every thing of that kind.
    bool looksAt(const QString& host, Kind kind) const { return m_complete.contains({host, kind}); }
    /// Whether such a connection would be known here if there were one.
    bool looksAt(const EdgeId& id) const;

private:
    void sort();
    NodeIndex find(const NodeId& id) const;
    bool isGone(const NodeId& id) const;
    bool tells(NodeIndex from, NodeIndex to, EdgeKind kind) const;
    bool hasEdgeFrom(NodeIndex node, EdgeKind kind) const;

    const Graph& m_graph;
    std::vector<NodeRow> m_nodes;
    std::vector<EdgeRow> m_edges;
    std::set<std::pair<QString, Kind>> m_complete;
};

} // namespace unitscope

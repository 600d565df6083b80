// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/comparedside.h"

#include <algorithm>

namespace unitscope {

namespace {

using HostNames = std::map<QString, QString>;

const QString& laterName(const QString& host, const HostNames& renamed)
{
    const auto name = renamed.find(host);
    return name == renamed.end() ? host : name->second;
}

NodeId laterId(const NodeId& id, const HostNames& renamed)
{
    if (renamed.empty())
        return id;
    const QString& host = laterName(id.host(), renamed);
    // A host's own node is called as the host is.
    const bool isItself = id.kind() == Kind::Host && id.name() == id.host();
    return *NodeId::make(host, id.kind(), isItself ? host : id.name());
}

/// A unit is started, a venv used, a stream kept in one place: another one there replaces the first.
bool hasOneTarget(EdgeKind kind)
{
    return kind == EdgeKind::Triggers || kind == EdgeKind::RunsIn || kind == EdgeKind::StoredIn;
}

} // namespace

ComparedSide::ComparedSide(const Graph& graph, const HostNames& renamed) : m_graph(graph)
{
    m_nodes.reserve(graph.nodes().size());
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i)
        m_nodes.push_back({laterId(graph.nodes()[i].id, renamed), i});
    m_edges.reserve(graph.edges().size());
    for (EdgeIndex i = 0; i < graph.edges().size(); ++i) {
        const EdgeId& id = graph.edges()[i].id;
        m_edges.push_back({{laterId(id.from, renamed), id.kind, laterId(id.to, renamed)}, i});
    }
    if (!renamed.empty())
        sort();
    for (const Coverage& coverage : graph.snapshot().coverage()) {
        if (coverage.extent == Coverage::Extent::Complete)
            m_complete.emplace(laterName(coverage.host, renamed), coverage.kind);
    }
}

void ComparedSide::sort()
{
    std::sort(m_nodes.begin(), m_nodes.end(), [](const NodeRow& a, const NodeRow& b) { return a.id < b.id; });
    std::sort(m_edges.begin(), m_edges.end(), [](const EdgeRow& a, const EdgeRow& b) { return a.id < b.id; });
}

void ComparedSide::call(const SameThings& names)
{
    for (NodeRow& node : m_nodes)
        node.id = asSame(node.id, names);
    for (EdgeRow& edge : m_edges)
        edge.id = asSame(edge.id, names);
    sort();
}

bool ComparedSide::looksAt(const EdgeId& id) const
{
    if (isGone(id.from) || isGone(id.to))
        return true;
    const NodeIndex from = find(id.from);
    if (!isDescribed(from))
        return false;
    if (tells(from, find(id.to), id.kind))
        return true;
    return hasEdgeFrom(from, id.kind) && (hasOneTarget(id.kind) || looksAt(id.from.host(), id.from.kind()));
}

NodeIndex ComparedSide::find(const NodeId& id) const
{
    const auto row = std::lower_bound(m_nodes.begin(), m_nodes.end(), id,
                                      [](const NodeRow& a, const NodeId& wanted) { return a.id < wanted; });
    return row != m_nodes.end() && row->id == id ? row->index : noIndex;
}

bool ComparedSide::isGone(const NodeId& id) const
{
    return looksAt(id.host(), id.kind()) && !isDescribed(find(id));
}

/// Connections that follow from a field: where the field is stated, they all are.
bool ComparedSide::tells(NodeIndex from, NodeIndex to, EdgeKind kind) const
{
    const auto has = [this](NodeIndex node, Attr attr) {
        return node != noIndex && m_graph.fact(m_graph.nodes()[node], attr) != nullptr;
    };
    switch (kind) {
    case EdgeKind::Flow: return has(from, Attr::Streams);
    case EdgeKind::Listens: return has(from, Attr::Port) || has(to, Attr::Owner);
    case EdgeKind::RunsIn: return has(from, Attr::VenvName);
    case EdgeKind::Implements: return has(from, Attr::CodePath) || has(from, Attr::CodeModule);
    default: return false;
    }
}

bool ComparedSide::hasEdgeFrom(NodeIndex node, EdgeKind kind) const
{
    // Edges are sorted by where they begin, then by kind: a hub is not searched again for each of its connections.
    const auto edges = m_graph.edges();
    const auto first = std::lower_bound(edges.begin(), edges.end(), std::pair(node, kind),
                                        [](const Edge& edge, const std::pair<NodeIndex, EdgeKind>& wanted) {
                                            return std::pair(edge.from, edge.id.kind) < wanted;
                                        });
    return first != edges.end() && first->from == node && first->id.kind == kind;
}

} // namespace unitscope

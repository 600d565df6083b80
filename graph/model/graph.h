// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is known, resolved: nodes and edges sorted by id, each attribute with its strongest value first, all others after
/// it, and whether they contradict. Immutable; shares its Snapshot; safe to read from any thread. Nothing in it exists
/// without a claim.

#include "graph/claims/snapshot.h"
#include "graph/model/vocabulary.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace unitscope {

using NodeIndex = quint32;
using EdgeIndex = quint32;

/// One attribute of one node or edge.
struct Fact
{
    AttributeIndex attribute = 0; ///< in the snapshot's attribute names
    quint32 firstClaim = 0;       ///< use Graph::claimsOf()
    quint32 claimCount = 0;
    bool isContradicted = false; ///< incompatible values, none of them volatile
};

struct Node
{
    NodeId id;
    quint32 firstFact = 0;
    quint32 factCount = 0;
};

struct Edge
{
    EdgeId id;
    NodeIndex from = 0;
    NodeIndex to = 0;
    quint32 firstFact = 0;
    quint32 factCount = 0;
};

class Graph
{
public:
    const Snapshot& snapshot() const { return *m_snapshot; }
    std::span<const Node> nodes() const { return m_nodes; }
    std::span<const Edge> edges() const { return m_edges; }

    std::optional<NodeIndex> find(const NodeId& id) const;
    std::optional<EdgeIndex> find(const EdgeId& id) const;

    /// In the order of the vocabulary, then by name.
    std::span<const Fact> factsOf(const Node& node) const { return facts(node.firstFact, node.factCount); }
    std::span<const Fact> factsOf(const Edge& edge) const { return facts(edge.firstFact, edge.factCount); }
    /// Strongest first: observed, declared, inferred; then the newer source; a stated "none" last. Within one source by value
    /// and words, not by place: the order of modules in a file changes nothing.
    std::span<const ClaimIndex> claimsOf(const Fact& fact) const
    {
        return std::span(m_claims).subspan(fact.firstClaim, fact.claimCount);
    }
    const QString& attributeOf(const Fact& fact) const { return m_snapshot->attributeNames()[fact.attribute]; }
    const Claim& strongest(const Fact& fact) const { return m_snapshot->claim(m_claims[fact.firstClaim]); }

    const Fact* fact(const Node& node, Attr attr) const;
    const Fact* fact(const Edge& edge, Attr attr) const;
    /// The strongest value, or nullptr if nobody states the attribute.
    const Value* value(const Node& node, Attr attr) const;
    const Value* value(const Edge& edge, Attr attr) const;
    /// Its text; empty if not stated or stated as none.
    QString text(const Node& node, Attr attr) const;

    /// Edges that begin or end at the node, sorted.
    std::span<const EdgeIndex> edgesAt(NodeIndex node) const;
    /// Everything that cites bytes around an offset of a source: the subject whose evidence is the smallest range there.
    std::optional<ClaimIndex> claimAt(SourceIndex source, qint64 offset) const;

private:
    friend class GraphBuilder;
    std::span<const Fact> facts(quint32 first, quint32 count) const { return std::span(m_facts).subspan(first, count); }

    SnapshotPtr m_snapshot;
    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<Fact> m_facts;
    std::vector<ClaimIndex> m_claims;
    std::vector<EdgeIndex> m_adjacent;
    std::vector<quint32> m_adjacentStart;          ///< nodes + 1 entries
    std::vector<AttributeIndex> m_attributeOfAttr; ///< per Attr; noIndex if the snapshot does not use it
};

using GraphPtr = std::shared_ptr<const Graph>;

/// Resolves a snapshot as it is: call infer() first to have what follows from it. An edge whose ends nobody describes
/// brings its ends along: they exist because the edge's claim names them.
GraphPtr resolve(SnapshotPtr snapshot);

} // namespace unitscope

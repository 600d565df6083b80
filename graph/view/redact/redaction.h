// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A graph to hand to somebody who must not learn where it is from: hosts, addresses, accounts, paths and process ids are
/// "host-1", "address-3", "user-2", "path-7", "pid-4", everything is connected as it was. The same value has the same alias
/// wherever it stands; the same graph gives the same aliases. docs/redaction.md says what stays and why.
///
/// Free text (descriptions, commands, proof lines, notes, what sources say) is left out. Names of services, streams and the like
/// stay, but for what is recognised in them. Sources are lists of what is left of their statements, so that every statement
/// has its evidence, and nothing leads back to the bytes that were read.
///
/// Made from a graph, immutable after that, owned by whoever made it; safe between threads.

#include "graph/rules/review.h"

#include <QtCore/qstringlist.h>
#include <memory>

namespace unitscope {

class RedactedIds;

class Redaction
{
public:
    explicit Redaction(const GraphPtr& graph);
    /// With the words of others, whose aliases are numbered and know what is in the graph.
    Redaction(GraphPtr graph, std::shared_ptr<RedactedIds> ids);
    ~Redaction();
    Redaction(const Redaction&) = delete;
    Redaction& operator=(const Redaction&) = delete;

    const GraphPtr& original() const { return m_original; }
    /// The redacted one. As many nodes and edges, joined alike; not in the same order.
    const GraphPtr& graph() const { return m_redacted; }

    /// Of the original's nodes and edges.
    NodeId of(const NodeId& id) const;
    EdgeId of(const EdgeId& id) const;
    /// Where a node of the original is in the redacted graph.
    NodeIndex node(NodeIndex node) const { return m_nodes[node]; }
    EdgeIndex edge(EdgeIndex edge) const { return m_edges[edge]; }
    /// Where a statement of the original's snapshot is in the redacted one; noIndex for one that says nothing of the graph.
    ClaimIndex claim(ClaimIndex claim) const { return m_claims[claim]; }

    /// A review of the original as one of the redacted graph: the same findings about the same things, said by the titles of
    /// their rules. Reviewing the redacted graph instead would miss what only free text proves.
    ReviewPtr of(const Review& review) const;

    /// Where in the redacted graph's snapshot is what the original's source says of itself; its name there is the alias of the source.
    SourceIndex source(SourceIndex source) const { return m_sources[source]; }

    /// A host's name, also of one that no node is of.
    QString host(const QString& host) const;
    /// A heading or a category.
    QString label(const QString& text) const;
    QString user(const QString& user) const;
    QString venv(const QString& path) const;

    /// "2 hosts, 3 addresses, 1 user": for people; empty if nothing was found.
    QString counts() const;

private:
    GraphPtr m_original;
    std::shared_ptr<RedactedIds> m_words;
    GraphPtr m_redacted;
    std::vector<NodeId> m_ids;          ///< by the original's NodeIndex
    std::vector<NodeIndex> m_nodes;     ///< likewise
    std::vector<EdgeIndex> m_edges;     ///< by the original's EdgeIndex
    std::vector<ClaimIndex> m_claims;   ///< by the original's ClaimIndex; noIndex for none
    std::vector<SourceIndex> m_sources; ///< by the original's SourceIndex
};

} // namespace unitscope

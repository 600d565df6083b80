// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to model/: turns a Snapshot into a Graph in five passes, each O(n log n) in the number of claims.

#include "graph/model/graph.h"

namespace unitscope {

class GraphBuilder
{
public:
    explicit GraphBuilder(SnapshotPtr snapshot);
    GraphPtr build();

private:
    void addNodes();
    void addEdges();
    void mapAttributes();
    void sortClaims();
    void addFacts();
    void joinEdges();
    QByteArrayView bytesOf(const Evidence& evidence) const;
    bool isStronger(const Claim& a, const Claim& b) const;
    bool comesBefore(ClaimIndex left, ClaimIndex right) const;
    bool isContradiction(std::span<const ClaimIndex> claims) const;

    std::shared_ptr<Graph> m_graph; ///< sorted by names once; then by numbers, which is ten times cheaper
    SnapshotPtr m_snapshot;
    std::vector<const AttributeInfo*> m_infos; ///< by AttributeIndex
    std::vector<quint32> m_attributeRank;      ///< by AttributeIndex
    std::vector<quint32> m_subjectRank;        ///< by SubjectIndex: node row, or node count + edge row
    QHash<NodeId, NodeIndex> m_rows;           ///< of nodes; only looked up
};

} // namespace unitscope

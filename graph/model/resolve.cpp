// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/graphbuilder.h"

#include <algorithm>
#include <numeric>

namespace unitscope {

GraphPtr resolve(SnapshotPtr snapshot)
{
    return GraphBuilder(std::move(snapshot)).build();
}

GraphBuilder::GraphBuilder(SnapshotPtr snapshot) : m_graph(std::make_shared<Graph>()), m_snapshot(std::move(snapshot))
{
    m_graph->m_snapshot = m_snapshot;
}

GraphPtr GraphBuilder::build()
{
    addNodes();
    addEdges();
    mapAttributes();
    sortClaims();
    addFacts();
    joinEdges();
    return m_graph;
}

void GraphBuilder::addNodes()
{
    m_rows.reserve(qsizetype(m_snapshot->subjects().size()));
    for (const Subject& subject : m_snapshot->subjects()) {
        if (const auto* node = std::get_if<NodeId>(&subject)) {
            m_rows.insert(*node, 0);
        } else {
            m_rows.insert(std::get<EdgeId>(subject).from, 0);
            m_rows.insert(std::get<EdgeId>(subject).to, 0);
        }
    }
    auto& nodes = m_graph->m_nodes;
    nodes.reserve(size_t(m_rows.size()));
    for (auto row = m_rows.keyBegin(); row != m_rows.keyEnd(); ++row)
        nodes.push_back({.id = *row});
    std::sort(nodes.begin(), nodes.end(), [](const Node& a, const Node& b) { return a.id < b.id; });
    for (NodeIndex i = 0; i < nodes.size(); ++i)
        m_rows[nodes[i].id] = i;
}

/// Also says which row each subject is in: nodes first, then edges.
void GraphBuilder::addEdges()
{
    struct Row
    {
        NodeIndex from;
        EdgeKind kind;
        NodeIndex to;
        SubjectIndex subject;
        auto operator<=>(const Row&) const = default;
    };
    const auto subjects = m_snapshot->subjects();
    std::vector<Row> rows;
    m_subjectRank.resize(subjects.size());
    for (SubjectIndex i = 0; i < subjects.size(); ++i) {
        if (const auto* node = std::get_if<NodeId>(&subjects[i])) {
            m_subjectRank[i] = m_rows.value(*node);
        } else {
            const auto& edge = std::get<EdgeId>(subjects[i]);
            rows.push_back({m_rows.value(edge.from), edge.kind, m_rows.value(edge.to), i});
        }
    }
    std::sort(rows.begin(), rows.end()); // as the ids would be sorted
    m_graph->m_edges.reserve(rows.size());
    for (const Row& row : rows) {
        m_subjectRank[row.subject] = quint32(m_graph->m_nodes.size() + m_graph->m_edges.size());
        m_graph->m_edges.push_back({.id = std::get<EdgeId>(subjects[row.subject]), .from = row.from, .to = row.to});
    }
}

void GraphBuilder::mapAttributes()
{
    const auto names = m_snapshot->attributeNames();
    m_infos.resize(names.size());
    m_graph->m_attributeOfAttr.assign(vocabulary().size(), noIndex);
    std::vector<AttributeIndex> order(names.size());
    std::iota(order.begin(), order.end(), 0u);
    for (AttributeIndex i = 0; i < names.size(); ++i) {
        m_infos[i] = findAttribute(names[i]);
        if (m_infos[i] && names[i] == m_infos[i]->name) // not "pending.GROUP"
            m_graph->m_attributeOfAttr[size_t(m_infos[i]->attr)] = i;
    }
    // Vocabulary first, in its order, members by their names; then what it does not know, by name.
    std::sort(order.begin(), order.end(), [&](AttributeIndex a, AttributeIndex b) {
        if (m_infos[a] && m_infos[b] && m_infos[a] != m_infos[b])
            return m_infos[a]->attr < m_infos[b]->attr;
        if (!m_infos[a] != !m_infos[b])
            return m_infos[a] != nullptr;
        return names[a] < names[b];
    });
    m_attributeRank.resize(names.size());
    for (quint32 rank = 0; rank < order.size(); ++rank)
        m_attributeRank[order[rank]] = rank;
}

QByteArrayView GraphBuilder::bytesOf(const Evidence& evidence) const
{
    return QByteArrayView(m_snapshot->sources()[evidence.source]->bytes())
        .sliced(evidence.range.begin, evidence.range.size());
}

bool GraphBuilder::isStronger(const Claim& a, const Claim& b) const
{
    if (a.value.isNone() != b.value.isNone())
        return b.value.isNone();
    if (a.basis != b.basis)
        return a.basis > b.basis;
    const Evidence& fromA = m_snapshot->evidenceOf(a).front();
    const Evidence& fromB = m_snapshot->evidenceOf(b).front();
    const Witness witnessA = m_snapshot->witnessOf(a);
    const Witness witnessB = m_snapshot->witnessOf(b);
    if (witnessA.time != witnessB.time)
        return witnessA.time > witnessB.time; // an unknown time is older than any
    if (const int hashes = witnessA.sha256.compare(witnessB.sha256); hashes != 0)
        return hashes < 0;
    // Within one source what is said decides before where it stands, so that the order of its modules changes nothing.
    if (!(a.value == b.value))
        return a.value < b.value;
    const int words = bytesOf(fromA).compare(bytesOf(fromB));
    return words != 0 ? words < 0 : fromA.range < fromB.range;
}

/// Of one subject.
bool GraphBuilder::comesBefore(ClaimIndex left, ClaimIndex right) const
{
    const Claim& a = m_snapshot->claim(left);
    const Claim& b = m_snapshot->claim(right);
    if (a.attribute != b.attribute)
        return m_attributeRank[a.attribute] < m_attributeRank[b.attribute];
    if (isStronger(a, b))
        return true;
    return !isStronger(b, a) && left < right;
}

/// First to their subjects, by counting, then within each.
void GraphBuilder::sortClaims()
{
    const auto claims = m_snapshot->claims();
    std::vector<quint32> start(m_graph->m_nodes.size() + m_graph->m_edges.size() + 1, 0);
    for (const Claim& claim : claims)
        ++start[m_subjectRank[claim.subject] + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<quint32> next(start.begin(), start.end() - 1);
    auto& sorted = m_graph->m_claims;
    sorted.resize(claims.size());
    for (ClaimIndex i = 0; i < claims.size(); ++i)
        sorted[next[m_subjectRank[claims[i].subject]]++] = i;
    for (size_t row = 0; row + 1 < start.size(); ++row) {
        std::sort(sorted.begin() + start[row], sorted.begin() + start[row + 1],
                  [this](ClaimIndex left, ClaimIndex right) { return comesBefore(left, right); });
    }
}

bool GraphBuilder::isContradiction(std::span<const ClaimIndex> claims) const
{
    const AttributeInfo* info = m_infos[m_snapshot->claim(claims.front()).attribute];
    if (claims.size() < 2 || (info && (info->isMany || info->isVolatile)))
        return false;
    const QString strongest = normalForm(info, m_snapshot->claim(claims.front()).value);
    return std::any_of(claims.begin() + 1, claims.end(), [&](ClaimIndex index) {
        const Value& other = m_snapshot->claim(index).value;
        return !other.isNone() && normalForm(info, other) != strongest; // "none" gives way to any value
    });
}

void GraphBuilder::addFacts()
{
    const auto claims = m_snapshot->claims();
    const std::span order = m_graph->m_claims;
    for (quint32 begin = 0; begin < order.size();) {
        const Claim& first = claims[order[begin]];
        quint32 end = begin + 1;
        while (end < order.size() && claims[order[end]].subject == first.subject
               && claims[order[end]].attribute == first.attribute)
            ++end;
        const quint32 rank = m_subjectRank[first.subject];
        const quint32 nodeCount = quint32(m_graph->m_nodes.size());
        quint32& firstFact = rank < nodeCount ? m_graph->m_nodes[rank].firstFact
                                              : m_graph->m_edges[rank - nodeCount].firstFact;
        quint32& factCount = rank < nodeCount ? m_graph->m_nodes[rank].factCount
                                              : m_graph->m_edges[rank - nodeCount].factCount;
        if (factCount++ == 0)
            firstFact = quint32(m_graph->m_facts.size());
        m_graph->m_facts.push_back({.attribute = first.attribute,
                                    .firstClaim = begin,
                                    .claimCount = end - begin,
                                    .isContradicted = isContradiction(order.subspan(begin, end - begin))});
        begin = end;
    }
}

void GraphBuilder::joinEdges()
{
    auto& start = m_graph->m_adjacentStart;
    start.assign(m_graph->m_nodes.size() + 1, 0);
    const auto forEachEnd = [this](auto&& visit) {
        for (EdgeIndex i = 0; i < m_graph->m_edges.size(); ++i) {
            const Edge& edge = m_graph->m_edges[i];
            visit(edge.from, i);
            if (edge.to != edge.from)
                visit(edge.to, i);
        }
    };
    forEachEnd([&](NodeIndex node, EdgeIndex) { ++start[node + 1]; });
    std::partial_sum(start.begin(), start.end(), start.begin());
    m_graph->m_adjacent.resize(start.back());
    std::vector<quint32> next(start.begin(), start.end() - 1);
    forEachEnd([&](NodeIndex node, EdgeIndex edge) { m_graph->m_adjacent[next[node]++] = edge; });
}

} // namespace unitscope

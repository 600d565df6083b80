// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/graph.h"

#include <algorithm>

namespace unitscope {

namespace {

template <class Row, class Id>
std::optional<quint32> findRow(const std::vector<Row>& rows, const Id& id)
{
    const auto place = std::lower_bound(rows.begin(), rows.end(), id,
                                        [](const Row& row, const Id& wanted) { return row.id < wanted; });
    if (place == rows.end() || !(place->id == id))
        return std::nullopt;
    return quint32(place - rows.begin());
}

const Fact* findFact(std::span<const Fact> facts, AttributeIndex attribute)
{
    const auto place = std::find_if(facts.begin(), facts.end(),
                                    [attribute](const Fact& fact) { return fact.attribute == attribute; });
    return place != facts.end() ? &*place : nullptr;
}

} // namespace

std::optional<NodeIndex> Graph::find(const NodeId& id) const
{
    return findRow(m_nodes, id);
}

std::optional<EdgeIndex> Graph::find(const EdgeId& id) const
{
    return findRow(m_edges, id);
}

const Fact* Graph::fact(const Node& node, Attr attr) const
{
    return findFact(factsOf(node), m_attributeOfAttr[size_t(attr)]);
}

const Fact* Graph::fact(const Edge& edge, Attr attr) const
{
    return findFact(factsOf(edge), m_attributeOfAttr[size_t(attr)]);
}

const Value* Graph::value(const Node& node, Attr attr) const
{
    const Fact* found = fact(node, attr);
    return found ? &strongest(*found).value : nullptr;
}

const Value* Graph::value(const Edge& edge, Attr attr) const
{
    const Fact* found = fact(edge, attr);
    return found ? &strongest(*found).value : nullptr;
}

QString Graph::text(const Node& node, Attr attr) const
{
    const Value* found = value(node, attr);
    return found && !found->isNone() ? found->text() : QString();
}

std::span<const EdgeIndex> Graph::edgesAt(NodeIndex node) const
{
    const quint32 first = m_adjacentStart[node];
    return std::span(m_adjacent).subspan(first, m_adjacentStart[node + 1] - first);
}

} // namespace unitscope

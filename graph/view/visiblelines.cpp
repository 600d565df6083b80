// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/visiblelines.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

template <class Thing>
bool hasContradiction(const Graph& graph, const Thing& thing)
{
    const auto facts = graph.factsOf(thing);
    return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) { return fact.isContradicted; });
}

bool saysYes(const Graph& graph, const Edge& edge, Attr attr)
{
    const Value* value = graph.value(edge, attr);
    return value && normalForm(&infoOf(attr), *value) == "true"_L1;
}

/// Whether the strongest claim for any of the attributes that make the line what it is was concluded, not stated.
bool isInferred(const Graph& graph, const Edge& edge, bool readsOrWrites)
{
    Basis strongest = Basis::Inferred;
    for (const Fact& fact : graph.factsOf(edge)) {
        const QString& name = graph.attributeOf(fact);
        const bool isDirection = name == nameOf(Attr::Reads) || name == nameOf(Attr::Writes);
        if (!readsOrWrites || isDirection)
            strongest = std::max(strongest, graph.strongest(fact).basis);
    }
    return strongest == Basis::Inferred;
}

VisibleEdge visibleEdge(const Graph& graph, const Edge& edge, quint32 from, quint32 to)
{
    VisibleEdge shown{.edge = EdgeIndex(&edge - graph.edges().data()), .kind = edge.id.kind, .from = from, .to = to};
    bool hasDirection = false;
    if (edge.id.kind == EdgeKind::Flow) {
        const bool reads = saysYes(graph, edge, Attr::Reads);
        const bool writes = saysYes(graph, edge, Attr::Writes);
        hasDirection = reads || writes;
        shown.direction = reads && writes ? Direction::Both : hasDirection ? Direction::Forward : Direction::None;
        // The graph's edge begins at the service; data that is read comes from the stream.
        if (reads && !writes)
            std::swap(shown.from, shown.to);
    }
    shown.isInferred = isInferred(graph, edge, hasDirection);
    shown.isContradicted = hasContradiction(graph, edge);
    return shown;
}

/// Client and port, for each service and the ports of the servers that store the streams it uses: a connection between them says
/// no more than its lines to the streams.
std::set<std::pair<NodeIndex, NodeIndex>> impliedConnections(const Graph& graph)
{
    std::map<NodeIndex, std::vector<NodeIndex>> ports;   // by who listens
    std::map<NodeIndex, std::vector<NodeIndex>> servers; // by stream
    for (const Edge& edge : graph.edges()) {
        if (edge.id.kind == EdgeKind::Listens)
            ports[edge.from].push_back(edge.to);
        else if (edge.id.kind == EdgeKind::StoredIn)
            servers[edge.from].push_back(edge.to);
    }
    std::set<std::pair<NodeIndex, NodeIndex>> implied;
    for (const Edge& flow : graph.edges()) {
        const auto stored = flow.id.kind == EdgeKind::Flow ? servers.find(flow.to) : servers.end();
        if (stored == servers.end())
            continue;
        for (const NodeIndex server : stored->second) {
            for (const NodeIndex port : ports[server])
                implied.emplace(flow.from, port);
        }
    }
    return implied;
}

} // namespace

void addVisibleLines(Visible& visible, const ShownPart& part)
{
    const Graph& graph = *visible.graph;
    const bool showsStorage = visible.spec.edges.contains(EdgeKind::StoredIn);
    const auto implied = showsStorage ? std::set<std::pair<NodeIndex, NodeIndex>>() : impliedConnections(graph);
    for (EdgeIndex index = 0; index < graph.edges().size(); ++index) {
        const Edge& edge = graph.edges()[index];
        if (edge.id.kind == EdgeKind::Connects && implied.contains({edge.from, edge.to}))
            continue;
        const auto from = visible.indexOf(edge.from);
        const auto to = visible.indexOf(edge.to);
        // What is folded has no line of its own.
        if (part.isEdgeShown[index] && from && to && visible.nodes[*from].fold == noIndex
            && visible.nodes[*to].fold == noIndex)
            visible.edges.push_back(visibleEdge(graph, edge, *from, *to));
    }
}

} // namespace unitscope

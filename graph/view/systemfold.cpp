// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/systemfold.h"

#include "graph/base/safetext.h"
#include "graph/model/state.h"

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isUnit(Kind kind)
{
    return kind == Kind::Service || kind == Kind::Timer || kind == Kind::Target || kind == Kind::Socket;
}

/// Where administrators and those who install by hand put units.
bool isOwnFile(const QString& path)
{
    constexpr std::array folders = {"/etc/"_L1, "/usr/local/"_L1, "/opt/"_L1, "/srv/"_L1, "/home/"_L1};
    return std::any_of(folders.begin(), folders.end(),
                       [&](QLatin1StringView folder) { return path.startsWith(folder); });
}

bool isStated(const Graph& graph, const Node& node)
{
    for (const Fact& fact : graph.factsOf(node)) {
        for (const ClaimIndex claim : graph.claimsOf(fact)) {
            if (graph.snapshot().claim(claim).basis == Basis::Declared)
                return true;
        }
    }
    return false;
}

bool wasSeen(const Graph& graph, const Node& node)
{
    const auto facts = graph.factsOf(node);
    return std::any_of(facts.begin(), facts.end(),
                       [&](const Fact& fact) { return graph.strongest(fact).basis == Basis::Observed; });
}

class Folding
{
public:
    explicit Folding(const Graph& graph) : m_graph(graph), m_isFolded(graph.nodes().size())
    {
        for (NodeIndex i = 0; i < graph.nodes().size(); ++i)
            m_isFolded[i] = isSystems(i);
        for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
            if (m_isFolded[i] && startsSomethingShown(i))
                m_isFolded[i] = false;
        }
    }
    bool isFolded(NodeIndex node) const { return m_isFolded[node]; }

private:
    bool isSystems(NodeIndex index) const
    {
        const Node& node = m_graph.nodes()[index];
        if (!isUnit(node.id.kind()) || !wasSeen(m_graph, node) || isStated(m_graph, node)
            || isOwnFile(m_graph.text(node, Attr::UnitPath)))
            return false;
        const auto edges = m_graph.edgesAt(index);
        return std::none_of(edges.begin(), edges.end(), [&](EdgeIndex edge) {
            const EdgeKind kind = m_graph.edges()[edge].id.kind;
            return kind == EdgeKind::Flow || kind == EdgeKind::Listens || kind == EdgeKind::Connects
                   || kind == EdgeKind::StoredIn;
        });
    }
    bool startsSomethingShown(NodeIndex index) const
    {
        const auto edges = m_graph.edgesAt(index);
        return std::any_of(edges.begin(), edges.end(), [&](EdgeIndex at) {
            const Edge& edge = m_graph.edges()[at];
            return edge.id.kind == EdgeKind::Triggers && edge.from == index && !m_isFolded[edge.to];
        });
    }

    const Graph& m_graph;
    std::vector<bool> m_isFolded;
};

std::optional<NodeId> foldId(const QString& host)
{
    return NodeId::make(host, Kind::Host, u"Operating system"_s);
}

/// Failed first, then what is not known, then the others in their order.
int rankOf(State state)
{
    return state == State::Failed ? 0 : state == State::AutoRestart ? 1 : state == State::Orphaned ? 2 : 3 + int(state);
}

} // namespace

std::vector<SystemFold> systemFoldsOf(const Graph& graph)
{
    const Folding folding(graph);
    std::map<QString, std::vector<NodeIndex>> byHost;
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        if (folding.isFolded(i))
            byHost[graph.nodes()[i].id.host()].push_back(i);
    }
    std::vector<SystemFold> folds;
    for (auto& [host, members] : byHost) {
        const auto id = foldId(host);
        if (members.size() > 1 && id && !graph.find(*id))
            folds.push_back({*id, std::move(members)});
    }
    return folds;
}

std::optional<SystemFold> systemFold(const Graph& graph, const NodeId& id)
{
    if (id != foldId(id.host()))
        return std::nullopt;
    for (SystemFold& fold : systemFoldsOf(graph)) {
        if (fold.id == id)
            return std::move(fold);
    }
    return std::nullopt;
}

QString titleOf(const SystemFold& fold)
{
    return u"Operating system (%1)"_s.arg(fold.members.size());
}

QString remarkOn(const Graph& graph, const SystemFold& fold)
{
    const auto failed = std::count_if(fold.members.begin(), fold.members.end(), [&](NodeIndex member) {
        const State state = stateOf(graph, graph.nodes()[member]);
        return state == State::Failed || state == State::AutoRestart;
    });
    return failed == 0 ? QString() : u"%1 failed"_s.arg(failed);
}

Description describe(const Graph& graph, const SystemFold& fold)
{
    Description description{.title = titleOf(fold),
                            .subtitle = u"units of the system, none named by a registry"_s,
                            .fields = {},
                            .relations = {}};
    std::vector<std::pair<int, NodeIndex>> order;
    order.reserve(fold.members.size());
    for (const NodeIndex member : fold.members)
        order.emplace_back(rankOf(stateOf(graph, graph.nodes()[member])), member);
    std::sort(order.begin(), order.end());
    for (const auto& [rank, member] : order) {
        const Node& node = graph.nodes()[member];
        const QString state = wordFor(stateOf(graph, node));
        description.relations.push_back({.edge = noIndex,
                                         .other = node.id,
                                         .words = state.isEmpty() ? QString(wordFor(node.id.kind())) : state,
                                         .fields = {}});
    }
    return description;
}

} // namespace unitscope

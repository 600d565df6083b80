// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/systemfold.h"

#include "graph/base/safetext.h"
#include "graph/model/state.h"
#include "graph/model/systemunits.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

std::optional<NodeId> foldId(const QString& host)
{
    return NodeId::make(host, Kind::Host, u"Operating system"_s);
}

/// Failed first, then the other services; what has no state last.
int rankOf(State state)
{
    return state == State::Failed          ? 0
           : state == State::AutoRestart   ? 1
           : state == State::Orphaned      ? 2
           : state == State::NotApplicable ? 100
                                           : 3 + int(state);
}

} // namespace

std::vector<SystemFold> systemFoldsOf(const Graph& graph)
{
    const std::vector<bool> isSystems = systemUnitsOf(graph);
    std::map<QString, std::vector<NodeIndex>> byHost;
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        if (isSystems[i])
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

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/systemfold.h"

#include "graph/model/systemunits.h"

#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

std::optional<NodeId> foldId(const QString& host)
{
    return NodeId::make(host, Kind::Host, u"Operating system"_s);
}

} // namespace

std::vector<Fold> systemFoldsOf(const Graph& graph)
{
    const std::vector<bool> isSystems = systemUnitsOf(graph);
    std::map<QString, std::vector<NodeIndex>> byHost;
    for (NodeIndex i = 0; i < graph.nodes().size(); ++i) {
        if (isSystems[i])
            byHost[graph.nodes()[i].id.host()].push_back(i);
    }
    std::vector<Fold> folds;
    for (auto& [host, members] : byHost) {
        const auto id = foldId(host);
        const auto count = std::ssize(members);
        if (count > 1 && id && !graph.find(*id))
            folds.push_back({.id = *id, .members = std::move(members), .name = id->name(), .count = count});
    }
    return folds;
}

std::optional<Fold> systemFold(const Graph& graph, const NodeId& id)
{
    if (id != foldId(id.host()))
        return std::nullopt;
    for (Fold& fold : systemFoldsOf(graph)) {
        if (fold.id == id)
            return std::move(fold);
    }
    return std::nullopt;
}

} // namespace unitscope

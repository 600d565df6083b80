// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/samecode.h"

#include <algorithm>
#include <set>

namespace unitscope {

namespace {

QStringView folderName(QStringView path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

} // namespace

SameThings sameCode(std::span<const EdgeId> connections)
{
    const auto isModule = [](const EdgeId& edge) {
        return edge.kind == EdgeKind::Implements && edge.to.kind() == Kind::Code && !edge.to.name().contains(u'/');
    };
    if (std::none_of(connections.begin(), connections.end(), isModule))
        return {};
    // By the unit and the folder's own name: "log" of the unit is there once as a folder, once as a module.
    std::map<std::pair<NodeId, QString>, std::set<NodeId>> folders;
    for (const EdgeId& edge : connections) {
        if (edge.kind == EdgeKind::Implements && edge.to.kind() == Kind::Code && edge.to.name().startsWith(u'/'))
            folders[{edge.from, folderName(edge.to.name()).toString()}].insert(edge.to);
    }
    std::map<NodeId, std::set<NodeId>> meant;
    for (const EdgeId& edge : connections) {
        if (!isModule(edge))
            continue;
        const auto found = folders.find({edge.from, edge.to.name()});
        if (found != folders.end())
            meant[edge.to].insert(found->second.begin(), found->second.end());
    }
    SameThings names;
    for (const auto& [module, candidates] : meant) {
        if (candidates.size() == 1)
            names.emplace(module, *candidates.begin());
    }
    return names;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/twostates.h"

#include "graph/diff/unite.h"
#include "graph/model/samethings.h"

#include <array>

namespace unitscope {

namespace {

/// As the later side calls it, if it does.
template <class Diff, class Things>
const auto& nameOf(const Diff& diff, const Things& later)
{
    return diff.after == noIndex ? diff.id : later[diff.after].id;
}

SameThings laterNames(const GraphDiff& diff)
{
    SameThings names;
    const auto before = diff.before->nodes();
    for (const NodeDiff& node : diff.nodes) {
        const NodeId& later = nameOf(node, diff.after->nodes());
        if (node.before != noIndex && before[node.before].id != later)
            names.emplace(before[node.before].id, later);
    }
    return names;
}

/// The same difference, of the same things under other names.
GraphDiffPtr renamed(const GraphDiff& diff, const SameThings& names)
{
    auto again = std::make_shared<GraphDiff>(diff);
    again->before = resolve(std::make_shared<const Snapshot>(united(diff.before->snapshot(), names)));
    const auto indexOf = [&](const auto& id) { return again->before->find(asSame(id, names)).value_or(noIndex); };
    for (NodeDiff& node : again->nodes) {
        if (node.before != noIndex)
            node.before = indexOf(diff.before->nodes()[node.before].id);
    }
    for (EdgeDiff& edge : again->edges) {
        if (edge.before != noIndex)
            edge.before = indexOf(diff.before->edges()[edge.before].id);
    }
    return again;
}

template <class Id>
Change changeOf(const std::map<Id, Change>& changes, const Id& id)
{
    const auto change = changes.find(id);
    return change == changes.end() ? Change::Same : change->second;
}

} // namespace

TwoStatesPtr twoStatesOf(GraphDiffPtr diff)
{
    if (const SameThings names = laterNames(*diff); !names.empty())
        diff = renamed(*diff, names);
    const std::array both{diff->before, diff->after};
    return std::make_shared<const TwoStates>(TwoStates{.diff = diff, .all = unionOf(both)});
}

Change ChangesById::of(const NodeId& id) const
{
    return changeOf(nodes, id);
}

Change ChangesById::of(const EdgeId& id) const
{
    return changeOf(edges, id);
}

ChangesById changesOf(const GraphDiff& diff)
{
    ChangesById changes;
    for (const NodeDiff& node : diff.nodes) {
        if (node.change != Change::Same)
            changes.nodes.emplace(nameOf(node, diff.after->nodes()), node.change);
    }
    for (const EdgeDiff& edge : diff.edges) {
        if (edge.change == Change::Same || followsFromAnEnd(diff, edge))
            continue;
        const bool isLater = edge.after != noIndex;
        changes.edges.emplace(isLater ? diff.after->edges()[edge.after].id : diff.before->edges()[edge.before].id,
                              edge.change);
    }
    return changes;
}

} // namespace unitscope

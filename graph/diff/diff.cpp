// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/diff.h"

#include <algorithm>

namespace unitscope {

namespace {

template <class Thing>
void count(const Thing& thing, DiffCounts& counts)
{
    switch (thing.change) {
    case Change::Same: break;
    case Change::Added: ++counts.added; break;
    case Change::Removed: ++counts.removed; break;
    case Change::Changed: ++counts.changed; break;
    case Change::Renamed: ++counts.renamed; break;
    case Change::NotLookedAtBefore: ++counts.notLookedAtBefore; break;
    case Change::NotLookedAtAfter: ++counts.notLookedAtAfter; break;
    }
    for (const FieldDiff& field : thing.fields) {
        if (field.apart != Apart::No)
            ++counts.apart;
        else if (field.change == Change::NotLookedAtBefore)
            ++counts.notStatedBefore;
        else if (field.change == Change::NotLookedAtAfter)
            ++counts.notStatedAfter;
    }
}

bool isGap(Change change)
{
    return change == Change::NotLookedAtBefore || change == Change::NotLookedAtAfter;
}

Change changeOf(const GraphDiff& diff, const NodeId& id)
{
    const auto node = std::lower_bound(diff.nodes.begin(), diff.nodes.end(), id,
                                       [](const NodeDiff& a, const NodeId& wanted) { return a.id < wanted; });
    Q_ASSERT(node != diff.nodes.end() && node->id == id);
    return node->change;
}

} // namespace

bool followsFromAnEnd(const GraphDiff& diff, const EdgeDiff& edge)
{
    return isGap(edge.change)
           && (changeOf(diff, edge.id.from) == edge.change || changeOf(diff, edge.id.to) == edge.change);
}

DiffCounts countsOf(const GraphDiff& diff)
{
    DiffCounts counts;
    for (const NodeDiff& node : diff.nodes)
        count(node, counts);
    for (const EdgeDiff& edge : diff.edges) {
        if (!followsFromAnEnd(diff, edge))
            count(edge, counts);
    }
    return counts;
}

bool isDifference(Change change)
{
    return change != Change::Same && !isGap(change);
}

QLatin1StringView wordFor(Change change)
{
    switch (change) {
    case Change::Same: return QLatin1StringView("same");
    case Change::Added: return QLatin1StringView("added");
    case Change::Removed: return QLatin1StringView("removed");
    case Change::Changed: return QLatin1StringView("changed");
    case Change::Renamed: return QLatin1StringView("renamed");
    case Change::NotLookedAtBefore: return QLatin1StringView("not_looked_at_before");
    case Change::NotLookedAtAfter: return QLatin1StringView("not_looked_at_after");
    }
    Q_UNREACHABLE();
}

QLatin1StringView wordFor(Renaming::By by)
{
    switch (by) {
    case Renaming::By::Command: return QLatin1StringView("command");
    case Renaming::By::Port: return QLatin1StringView("port");
    case Renaming::By::Code: return QLatin1StringView("code");
    }
    Q_UNREACHABLE();
}

QLatin1StringView wordFor(Apart apart)
{
    switch (apart) {
    case Apart::No: return {};
    case Apart::Volatile: return QLatin1StringView("volatile");
    case Apart::Wording: return QLatin1StringView("wording");
    case Apart::HowKnown: return QLatin1StringView("how_known");
    }
    Q_UNREACHABLE();
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/compare.h"

#include "graph/diff/comparedside.h"
#include "graph/diff/comparefields.h"
#include "graph/diff/comparehosts.h"
#include "graph/diff/renames.h"

#include <algorithm>

namespace unitscope {

namespace {

/// The rows of both sides as differences that still have to be looked at: two sorted lists become one.
template <class Diff, class Row>
std::vector<Diff> joined(std::span<const Row> before, std::span<const Row> after)
{
    std::vector<Diff> result;
    size_t i = 0;
    size_t j = 0;
    while (i < before.size() || j < after.size()) {
        const bool isOnlyBefore = j == after.size() || (i < before.size() && before[i].id < after[j].id);
        const bool isOnlyAfter = i == before.size() || (j < after.size() && after[j].id < before[i].id);
        result.push_back({.id = isOnlyBefore ? before[i].id : after[j].id,
                          .before = isOnlyAfter ? noIndex : before[i].index,
                          .after = isOnlyBefore ? noIndex : after[j].index});
        i += !isOnlyAfter;
        j += !isOnlyBefore;
    }
    return result;
}

/// The change of what one side lacks. `isLater`: it is the later side that lacks it.
Change lack(bool isLater, bool looked)
{
    if (isLater)
        return looked ? Change::Removed : Change::NotLookedAtAfter;
    return looked ? Change::Added : Change::NotLookedAtBefore;
}

/// Things that two sources may call differently and mean the same: hosts (--map-host) and code (by folder or module).
bool hasTwoNames(const NodeId& id)
{
    return id.kind() == Kind::Host || id.kind() == Kind::Code;
}

bool hasTwoNames(const EdgeId&)
{
    return false;
}

/// Code that one side calls by its folder and the other by its module.
SameThings sameCodeOn(const ComparedSide& before, const ComparedSide& after)
{
    std::vector<EdgeId> connections;
    for (const ComparedSide* side : {&before, &after}) {
        for (const ComparedSide::EdgeRow& edge : side->edges())
            connections.push_back(edge.id);
    }
    SameThings names = sameCode(connections);
    std::erase_if(names, [&](const auto& pair) {
        const auto knowsBoth = [&](const ComparedSide& side) {
            return side.knows(pair.first) && side.knows(pair.second);
        };
        return knowsBoth(before) || knowsBoth(after);
    });
    return names;
}

class Comparison
{
public:
    Comparison(const Graph& before, const Graph& after, const CompareOptions& options)
        : m_before(before, options.hosts), m_after(after), m_volatileFields(options.volatileFields)
    {
        if (const SameThings names = sameCodeOn(m_before, m_after); !names.empty()) {
            m_before.call(names);
            m_after.call(names);
        }
        m_renames = renamesBetween(m_before, m_after);
        SameThings later;
        for (const auto& [name, renaming] : m_renames)
            later.emplace(renaming.from, name);
        if (!later.empty())
            m_before.call(later);
    }

    std::vector<NodeDiff> nodes() const
    {
        auto result = joined<NodeDiff>(m_before.nodes(), m_after.nodes());
        for (NodeDiff& node : result) {
            compare(node);
            markRenamed(node);
            forgetNewNames(node);
        }
        return result;
    }

    std::vector<EdgeDiff> edges() const
    {
        auto result = joined<EdgeDiff>(m_before.edges(), m_after.edges());
        for (EdgeDiff& edge : result)
            compare(edge);
        return result;
    }

private:
    void compare(NodeDiff& node) const
    {
        const bool wasDescribed = m_before.isDescribed(node.before);
        const bool isDescribed = m_after.isDescribed(node.after);
        if (wasDescribed && isDescribed)
            return compareSaid(node, m_before.graph().nodes()[node.before], m_after.graph().nodes()[node.after]);
        // A described thing outweighs a named one, a named one an unknown one.
        const bool lacksBefore = wasDescribed != isDescribed ? !wasDescribed : node.before == noIndex;
        const bool lacksAfter = wasDescribed != isDescribed ? !isDescribed : node.after == noIndex;
        const ComparedSide& lacking = lacksAfter ? m_after : m_before;
        if (lacksBefore || lacksAfter)
            node.change = lack(lacksAfter, lacking.looksAt(node.id.host(), node.id.kind()));
    }

    void markRenamed(NodeDiff& node) const
    {
        const auto renaming = m_renames.find(node.id);
        if (renaming == m_renames.end())
            return;
        node.change = Change::Renamed;
        node.renaming = renaming->second;
        // The names say no more than that it was renamed.
        std::erase_if(node.fields, [](const FieldDiff& field) {
            return field.attribute == nameOf(Attr::Name) || field.attribute == nameOf(Attr::Unit);
        });
    }

    /// Whose port it is has not changed if only the owner's name has.
    void forgetNewNames(NodeDiff& node) const
    {
        const auto erased = std::erase_if(node.fields, [this](const FieldDiff& field) {
            return field.attribute == nameOf(Attr::Owner) && field.isDifference() && isNewName(field);
        });
        if (erased > 0 && node.change == Change::Changed && !hasDifference(node.fields))
            node.change = Change::Same;
    }

    bool isNewName(const FieldDiff& field) const
    {
        const auto valueOn = [&](const Graph& graph, std::vector<ClaimIndex> ValueDiff::*side) -> QString {
            for (const ValueDiff& value : field.values) {
                if (!(value.*side).empty())
                    return graph.snapshot().claim((value.*side).front()).value.text();
            }
            return {};
        };
        const QString earlier = valueOn(m_before.graph(), &ValueDiff::before);
        const QString later = valueOn(m_after.graph(), &ValueDiff::after);
        return std::any_of(m_renames.begin(), m_renames.end(), [&](const auto& rename) {
            return rename.first.name() == later && rename.second.from.name() == earlier;
        });
    }

    void compare(EdgeDiff& edge) const
    {
        if (edge.before == noIndex)
            edge.change = lack(false, m_before.looksAt(edge.id));
        else if (edge.after == noIndex)
            edge.change = lack(true, m_after.looksAt(edge.id));
        else
            compareSaid(edge, m_before.graph().edges()[edge.before], m_after.graph().edges()[edge.after]);
    }

    template <class Diff, class Thing>
    void compareSaid(Diff& diff, const Thing& before, const Thing& after) const
    {
        diff.fields = compareFields({m_before.graph(), m_before.graph().factsOf(before)},
                                    {m_after.graph(), m_after.graph().factsOf(after)}, m_volatileFields);
        if (hasTwoNames(diff.id))
            std::erase_if(diff.fields, [](const FieldDiff& field) { return field.attribute == nameOf(Attr::Name); });
        if (hasDifference(diff.fields))
            diff.change = Change::Changed;
    }

    ComparedSide m_before;
    ComparedSide m_after;
    const VolatileFields& m_volatileFields;
    std::map<NodeId, Renaming> m_renames; ///< by the later name
};

} // namespace

Result<GraphDiff> compare(GraphPtr before, GraphPtr after, const CompareOptions& options)
{
    if (auto hosts = checkHosts(*before, *after, options); !hosts)
        return tl::unexpected(std::move(hosts).error());
    const Comparison comparison(*before, *after, options);
    std::vector<NodeDiff> nodes = comparison.nodes();
    std::vector<EdgeDiff> edges = comparison.edges();
    return GraphDiff{.before = std::move(before),
                     .after = std::move(after),
                     .nodes = std::move(nodes),
                     .edges = std::move(edges),
                     .volatileFields = options.volatileFields};
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/statedrows.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using Of = CountedThing::Of;

/// The statements of one voice about one field of every node of a kind.
template <class Accepts>
std::vector<ClaimIndex> claimsAbout(const Graph& graph, const Voice& voice, const QString& host, Kind kind, Attr attr,
                                    const Accepts& accepts)
{
    std::vector<ClaimIndex> found;
    for (const Node* node : nodesOf(graph, host, kind)) {
        const auto claims = claimsOn(graph, *node, attr);
        const auto claim = std::find_if(claims.begin(), claims.end(), [&](ClaimIndex index) {
            return isSaidBy(graph, index, voice) && accepts(graph.snapshot().claim(index).value);
        });
        if (claim != claims.end())
            found.push_back(*claim);
    }
    return found;
}

/// Two things are called disabled: a category, and what does not start at boot.
std::vector<ClaimIndex> disabledRows(const Graph& graph, const QString& host, const StatedCount& count)
{
    auto byCategory = categoryClaims(graph, count.voice, host, "disabled"_L1);
    auto byUnit = claimsAbout(graph, count.voice, host, Kind::Service, Attr::Enabled, [](const Value& value) {
        return normalForm(&infoOf(Attr::Enabled), value) == "disabled"_L1;
    });
    const bool isByUnit = byCategory.empty() || count.values.front() == qint64(byUnit.size());
    return isByUnit ? byUnit : byCategory;
}

/// The names of what the source lists. It may name more than it lists ("its log goes to Loki"): which are the rows of
/// its list is then not told here.
std::vector<ClaimIndex> namedRows(const Graph& graph, const QString& host, Kind kind, const StatedCount& count)
{
    const Attr attr = kind == Kind::Port ? Attr::Number : Attr::Name;
    auto rows = claimsAbout(graph, count.voice, host, kind, attr, [](const Value&) { return true; });
    return qint64(rows.size()) == count.listed ? rows : std::vector<ClaimIndex>();
}

/// A heading gives all rows below it their category: each row is then known by its name.
std::vector<ClaimIndex> categoryRows(const Graph& graph, const QString& host, const CountedThing& thing,
                                     const StatedCount& count)
{
    auto rows = categoryClaims(graph, count.voice, host, thing.category);
    const auto placeOf = [&](ClaimIndex claim) {
        return graph.snapshot().evidenceOf(graph.snapshot().claim(claim)).front().range;
    };
    std::map<ByteRange, int> places;
    for (const ClaimIndex row : rows)
        ++places[placeOf(row)];
    for (ClaimIndex& row : rows) {
        const Subject& subject = graph.snapshot().subjectOf(graph.snapshot().claim(row));
        const auto node = places[placeOf(row)] > 1 ? graph.find(std::get<NodeId>(subject)) : std::nullopt;
        const auto names = node ? claimsOn(graph, graph.nodes()[*node], Attr::Name) : std::vector<ClaimIndex>();
        const auto name = std::find_if(names.begin(), names.end(),
                                       [&](ClaimIndex claim) { return isSaidBy(graph, claim, count.voice); });
        row = name != names.end() ? *name : row;
    }
    return rows;
}

} // namespace

std::vector<ClaimIndex> countedRows(const Graph& graph, const QString& host, const CountedThing& thing,
                                    const StatedCount& count)
{
    if (thing.category == "disabled"_L1)
        return disabledRows(graph, host, count);
    if (!thing.category.isEmpty())
        return categoryRows(graph, host, thing, count);
    if (thing.of == Of::Listed)
        return namedRows(graph, host, thing.kind, count);
    const bool wantsNone = thing.of == Of::WithoutEntrypoint;
    return claimsAbout(graph, count.voice, host, thing.kind, Attr::Entrypoint,
                       [&](const Value& value) { return value.isNone() == wantsNone; });
}

std::vector<ClaimIndex> categoryClaims(const Graph& graph, const Voice& voice, const QString& host,
                                       QLatin1StringView category)
{
    return claimsAbout(graph, voice, host, Kind::Service, Attr::Category,
                       [&](const Value& value) { return normalForm(&infoOf(Attr::Category), value) == category; });
}

} // namespace unitscope

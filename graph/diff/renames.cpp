// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/renames.h"

#include <algorithm>
#include <set>

namespace unitscope {

namespace {

/// What a service has, as the same words on both sides: its command, a port, code; after the host that has it.
using Trait = std::pair<QString, QString>;

/// Who has it, if it is of one service alone.
using Owners = std::map<Trait, std::optional<NodeId>>;

void add(Owners& owners, Trait trait, const NodeId& owner)
{
    const auto [at, isNew] = owners.emplace(std::move(trait), owner);
    if (!isNew && at->second != owner)
        at->second.reset();
}

Owners ownersOf(const ComparedSide& side, Renaming::By by)
{
    Owners owners;
    const Graph& graph = side.graph();
    if (by == Renaming::By::Command) {
        for (const ComparedSide::NodeRow& row : side.nodes()) {
            const QString command = graph.text(graph.nodes()[row.index], Attr::Exec).simplified();
            if (row.id.kind() == Kind::Service && !command.isEmpty())
                add(owners, {row.id.host(), command}, row.id);
        }
        return owners;
    }
    const EdgeKind kind = by == Renaming::By::Port ? EdgeKind::Listens : EdgeKind::Implements;
    for (const ComparedSide::EdgeRow& row : side.edges()) {
        if (row.id.kind == kind && row.id.from.kind() == Kind::Service)
            add(owners, {row.id.to.host(), row.id.to.name()}, row.id.from);
    }
    return owners;
}

std::set<NodeId> servicesOf(const ComparedSide& side)
{
    std::set<NodeId> services;
    for (const ComparedSide::NodeRow& row : side.nodes()) {
        if (row.id.kind() == Kind::Service && side.isDescribed(row.index))
            services.insert(row.id);
    }
    return services;
}

/// Described on one side, unknown on the other although that one lists all services. Where the other one still names it (or
/// names it already), the two names are of two things.
std::set<NodeId> missingFrom(const ComparedSide& lacking, const std::set<NodeId>& known)
{
    std::set<NodeId> missing;
    for (const NodeId& id : known) {
        if (!lacking.knows(id) && lacking.looksAt(id.host(), Kind::Service))
            missing.insert(id);
    }
    return missing;
}

} // namespace

std::map<NodeId, Renaming> renamesBetween(const ComparedSide& before, const ComparedSide& after)
{
    std::set<NodeId> gone = missingFrom(after, servicesOf(before));
    std::set<NodeId> added = missingFrom(before, servicesOf(after));
    std::map<NodeId, Renaming> renames;
    for (const auto by : {Renaming::By::Command, Renaming::By::Port, Renaming::By::Code}) {
        if (gone.empty() || added.empty())
            break;
        const Owners had = ownersOf(before, by);
        const Owners has = ownersOf(after, by);
        std::map<NodeId, std::set<NodeId>> namesBefore; // of each that is new
        std::map<NodeId, std::set<NodeId>> namesAfter;  // of each that is gone
        std::map<NodeId, Renaming> found;
        for (const auto& [trait, owner] : has) {
            const auto old = had.find(trait);
            if (old == had.end() || !owner || !old->second || !added.contains(*owner) || !gone.contains(*old->second))
                continue;
            namesBefore[*owner].insert(*old->second);
            namesAfter[*old->second].insert(*owner);
            found.emplace(*owner, Renaming{.from = *old->second, .by = by, .shared = trait.second});
        }
        for (auto& [name, renaming] : found) {
            if (namesBefore[name].size() > 1 || namesAfter[renaming.from].size() > 1)
                continue;
            gone.erase(renaming.from);
            added.erase(name);
            renames.emplace(name, std::move(renaming));
        }
    }
    return renames;
}

} // namespace unitscope

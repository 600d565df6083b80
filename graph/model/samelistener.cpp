// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/samelistener.h"

#include <algorithm>
#include <set>

namespace unitscope {

namespace {

/// Who listens on a port, as far as it is stated or seen.
struct Listeners
{
    std::set<NodeId> stated; ///< processes
    std::set<NodeId> seen;   ///< of any kind
};

std::map<NodeId, Listeners> listenersOf(const Snapshot& snapshot)
{
    std::map<NodeId, Listeners> listeners;
    for (const Claim& claim : snapshot.claims()) {
        const auto* edge = std::get_if<EdgeId>(&snapshot.subjectOf(claim));
        if (!edge || edge->kind != EdgeKind::Listens)
            continue;
        if (claim.basis == Basis::Observed)
            listeners[edge->to].seen.insert(edge->from);
        else if (edge->from.kind() == Kind::Process)
            listeners[edge->to].stated.insert(edge->from);
    }
    return listeners;
}

} // namespace

SameThings sameListeners(const Snapshot& snapshot)
{
    std::map<NodeId, std::set<NodeId>> meant;
    std::set<NodeId> wereSeen; // a process that the audit knows by that name is itself
    for (const auto& [port, listeners] : listenersOf(snapshot)) {
        wereSeen.insert(listeners.seen.begin(), listeners.seen.end());
        for (const NodeId& process : listeners.stated) {
            if (listeners.seen.size() == 1 && listeners.seen.begin()->kind() == Kind::Service)
                meant[process].insert(*listeners.seen.begin());
        }
    }
    SameThings names;
    for (const auto& [process, services] : meant) {
        if (services.size() == 1 && !wereSeen.contains(process))
            names.emplace(process, *services.begin());
    }
    return names;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The operating system's own units as one box. An audit sees every unit of a host, and most of them nobody asked about: they are
/// compared and checked as all others are, and drawn as one (see systemunits.h). Pure.

#include "graph/view/fieldlist.h"

namespace unitscope {

struct SystemFold
{
    NodeId id;                      ///< of the box; no node of the graph has it
    std::vector<NodeIndex> members; ///< in the graph's order, at least two
};

/// One for each host that has such units, by host.
std::vector<SystemFold> systemFoldsOf(const Graph& graph);
/// The one with this id, if the graph has it.
std::optional<SystemFold> systemFold(const Graph& graph, const NodeId& id);

QString titleOf(const SystemFold& fold);                      ///< "Operating system (87)"
QString remarkOn(const Graph& graph, const SystemFold& fold); ///< "2 failed"; empty if all is well
/// Its members as relations, by state, the worst first.
Description describe(const Graph& graph, const SystemFold& fold);

} // namespace unitscope

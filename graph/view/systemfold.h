// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The operating system's own units as one box. An audit sees every unit of a host, and most of them nobody asked about: they are
/// compared and checked as all others are, and drawn as one (see systemunits.h). Pure.

#include "graph/view/fold.h"

namespace unitscope {

/// One for each host that has at least two such units, by host.
std::vector<Fold> systemFoldsOf(const Graph& graph);
/// The one with this id, if the graph has it.
std::optional<Fold> systemFold(const Graph& graph, const NodeId& id);

} // namespace unitscope

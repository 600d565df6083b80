// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which host a graph is about. Pure.

#include "graph/model/graph.h"

namespace unitscope {

/// The hosts that something is stated about, by name.
std::vector<NodeId> hostNodesOf(const Graph& graph);
/// The host that most readers mean when they leave it out: of the host node, else of the first node. May be empty.
QString hostOf(const Graph& graph);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The second line of a box: said only of what is not normal. Pure; safe for people.

#include "graph/model/graph.h"
#include "graph/model/state.h"

namespace unitscope {

/// "failed, exit 1", "auto-restart · runs as root"; empty for what is as it should be.
QString remarkOn(const Graph& graph, const Node& node, State state);

} // namespace unitscope

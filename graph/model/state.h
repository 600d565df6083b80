// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The one word for how a unit is doing, from its category and its systemd states.

#include "graph/model/graph.h"

namespace unitscope {

enum class State : quint8 {
    NotApplicable, ///< streams, ports, venvs, code
    Running,
    Stopped,
    Failed,
    Orphaned,
    AutoRestart,
    Disabled,
    Library,
    Unknown
};

/// systemd's sub-state wins where it says more ("auto-restart" under any category), then an active state that an audit saw;
/// otherwise the category, otherwise the active state as stated; Unknown if nothing is stated.
State stateOf(const Graph& graph, const Node& node);
QLatin1StringView wordFor(State state); ///< "running", "auto-restart"; empty for NotApplicable

} // namespace unitscope

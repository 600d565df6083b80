// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which units are the operating system's own, and nobody's concern as long as they work. An audit sees every unit of a host; most of
/// them are the distribution's. Pure.
///
/// A unit is the system's if an audit saw it or something of the system refers to it, no registry names it, its file does not lie
/// below /etc, /usr/local, /opt, /srv or /home (where it has none: nothing whose file lies there wants it), it neither listens nor
/// connects nor uses a stream, and it starts nothing that is not the system's.

#include "graph/model/graph.h"

namespace unitscope {

/// For each node of the graph.
std::vector<bool> systemUnitsOf(const Graph& graph);

} // namespace unitscope

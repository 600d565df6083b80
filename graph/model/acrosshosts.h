// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to model/: connections between hosts. What a host was seen connected to (Attr::ConnectedTo) is a port of another
/// host of the snapshot, if the address is that host's alone and something listens there. An address that several hosts have
/// (a bridge of containers, say) tells nothing.

#include "graph/model/inferences.h"

namespace unitscope {

/// Adds an edge for each such connection, and for each host how many addresses of connections are of no host.
void inferAcrossHosts(Inferences& inferences);

} // namespace unitscope

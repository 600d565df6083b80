// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: who talks to which port, from both samples of connections.

#include "importers/audit/audithost.h"
#include "importers/audit/listeners.h"
#include "importers/audit/sockets.h"

namespace unitscope {

/// States who connects to which port of this host; all rows of both samples, the audit's own marked.
std::vector<ConnectionRow> readConnections(AuditReading& reading, const HostFacts& host, const SocketOwners& owners,
                                           const ListenerTable& listeners);

} // namespace unitscope

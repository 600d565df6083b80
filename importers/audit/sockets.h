// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: who listens, and who talks to whom.

#include "importers/audit/audithost.h"
#include "importers/audit/processes.h"
#include "importers/audit/units.h"

namespace unitscope {

/// One end of an established connection, as the host's own row of ss tells it.
struct ConnectionRow
{
    QString local; ///< "127.0.0.1:6379", normalised: no brackets, no interface, no IPv4 within IPv6
    QString remote;
    std::optional<NodeId> owner = {}; ///< a service, or a process of no unit; nothing if it is unknown
    Proof chain = {};                 ///< the row, then the lines that lead from it to its owner
    bool isAudit = false;
};

struct SocketTable
{
    std::vector<ConnectionRow> connections;   ///< of both samples, by local address
    QHash<QString, NodeId> listenerByAddress; ///< "127.0.0.1:6379", "*:8001", a path -> who listens there
    QHash<QString, Proof> listenerChains;     ///< by the same addresses: its row, and what leads to its owner
    QHash<QString, ConnectionRow> unixPeers;  ///< by inode of the client's end, where it may be seen
};

/// States ports, who listens on them, and who connects to them; and how far that is covered.
SocketTable readSockets(AuditReading& reading, const HostFacts& host, const UnitTable& units,
                        const ProcessTable& processes);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/sockets.h"

#include "importers/audit/connections.h"
#include "importers/audit/unixpeers.h"

namespace unitscope {

SocketTable readSockets(AuditReading& reading, const HostFacts& host, const UnitTable&, const ProcessTable& processes)
{
    SocketTable table;
    const SocketOwners owners(reading, processes);
    const ListenerTable listeners = readListeners(reading, owners);
    for (const Listener& listener : listeners.all()) {
        if (!listener.owner)
            continue;
        table.listenerByAddress.insert(listener.at.text(), *listener.owner);
        table.listenerChains.insert(listener.at.text(), listener.chain);
    }
    table.connections = readConnections(reading, host, owners, listeners);
    readUnixPeers(reading, owners, table);
    return table;
}

} // namespace unitscope

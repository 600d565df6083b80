// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: who listens on which port, by TCP and by path.

#include "importers/audit/socketowner.h"

namespace unitscope {

struct Listener
{
    Endpoint at;
    NodeId port;
    std::optional<NodeId> owner; ///< nothing if it is unknown
    Proof chain;                 ///< the row, then what leads to its owner
};

class ListenerTable
{
public:
    void add(Listener listener);
    void nameProcess(qint64 pid, const NodeId& node) { m_processes.insert(pid, node); }
    /// Who takes connections that are made to this address; nullptr if nobody is seen.
    const Listener* find(const Endpoint& address) const;
    /// The node of a process of no unit, which exists only if it listens.
    std::optional<NodeId> process(qint64 pid) const;
    const std::vector<Listener>& all() const { return m_listeners; }

private:
    std::vector<Listener> m_listeners;
    QHash<QString, int> m_byAddress;
    QHash<qint64, NodeId> m_processes;
};

/// States ports and their owners, and how far they are covered.
ListenerTable readListeners(AuditReading& reading, const SocketOwners& owners);

} // namespace unitscope

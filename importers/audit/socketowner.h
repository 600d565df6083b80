// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: whose a socket is. The control group of the socket says it, also to those who may not see its
/// process; else the control groups of the processes that hold it.

#include "importers/audit/processes.h"
#include "importers/audit/ssrow.h"
#include "importers/audit/units.h"

namespace unitscope {

struct SocketOwner
{
    enum class Kind : quint8 {
        Unknown, ///< not to be seen
        Nobody,  ///< seen that no process holds it: the kernel's
        Unit,
        Process ///< a process of no unit
    };
    Kind kind = Kind::Unknown;
    std::optional<NodeId> unit = {};
    qint64 pid = 0;       ///< of a process of no unit, if it is to be seen
    QString process = {}; ///< name of the first process that holds it; empty if that is not to be seen
    ByteRange processAt = {};
    Proof chain = {}; ///< leads from the row to the owner; the row itself is not in it
    bool isAudit = false;
};

class SocketOwners
{
public:
    SocketOwners(const AuditReading& reading, const ProcessTable& processes);
    SocketOwner of(const SsRow& row) const;

private:
    std::optional<NodeId> unitOf(const QString& controlGroup) const;
    /// Owner by the processes that hold it; Unknown if they are of several units, or not to be seen.
    SocketOwner byProcesses(const SsRow& row) const;
    void nameProcess(const SsRow& row, SocketOwner& owner) const;

    const AuditReading& m_reading;
    const ProcessTable& m_processes;
    bool m_seesAll = false; ///< whether whoever looked may see every process' sockets
};

} // namespace unitscope

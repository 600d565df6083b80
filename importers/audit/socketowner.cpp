// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/socketowner.h"

#include "graph/base/utf8.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

SocketOwners::SocketOwners(const AuditReading& reading, const ProcessTable& processes)
    : m_reading(reading), m_processes(processes)
{
    const Frame* account = reading.transcript().evidence(u"host.account"_s);
    m_seesAll = account && reading.view(account->body).startsWith("uid=0(");
}

SocketOwner SocketOwners::of(const SsRow& row) const
{
    SocketOwner held = byProcesses(row);
    const auto unit = row.controlGroup.isEmpty() ? std::nullopt : unitOf(row.controlGroup);
    // A socket that systemd made and passed on is served by who holds it now.
    const bool isPassedOn = unit && unit->kind() == Kind::Socket && held.unit && held.unit->kind() == Kind::Service;
    SocketOwner owner = held;
    if (unit && !isPassedOn) {
        owner.kind = SocketOwner::Kind::Unit;
        owner.unit = unit;
        owner.chain = {row.controlGroupRange};
    } else if (owner.kind == SocketOwner::Kind::Unknown && !row.controlGroup.isEmpty() && row.controlGroup != "/"_L1) {
        owner.kind = SocketOwner::Kind::Process;
        owner.chain = {row.controlGroupRange};
    } else if (owner.kind == SocketOwner::Kind::Unknown && row.holders.empty() && m_seesAll) {
        owner.kind = SocketOwner::Kind::Nobody;
    }
    nameProcess(row, owner);
    return owner;
}

std::optional<NodeId> SocketOwners::unitOf(const QString& controlGroup) const
{
    QString unit = unitOfControlGroup(controlGroup);
    if (const QString last = controlGroup.section(u'/', -1); unit.isEmpty() && last.endsWith(".socket"_L1))
        unit = last;
    return unit.isEmpty() ? std::nullopt : nodeOfUnit(m_reading, unit);
}

SocketOwner SocketOwners::byProcesses(const SsRow& row) const
{
    SocketOwner owner;
    for (const SocketHolder& holder : row.holders) {
        const ProcessRow* process = m_processes.find(holder.pid);
        if (!process)
            continue;
        owner.isAudit = owner.isAudit || process->isAudit;
        if (holder.pid == 1 && row.holders.size() > 1)
            continue; // systemd keeps the sockets it passes on
        if (process->cgroupLine.isEmpty())
            continue;
        const auto unit = process->unit.isEmpty() ? std::nullopt : nodeOfUnit(m_reading, process->unit);
        const auto kind = unit ? SocketOwner::Kind::Unit : SocketOwner::Kind::Process;
        if (owner.kind == SocketOwner::Kind::Unknown) {
            owner.kind = kind;
            owner.unit = unit;
            owner.pid = holder.pid;
            owner.chain = {process->cgroupLine};
        } else if (owner.kind != kind || owner.unit != unit) {
            return {.isAudit = owner.isAudit}; // held by several: the processes alone do not tell whose it is
        }
    }
    return owner;
}

void SocketOwners::nameProcess(const SsRow& row, SocketOwner& owner) const
{
    for (const SocketHolder& holder : row.holders) {
        const ProcessRow* process = m_processes.find(holder.pid);
        if (process && !process->name.isEmpty()) {
            owner.process = process->name;
            owner.processAt = process->statusLine;
        } else if (!holder.name.isEmpty()) {
            owner.process = fromUtf8Exactly(m_reading.view(holder.name)).trimmed();
            owner.processAt = holder.name;
        }
        if (!owner.process.isEmpty()) {
            owner.pid = holder.pid;
            return;
        }
    }
}

} // namespace unitscope

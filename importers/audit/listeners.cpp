// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/listeners.h"

#include "importers/audit/gaps.h"
#include "importers/audit/proclisteners.h"
#include "importers/audit/socketunits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool canListen(const NodeId& node)
{
    return node.kind() == Kind::Service || node.kind() == Kind::Process || node.kind() == Kind::Socket;
}

class ListenerReading
{
public:
    ListenerReading(AuditReading& reading, const SocketOwners& owners, QStringView how)
        : m_reading(reading), m_owners(owners), m_socketUnits(readSocketUnits(reading)), m_how(how)
    { }

    ListenerTable run(const std::vector<SsRow>& rows)
    {
        std::vector<SocketOwner> owners;
        for (const SsRow& row : rows) {
            SocketOwner owner = ownerOf(row);
            if (owner.kind == SocketOwner::Kind::Process && owner.pid > 0) {
                const auto lowest = m_lowestPort.find(owner.pid);
                if (lowest == m_lowestPort.end() || row.local.port < *lowest)
                    m_lowestPort.insert(owner.pid, row.local.port);
            }
            owners.push_back(std::move(owner));
        }
        for (size_t i = 0; i < rows.size(); ++i)
            statePort(rows[i], owners[i]);
        return std::move(m_table);
    }
    bool knowsEveryOwner() const { return m_knowsEveryOwner; }

private:
    /// As SocketOwners say, or the socket unit for which process 1 holds it.
    SocketOwner ownerOf(const SsRow& row) const
    {
        SocketOwner owner = m_owners.of(row);
        const bool isSystemd = row.controlGroup == "/init.scope"_L1
                               || (row.holders.size() == 1 && row.holders.front().pid == 1);
        if (owner.unit || !isSystemd)
            return owner;
        Endpoint address = row.local;
        if (address.isEveryAddress())
            address.host = u"*"_s;
        if (const auto unit = m_socketUnits.constFind(address.text()); unit != m_socketUnits.cend()) {
            owner.kind = SocketOwner::Kind::Unit;
            owner.unit = unit->node;
            owner.chain = unit->chain;
        }
        return owner;
    }

    /// No process id in its name: it is another after each start.
    std::optional<NodeId> processNode(const SsRow& row, const SocketOwner& owner) const
    {
        const QString name = owner.process.isEmpty() ? u"unknown"_s : owner.process;
        return m_reading.node(Kind::Process, u"%1:%2"_s.arg(name).arg(m_lowestPort.value(owner.pid, row.local.port)));
    }

    std::optional<NodeId> nodeOf(const SsRow& row, const SocketOwner& owner) const
    {
        const auto node = owner.kind == SocketOwner::Kind::Process ? processNode(row, owner) : owner.unit;
        return node && canListen(*node) ? node : std::nullopt;
    }

    void statePort(const SsRow& row, const SocketOwner& owner)
    {
        const auto port = m_reading.node(Kind::Port, u"%1/tcp"_s.arg(row.local.port));
        if (!port)
            return;
        m_reading.state(*port, Attr::Number, Value::of(qint64(row.local.port)), {row.localPort, row.range}, m_how);
        m_reading.state(*port, Attr::Protocol, Value::of(u"tcp"_s), {row.localPort, row.range}, m_how);
        m_reading.state(*port, Attr::Address, Value::of(row.local.host), {row.localHost, row.range}, m_how);
        if (!owner.process.isEmpty())
            m_reading.state(*port, Attr::Process, Value::of(owner.process), {owner.processAt, row.range}, m_how);
        const auto node = nodeOf(row, owner);
        Proof chain = {row.range};
        chain.insert(chain.end(), owner.chain.begin(), owner.chain.end());
        if (node)
            stateOwner(*node, row, owner, EdgeId{*node, EdgeKind::Listens, *port}, chain);
        else
            stateNoOwner(*port, row, owner);
        m_table.add({row.local, *port, node, chain});
    }

    void stateOwner(const NodeId& node, const SsRow& row, const SocketOwner& owner, const EdgeId& edge,
                    const Proof& chain)
    {
        if (node.kind() == Kind::Process) {
            const Proof naming = {owner.process.isEmpty() ? row.range : owner.processAt, row.range};
            m_reading.state(node, Attr::Name, Value::of(owner.process.isEmpty() ? u"unknown"_s : owner.process), naming,
                            m_how);
            m_reading.state(node, Attr::Remark, Value::of(u"a process of no unit"_s),
                            owner.chain.empty() ? naming : owner.chain, m_how);
            if (owner.pid > 0)
                m_table.nameProcess(owner.pid, node);
        }
        m_reading.state(edge, Attr::Exists, Value::of(true), chain, m_how);
        Proof address = chain;
        address.insert(address.begin(), row.localHost);
        m_reading.state(edge, Attr::Address, Value::of(row.local.host), address, m_how);
    }

    /// That nobody holds it, and that nobody may see who does, are two things.
    void stateNoOwner(const NodeId& port, const SsRow& row, const SocketOwner& owner)
    {
        const bool isNobody = owner.kind == SocketOwner::Kind::Nobody;
        m_knowsEveryOwner = m_knowsEveryOwner && isNobody;
        m_reading.state(port, Attr::Remark,
                        Value::of(isNobody ? u"no process holds it: the system's own"_s
                                           : u"owner unknown: neither control group nor process is to be seen"_s),
                        {row.range}, m_how);
    }

    AuditReading& m_reading;
    const SocketOwners& m_owners;
    QHash<QString, SocketUnit> m_socketUnits;
    QStringView m_how;
    QHash<qint64, quint16> m_lowestPort; ///< of each process of no unit
    ListenerTable m_table;
    bool m_knowsEveryOwner = true;
};

} // namespace

void ListenerTable::add(Listener listener)
{
    const QString address = listener.at.text();
    const int index = int(m_listeners.size());
    m_listeners.push_back(std::move(listener));
    if (const auto known = m_byAddress.constFind(address);
        known == m_byAddress.cend() || !m_listeners[size_t(*known)].owner)
        m_byAddress.insert(address, index);
}

const Listener* ListenerTable::find(const Endpoint& address) const
{
    const QString everyHost = address.host.contains(u':') ? u"::"_s : u"0.0.0.0"_s;
    for (const QString& host : {address.host, everyHost, u"*"_s}) {
        const auto found = m_byAddress.constFind(Endpoint{host, address.port}.text());
        if (found != m_byAddress.cend())
            return &m_listeners[size_t(*found)];
    }
    return nullptr;
}

std::optional<NodeId> ListenerTable::process(qint64 pid) const
{
    const auto found = m_processes.constFind(pid);
    return found == m_processes.cend() ? std::nullopt : std::optional(*found);
}

ListenerTable readListeners(AuditReading& reading, const SocketOwners& owners)
{
    const QString id = u"sockets.listen"_s;
    const Frame* frame = reading.transcript().find(id);
    auto extent = extentOf(frame);
    ListenerTable table;
    bool isKnown = true;
    if (frame && frame->hasEvidence()) {
        const SsRows rows = readTcpRows(reading, *frame);
        ListenerReading listeners(reading, owners, u"ss -Hlntpe");
        table = listeners.run(rows.rows);
        isKnown = listeners.knowsEveryOwner() && rows.isWhole;
        noteGap(reading, u"listening ports"_s, id);
    } else if (reading.transcript().find(u"sockets.proc"_s)) {
        extent = std::min(Coverage::Extent::Partial, reading.extentOf({u"sockets.proc"_s}));
        ListenerReading listeners(reading, owners, u"/proc/net/tcp");
        table = listeners.run(readProcListeners(reading));
        noteGap(reading, u"owners of listening ports"_s, id);
        noteGap(reading, u"listening ports"_s, u"sockets.proc"_s);
    } else {
        noteGap(reading, u"listening ports"_s, id);
    }
    extent = isKnown ? extent : std::min(extent, Coverage::Extent::Partial);
    reading.cover(Kind::Port, extent);
    reading.cover(Kind::Process, extent);
    return table;
}

} // namespace unitscope

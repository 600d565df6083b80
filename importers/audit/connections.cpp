// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/connections.h"

#include "importers/audit/auditself.h"
#include "importers/audit/gaps.h"
#include "importers/audit/otherhosts.h"

#include <QtCore/qset.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr auto how = u"both ends seen in ss -Hntpe; at least this, as short connections are missed";

struct Seen
{
    SsRow row;
    ConnectionRow connection;
};

bool isEstablished(QByteArrayView state)
{
    return state != "SYN-SENT" && state != "SYN-RECV" && state != "TIME-WAIT" && state != "LISTEN";
}

QString pairOf(const QString& from, const QString& to)
{
    return from + u' ' + to;
}

class ConnectionReading
{
public:
    ConnectionReading(AuditReading& reading, const HostFacts& host, const SocketOwners& owners,
                      const ListenerTable& listeners)
        : m_reading(reading),
          m_host(host),
          m_owners(owners),
          m_listeners(listeners),
          m_self(readAuditSelf(reading)),
          m_otherHosts(reading, listeners)
    { }

    void readSample(const QString& frameId)
    {
        const Frame* frame = m_reading.transcript().evidence(frameId);
        if (!frame)
            return;
        for (SsRow& row : readTcpRows(m_reading, *frame).rows) {
            if (!isEstablished(row.state))
                continue;
            ConnectionRow connection = connectionOf(row);
            m_byPair.insert(pairOf(connection.local, connection.remote), int(m_seen.size()));
            m_seen.push_back({std::move(row), std::move(connection)});
        }
    }

    void stateEdges()
    {
        for (const Seen& seen : m_seen)
            stateEdge(seen);
        m_otherHosts.state();
    }

    std::vector<ConnectionRow> take()
    {
        std::vector<ConnectionRow> rows;
        for (Seen& seen : m_seen)
            rows.push_back(std::move(seen.connection));
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.local < b.local; });
        return rows;
    }

private:
    ConnectionRow connectionOf(const SsRow& row) const
    {
        ConnectionRow connection{.local = row.local.text(), .remote = row.remote.text(), .chain = {row.range}};
        SocketOwner owner = m_owners.of(row);
        connection.isAudit = owner.isAudit || m_self.isOwn(row);
        if (owner.kind == SocketOwner::Kind::Process)
            owner.unit = m_listeners.process(owner.pid); // others of no unit are sessions of people
        if (!owner.unit || (owner.unit->kind() != Kind::Service && owner.unit->kind() != Kind::Process))
            return connection;
        connection.owner = owner.unit;
        connection.chain.insert(connection.chain.end(), owner.chain.begin(), owner.chain.end());
        return connection;
    }

    bool isOwnAddress(const QString& host) const
    {
        return m_host.addresses.contains(host) || Endpoint{.host = host}.isLoopback();
    }

    void stateEdge(const Seen& seen)
    {
        const ConnectionRow& client = seen.connection;
        if (client.isAudit)
            return;
        const auto crossed = m_byPair.constFind(pairOf(client.remote, client.local));
        if (crossed == m_byPair.cend() && !isOwnAddress(seen.row.remote.host)) {
            m_otherHosts.add(seen.row, client);
            return;
        }
        // Which end is the client's is told by who listens; if both ports are listened on, nothing tells.
        const Listener* server = m_listeners.find(seen.row.remote);
        if (!server || m_listeners.find(seen.row.local) || !client.owner || server->owner == client.owner)
            return;
        const EdgeId edge{*client.owner, EdgeKind::Connects, server->port};
        if (m_stated.contains(edge))
            return;
        m_stated.insert(edge);
        Proof proof = client.chain;
        if (crossed != m_byPair.cend())
            proof.push_back(m_seen[size_t(*crossed)].row.range);
        proof.push_back(server->chain.front());
        m_reading.state(edge, Attr::Exists, Value::of(true), proof, how);
    }

    AuditReading& m_reading;
    const HostFacts& m_host;
    const SocketOwners& m_owners;
    const ListenerTable& m_listeners;
    AuditSelf m_self;
    std::vector<Seen> m_seen;
    QHash<QString, int> m_byPair; ///< rows by "LOCAL REMOTE"
    QSet<EdgeId> m_stated;
    OtherHosts m_otherHosts;
};

} // namespace

std::vector<ConnectionRow> readConnections(AuditReading& reading, const HostFacts& host, const SocketOwners& owners,
                                           const ListenerTable& listeners)
{
    const QString first = u"sockets.connected.1"_s;
    const QString second = u"sockets.connected.2"_s;
    ConnectionReading connections(reading, host, owners, listeners);
    connections.readSample(first);
    connections.readSample(second);
    connections.stateEdges();
    noteGap(reading, u"connections, first sample"_s, first);
    noteGap(reading, u"connections, second sample"_s, second);
    return connections.take();
}

} // namespace unitscope

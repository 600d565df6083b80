// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redisclients.h"

#include "importers/audit/gaps.h"
#include "importers/audit/likenames.h"
#include "importers/audit/redisanswers.h"
#include "importers/audit/redisclientline.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

class ClientReading
{
public:
    ClientReading(AuditReading& reading, const RedisServer& server, const ProcessTable& processes,
                  const SocketTable& sockets, RedisFacts& facts)
        : m_reading(reading),
          m_server(server),
          m_sockets(sockets),
          m_facts(facts),
          m_running(runningUnits(reading, processes)),
          m_names(namesOf(m_running)),
          m_like(m_names)
    { }

    void readSample(int sample)
    {
        const QString id = u"redis.%1.clients.%2"_s.arg(m_server.number).arg(sample);
        const QString what = u"clients of the Redis server at %1"_s.arg(m_server.address);
        const Frame* frame = m_reading.transcript().evidence(id);
        noteGap(m_reading, what, id);
        if (!frame)
            return;
        const RedisFrame asked = readRedisFrame(m_reading, *frame);
        for (const RedisExchange& exchange : asked.exchanges) {
            if (exchange.answer && !exchange.answer->error.isEmpty())
                noteGap(m_reading, what + u": "_s + reasonOfRedisError(exchange.answer->error), exchange.answer->line);
        }
        if (!asked.whyUnusable.isEmpty())
            return;
        std::vector<ClientLine> ofUnixSocket;
        for (const ByteRange& line : asked.tail) {
            const QByteArrayView words = m_reading.view(line).trimmed();
            if (words.isEmpty())
                continue;
            const auto client = readClientLine(m_reading, line);
            if (!client)
                m_reading.report(line, u"a client of Redis: id=N addr=ADDRESS ..."_s, m_reading.text(line),
                                 u"This client was not looked at."_s);
            else if (client->isAudit)
                continue;
            else if (client->isUnix)
                ofUnixSocket.push_back(*client);
            else
                addByAddress(*client);
        }
        addByPath(ofUnixSocket);
    }

private:
    struct RunningUnit
    {
        NodeId node;
        ByteRange cgroupLine;
    };
    static std::vector<RunningUnit> runningUnits(const AuditReading& reading, const ProcessTable& processes)
    {
        std::map<NodeId, ByteRange> units;
        for (const ProcessRow& process : processes.rows()) {
            const auto unit = process.unit.isEmpty() ? std::nullopt : nodeOfUnit(reading, process.unit);
            if (unit && unit->kind() == Kind::Service && !process.cgroupLine.isEmpty())
                units.try_emplace(*unit, process.cgroupLine);
        }
        std::vector<RunningUnit> running;
        running.reserve(units.size());
        for (const auto& [node, line] : units)
            running.push_back({node, line});
        return running;
    }
    static QStringList namesOf(const std::vector<RunningUnit>& units)
    {
        QStringList names;
        for (const RunningUnit& unit : units)
            names += unit.node.name();
        return names;
    }

    void addUnknown(const ClientLine& client)
    {
        ++m_facts.unknownClients;
        const int index = m_like.find(client.name, m_names);
        if (index < 0)
            return;
        const RunningUnit& unit = m_running[size_t(index)];
        m_facts.clients.push_back({.owner = unit.node,
                                   .lastCommand = client.command,
                                   .chain = {client.line, unit.cgroupLine},
                                   .server = m_server.number,
                                   .name = client.name,
                                   .isSeen = false});
    }

    void add(const ClientLine& client, const ConnectionRow& connection, bool isCertain)
    {
        RedisClient found{.owner = *connection.owner,
                          .lastCommand = isCertain ? client.command : QString(),
                          .chain = {client.line},
                          .server = m_server.number,
                          .name = isCertain ? client.name : QString()};
        found.chain.insert(found.chain.end(), connection.chain.begin(), connection.chain.end());
        m_facts.clients.push_back(std::move(found));
    }

    /// The client's own row of ss. Nothing if rows of both samples give two owners: the port was taken again.
    const ConnectionRow* connectionFrom(const QString& address) const
    {
        const auto isBefore = [](const ConnectionRow& row, const QString& wanted) { return row.local < wanted; };
        const auto& rows = m_sockets.connections;
        const ConnectionRow* found = nullptr;
        for (auto row = std::lower_bound(rows.begin(), rows.end(), address, isBefore);
             row != rows.end() && row->local == address; ++row) {
            if (found && row->owner && found->owner && found->owner != row->owner)
                return nullptr;
            if (!found || !found->owner)
                found = &*row;
        }
        return found;
    }

    void addByAddress(const ClientLine& client)
    {
        const ConnectionRow* connection = connectionFrom(client.address);
        if (connection && connection->isAudit)
            return;
        if (connection && connection->owner)
            add(client, *connection, true);
        else
            addUnknown(client);
    }

    /// Clients of the Unix socket all have its path for an address: who they are is known, which of them is whose only if they
    /// are of one unit.
    void addByPath(const std::vector<ClientLine>& clients)
    {
        if (clients.empty())
            return;
        std::map<QString, const ConnectionRow*> peers; // by inode: an order of their own
        for (auto peer = m_sockets.unixPeers.cbegin(); peer != m_sockets.unixPeers.cend(); ++peer) {
            if (peer->remote == clients.front().address && !peer->isAudit)
                peers.emplace(peer.key(), &*peer);
        }
        const bool isEveryOneKnown = peers.size() == clients.size()
                                     && std::all_of(peers.begin(), peers.end(),
                                                    [](const auto& peer) { return peer.second->owner.has_value(); });
        if (!isEveryOneKnown)
            for (const ClientLine& client : clients)
                addUnknown(client);
        const bool isOneUnit = std::all_of(peers.begin(), peers.end(), [&](const auto& peer) {
            return peer.second->owner && peer.second->owner == peers.begin()->second->owner;
        });
        size_t next = 0;
        for (const auto& [inode, peer] : peers) {
            if (peer->owner)
                add(clients[std::min(next, clients.size() - 1)], *peer, isOneUnit && peers.size() == clients.size());
            ++next;
        }
    }

    AuditReading& m_reading;
    const RedisServer& m_server;
    const SocketTable& m_sockets;
    RedisFacts& m_facts;
    std::vector<RunningUnit> m_running; ///< units that have a process
    QStringList m_names;                ///< theirs
    LikeNames m_like;
};

} // namespace

void readRedisClients(AuditReading& reading, const RedisServer& server, const ProcessTable& processes,
                      const SocketTable& sockets, RedisFacts& facts)
{
    ClientReading clients(reading, server, processes, sockets, facts);
    clients.readSample(1);
    clients.readSample(2);
}

} // namespace unitscope

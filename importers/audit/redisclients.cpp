// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redisclients.h"

#include "importers/audit/addresses.h"
#include "importers/audit/gaps.h"
#include "importers/audit/redisanswers.h"

#include <QtCore/qset.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct ClientLine
{
    ByteRange line = {};
    QString address = {}; ///< normalised; a path for clients of the Unix socket
    QString name = {};
    QString command = {};
    bool isUnix = false;
    bool isAudit = false;
};

/// "id=20 addr=127.0.0.1:40954 ... cmd=xreadgroup ...": Redis refuses names with blanks, so words are fields.
std::optional<ClientLine> clientOf(const AuditReading& reading, const ByteRange& line)
{
    ClientLine client{.line = line};
    QByteArrayView age;
    const QByteArray words = reading.view(line).toByteArray();
    for (const QByteArray& word : words.split(' ')) {
        const qsizetype sign = word.indexOf('=');
        const QByteArrayView key = QByteArrayView(word).first(std::max(sign, qsizetype(0)));
        const QByteArrayView value = QByteArrayView(word).sliced(sign + 1);
        if (key == "addr" && client.address.isEmpty()) {
            client.isUnix = value.startsWith('/');
            const auto endpoint = client.isUnix ? std::nullopt : parseEndpoint(value);
            if (client.isUnix)
                client.address = QString::fromUtf8(value).section(u':', 0, -2);
            else if (endpoint)
                client.address = endpoint->text();
        } else if (key == "name") {
            client.name = QString::fromUtf8(value);
        } else if (key == "cmd") {
            client.command = QString::fromUtf8(value).toLower();
        } else if (key == "age") {
            client.isAudit = value == "0" || value == "1";
        }
    }
    client.isAudit = client.isAudit && (client.command == "client|list"_L1 || client.command == "client"_L1);
    return client.address.isEmpty() ? std::nullopt : std::optional(client);
}

class ClientReading
{
public:
    ClientReading(AuditReading& reading, const RedisServer& server, const SocketTable& sockets, RedisFacts& facts)
        : m_reading(reading), m_server(server), m_sockets(sockets), m_facts(facts)
    { }

    void readSample(int sample)
    {
        const QString id = u"redis.%1.clients.%2"_s.arg(m_server.number).arg(sample);
        const QString what = u"clients of the Redis server at %1"_s.arg(m_server.address);
        const Frame* frame = m_reading.transcript().find(id);
        noteGap(m_reading, what, id);
        if (!frame || !frame->hasEvidence())
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
            const auto client = clientOf(m_reading, line);
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
            ++m_facts.unknownClients;
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
        const auto isOwned = [](const auto& peer) { return peer.second->owner.has_value(); };
        m_facts.unknownClients += int(std::count_if(peers.begin(), peers.end(), std::not_fn(isOwned)));
        if (peers.size() < clients.size())
            m_facts.unknownClients += int(clients.size() - peers.size());
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
};

} // namespace

void readRedisClients(AuditReading& reading, const RedisServer& server, const SocketTable& sockets, RedisFacts& facts)
{
    ClientReading clients(reading, server, sockets, facts);
    clients.readSample(1);
    clients.readSample(2);
}

} // namespace unitscope

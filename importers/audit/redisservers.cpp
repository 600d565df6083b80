// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redisservers.h"

#include "importers/audit/addresses.h"
#include "importers/audit/gaps.h"
#include "importers/audit/redisanswers.h"
#include "importers/audit/wantedpasswords.h"

#include <QtCore/qregularexpression.h>
#include <QtCore/qset.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString frameOf(int number, QLatin1StringView part)
{
    return u"redis.%1.%2"_s.arg(number).arg(part);
}

/// Databases by the number of the server, from the names of the frames.
QHash<int, std::vector<int>> databasesAsked(const Transcript& transcript)
{
    static const QRegularExpression form(u"^redis\\.(\\d{1,4})\\.db(\\d{1,6})\\.scan\\.1$"_s);
    QHash<int, std::vector<int>> databases;
    for (const Frame& frame : transcript.frames) {
        if (const auto match = form.match(frame.id); match.hasMatch())
            databases[match.capturedView(1).toInt()].push_back(match.capturedView(2).toInt());
    }
    return databases;
}

void readInfo(AuditReading& reading, RedisServer& server)
{
    const Frame* frame = reading.transcript().evidence(frameOf(server.number, "info"_L1));
    if (!frame)
        return;
    constexpr QByteArrayView mark("run_id:");
    for (const ByteRange& line : readRedisFrame(reading, *frame).tail) {
        if (const QByteArrayView words = reading.view(line).trimmed(); words.startsWith(mark))
            server.runId = QString::fromLatin1(words.sliced(mark.size()));
    }
}

/// Why the streams of a server were not looked at; of a password also which account would do.
void noteUnread(AuditReading& reading, const RedisServer& server)
{
    const QString what = u"streams of the Redis server at %1"_s.arg(server.address);
    const QString id = frameOf(server.number, "info"_L1);
    const Frame* info = reading.transcript().find(id);
    if (info && info->note == FrameNote::Password) {
        noteGap(reading,
                what + u": "_s + whyNotWhole(reading, id) + u". This account is enough: "_s + redisAccountLine(),
                info->end.isEmpty() ? info->begin : info->end);
        return;
    }
    noteGap(reading, what, id);
    if (info)
        noteGap(reading, what, frameOf(server.number, "streams"_L1));
}

/// Who listens at the address that was asked, or on every address at that port.
void findOwner(const SocketTable& sockets, RedisServer& server)
{
    QStringList addresses = {server.address};
    if (const auto endpoint = parseEndpoint(server.address.toLatin1()); endpoint && !server.address.startsWith(u'/')) {
        for (const QString& host : {endpoint->host, u"0.0.0.0"_s, u"::"_s, u"*"_s})
            addresses += Endpoint{host, endpoint->port}.text();
    }
    for (const QString& address : addresses) {
        const auto owner = sockets.listenerByAddress.constFind(address);
        if (owner == sockets.listenerByAddress.cend() || owner->kind() == Kind::Socket)
            continue;
        server.owner = *owner;
        server.ownerChain = sockets.listenerChains.value(address);
        return;
    }
}

} // namespace

RedisServers readRedisServers(AuditReading& reading, const SocketTable& sockets)
{
    RedisServers found;
    const Transcript& transcript = reading.transcript();
    const QString what = u"Redis streams, their readers and writers"_s;
    const Frame* list = transcript.find(u"redis.servers"_s);
    noteGap(reading, what, u"redis.servers"_s);
    if (transcript.find(u"redis"_s)) // there only if there is no redis-cli
        noteGap(reading, what, u"redis"_s);
    found.extent = transcript.find(u"redis"_s) ? Coverage::Extent::Failed : extentOf(list);
    if (found.extent == Coverage::Extent::Failed)
        return found;
    const auto databases = databasesAsked(transcript);
    QSet<QString> runIds;
    int number = 0;
    for (const ByteRange& line : transcript.linesOf(*list)) {
        RedisServer server{.number = ++number, .address = reading.text(line).trimmed(), .line = line};
        if (server.address.isEmpty())
            continue;
        readInfo(reading, server);
        if (!server.runId.isEmpty() && runIds.contains(server.runId))
            continue; // was asked already, by another address
        runIds.insert(server.runId);
        server.databases = databases.value(number);
        findOwner(sockets, server);
        if (server.databases.empty()) {
            noteUnread(reading, server);
            found.extent = std::min(found.extent, Coverage::Extent::Partial);
        }
        server.isFirst = found.servers.empty();
        found.servers.push_back(std::move(server));
    }
    const bool isNothingKnown = std::all_of(found.servers.begin(), found.servers.end(),
                                            [](const RedisServer& server) { return server.databases.empty(); });
    if (isNothingKnown && !found.servers.empty())
        found.extent = Coverage::Extent::Failed;
    return found;
}

QString streamName(const RedisServer& server, int database, const QString& key)
{
    const QString where = database == 0 ? QString() : u"db%1"_s.arg(database);
    if (server.isFirst)
        return where.isEmpty() ? key : key + u'@' + where;
    return key + u'@' + server.address + (where.isEmpty() ? QString() : u'/' + where);
}

} // namespace unitscope

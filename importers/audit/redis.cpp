// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redis.h"

#include "importers/audit/redisclients.h"
#include "importers/audit/redisreaders.h"
#include "importers/audit/redisservers.h"
#include "importers/audit/redisstreams.h"

#include <algorithm>
#include <numeric>

namespace unitscope {

namespace {

/// By key, and groups by their stream.
void sortByKey(RedisFacts& facts)
{
    std::vector<size_t> order(facts.streams.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        const StreamRow& left = facts.streams[a];
        const StreamRow& right = facts.streams[b];
        return left.key != right.key ? left.key < right.key : left.node < right.node;
    });
    std::vector<size_t> place(order.size());
    std::vector<StreamRow> streams;
    for (const size_t index : order) {
        place[index] = streams.size();
        streams.push_back(std::move(facts.streams[index]));
    }
    facts.streams = std::move(streams);
    for (GroupRow& group : facts.groups)
        group.stream = place[group.stream];
    std::stable_sort(facts.groups.begin(), facts.groups.end(),
                     [](const GroupRow& a, const GroupRow& b) { return a.stream < b.stream; });
}

} // namespace

bool GroupRow::isOpen() const
{
    const bool isSomebodyUnknown = std::any_of(consumers.begin(), consumers.end(),
                                               [](const ConsumerRow& consumer) { return !consumer.reader; });
    return isSomebodyUnknown || (consumerCount != 0 && !wereConsumersSeen);
}

RedisFacts readRedis(AuditReading& reading, const UnitTable& units, const ProcessTable& processes,
                     const SocketTable& sockets)
{
    RedisFacts facts;
    const RedisServers found = readRedisServers(reading, sockets);
    auto extent = found.extent;
    for (const RedisServer& server : found.servers) {
        for (const int database : server.databases)
            extent = std::min(extent, readRedisStreams(reading, server, database, facts));
        if (!server.databases.empty())
            readRedisClients(reading, server, processes, sockets, facts);
    }
    sortByKey(facts);
    stateReaders(reading, units, processes, facts);
    reading.cover(Kind::Stream, extent);
    return facts;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: streams, their groups and consumers, and who reads and writes them as far as run time tells.

#include "importers/audit/sockets.h"

namespace unitscope {

struct StreamRow
{
    QString key; ///< as Redis has it
    NodeId node;
    ByteRange named = {}; ///< where the scan lists it
    int server = 0;       ///< which of the servers that were asked, from 1
    int database = 0;
};

/// A unit that is a client of Redis: only such a one can read or write a stream.
struct RedisClient
{
    NodeId owner;
    QString lastCommand; ///< "xreadgroup", "xadd"; empty if it is not known which of several clients is its
    Proof chain;         ///< the client's line, then what leads to its owner
    int server = 0;
    QString name = {};  ///< as it calls itself: may lie
    bool isSeen = true; ///< false if it is only called like the unit, and its owner is not to be seen
};

struct ConsumerRow
{
    QString name;
    ByteRange named = {};
    qint64 idle = -1;                  ///< milliseconds since it last asked; -1 if it is not known
    bool isAlive = false;              ///< whether its process is there; a name alone may be of an earlier run
    std::optional<NodeId> reader = {}; ///< whose it is, seen or by its name
};

struct GroupRow
{
    size_t stream = 0; ///< into RedisFacts::streams
    QString name;
    ByteRange named = {};
    std::vector<ConsumerRow> consumers = {};
    qint64 consumerCount = -1; ///< -1 if it is not known
    bool wereConsumersSeen = false;

    /// Whether somebody reads with it of whom run time does not tell who: code may.
    bool isOpen() const;
};

struct RedisFacts
{
    std::vector<StreamRow> streams;   ///< by key
    std::vector<RedisClient> clients; ///< of both samples
    std::vector<GroupRow> groups;     ///< by stream
    int unknownClients = 0;           ///< connections of which it is not known whose they are
};

RedisFacts readRedis(AuditReading& reading, const UnitTable& units, const ProcessTable& processes,
                     const SocketTable& sockets);

} // namespace unitscope

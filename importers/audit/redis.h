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
};

/// A unit that is a client of Redis: only such a one can read or write a stream.
struct RedisClient
{
    NodeId owner;
    QString lastCommand; ///< "xreadgroup", "xadd"
    Proof chain;         ///< the client's line, then what leads to its owner
};

struct RedisFacts
{
    std::vector<StreamRow> streams; ///< by key
    std::vector<RedisClient> clients;
};

RedisFacts readRedis(AuditReading& reading, const UnitTable& units, const ProcessTable& processes,
                     const SocketTable& sockets);

} // namespace unitscope

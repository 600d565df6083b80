// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: the Redis servers that were asked, which unit each of them is, and what could not be asked.

#include "importers/audit/sockets.h"

namespace unitscope {

struct RedisServer
{
    int number = 0; ///< as in the names of its frames
    QString address;
    ByteRange line = {}; ///< where the address is listed
    QString runId = {};
    std::optional<NodeId> owner = {};
    Proof ownerChain = {};
    bool isFirst = false;            ///< whose streams are called by their key alone
    std::vector<int> databases = {}; ///< those that were asked
};

struct RedisServers
{
    std::vector<RedisServer> servers; ///< one of each, however many addresses it has
    Coverage::Extent extent = Coverage::Extent::Complete;
};

/// States what of Redis was not looked at.
RedisServers readRedisServers(AuditReading& reading, const SocketTable& sockets);
/// "orders"; "orders@db2" of another database, "orders@127.0.0.1:6380" of another server.
QString streamName(const RedisServer& server, int database, const QString& key);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: which units are clients of a Redis server, joined by address: CLIENT LIST, then the row of ss with
/// that local address, then its owner. One whose owner is not to be seen is taken for the running unit it is called like.

#include "importers/audit/redis.h"
#include "importers/audit/redisservers.h"

namespace unitscope {

/// Adds the clients of both samples to the facts; the audit's own are left out.
void readRedisClients(AuditReading& reading, const RedisServer& server, const ProcessTable& processes,
                      const SocketTable& sockets, RedisFacts& facts);

} // namespace unitscope

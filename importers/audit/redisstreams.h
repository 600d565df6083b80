// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: the streams of one database, and what Redis says of them and of their groups.

#include "importers/audit/redis.h"
#include "importers/audit/redisservers.h"

namespace unitscope {

/// Adds to the facts' streams and groups and states them. How far it could be looked.
Coverage::Extent readRedisStreams(AuditReading& reading, const RedisServer& server, int database, RedisFacts& facts);

} // namespace unitscope

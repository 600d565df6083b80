// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: what single answers of XINFO say. Fields of another type than Redis gives are reported.

#include "importers/audit/redis.h"
#include "importers/audit/redisanswers.h"

namespace unitscope {

/// Length and last entry, of an answer to XINFO STREAM.
void stateStream(AuditReading& reading, const NodeId& stream, const RedisExchange& exchange);
/// Names and numbers of its groups, of an answer to XINFO GROUPS.
std::vector<GroupRow> stateGroups(AuditReading& reading, const NodeId& stream, const RedisExchange& exchange);
/// Of an answer to XINFO CONSUMERS. States nothing: a consumer is no connection.
void readConsumersOf(AuditReading& reading, const RedisExchange& exchange, GroupRow& group);

} // namespace unitscope

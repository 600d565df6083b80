// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: who reads and writes which stream, by the code that units run; and of which streams that is not
/// known because code of a client of Redis was not read.

#include "importers/audit/launches.h"
#include "importers/audit/redis.h"

namespace unitscope {

void concludeStreams(AuditReading& reading, CodeTree& tree, const std::vector<LaunchedUnit>& launched,
                     const RedisFacts& redis);

} // namespace unitscope

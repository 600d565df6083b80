// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: virtual environments and code on the disk, which of it a unit runs, and what that code says of
/// streams.

#include "importers/audit/redis.h"

namespace unitscope {

void readFiles(AuditReading& reading, const UnitTable& units, const ProcessTable& processes, const RedisFacts& redis);

} // namespace unitscope

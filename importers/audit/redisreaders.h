// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: who reads a stream, as far as run time tells: a consumer whose name has the process id of a unit
/// that is a client of the server (seen), or a consumer or group named like such a unit (inferred). Who writes is not to be
/// told from this: Redis keeps no record of it.

#include "importers/audit/redis.h"

namespace unitscope {

/// States flows, and how many consumers of a group are alive where that is clear; marks the consumers' readers.
void stateReaders(AuditReading& reading, const UnitTable& units, const ProcessTable& processes, RedisFacts& facts);

} // namespace unitscope

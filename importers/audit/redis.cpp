// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/redis.h"

namespace unitscope {

RedisFacts readRedis(AuditReading&, const UnitTable&, const ProcessTable&, const SocketTable&)
{
    return {};
}

} // namespace unitscope

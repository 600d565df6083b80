// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/audithost.h"

namespace unitscope {

HostFacts readHost(AuditReading& reading)
{
    reading.setHost(QStringLiteral("unknown-host"));
    return {};
}

} // namespace unitscope

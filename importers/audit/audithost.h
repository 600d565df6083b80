// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: which host a transcript is of, who looked, and when.

#include "importers/audit/auditreading.h"

namespace unitscope {

struct HostFacts
{
    QSet<QString> addresses; ///< its own, without prefix length: "192.0.2.7", "::1"
};

/// Sets the reading's host and the source's time, and states what is known of the host. It goes by its own name; what other
/// sources call it is told when all are read (importers/open/hostnames.h).
HostFacts readHost(AuditReading& reading);

/// States on the host what was not looked at, and why, for each frame that is not whole.
void stateGaps(AuditReading& reading);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: listeners where ss is missing, from /proc/net/tcp and from which process holds which socket.

#include "importers/audit/ssrow.h"

namespace unitscope {

/// As rows of ss, with holders as far as they may be seen, and without a control group.
std::vector<SsRow> readProcListeners(AuditReading& reading);

} // namespace unitscope

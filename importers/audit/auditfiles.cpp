// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditfiles.h"

namespace unitscope {

void readFiles(AuditReading&, const UnitTable&, const ProcessTable&, const RedisFacts&) { }

} // namespace unitscope

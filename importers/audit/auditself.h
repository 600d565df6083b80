// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/audit: the connection and the session by which the audit came, to be left out.

#include "importers/audit/ssrow.h"

namespace unitscope {

struct AuditSelf
{
    QString client = {};       ///< "192.0.2.7:53378", where the audit was started; empty if it was on the host itself
    QString server = {};       ///< "192.0.2.1:22"
    QString controlGroup = {}; ///< of its session; empty unless it is a scope

    bool isOwn(const SsRow& row) const;
};

AuditSelf readAuditSelf(const AuditReading& reading);

} // namespace unitscope

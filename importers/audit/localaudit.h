// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Audits this machine: runs the script in its shell, without changing anything.

#include "graph/base/result.h"
#include "importers/audit/auditscript.h"

#include <stop_token>

namespace unitscope {

struct LocalAudit
{
    QByteArray transcript = {};
    QByteArray messages = {}; ///< what the shell said on standard error
    bool isWhole = false;
};

/// Blocking; ends by itself half a minute after the options' seconds at the latest; nothing of it runs on.
/// Incomplete if there is no shell; Cancelled. A transcript that was cut is no error: what it has is evidence.
Result<LocalAudit> auditThisHost(const AuditOptions& options, std::stop_token stop);

} // namespace unitscope

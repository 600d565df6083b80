// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Audits another machine over ssh: one connection, the script on its standard input, nothing left there.

#include "importers/audit/auditscript.h"
#include "importers/source/ssh/sshrun.h"

namespace unitscope {

struct RemoteAudit
{
    QByteArray transcript = {}; ///< without what a login shell printed before it
    QByteArray messages = {};
    bool isWhole = false;
};

/// Blocking and cancellable. Fails as runOverSsh(); Incomplete if the script never began (no sh, another shell that eats
/// it). A transcript that was cut is no error: what it has is evidence.
Result<RemoteAudit> auditOverSsh(const SshTarget& target, const AuditOptions& options, const Access& access,
                                 std::stop_token stop);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// "audit --archive [--compare]": an audit that just came is kept as a snapshot, and compared with the one before.

#include "app/cli/console.h"
#include "app/cli/requests.h"

#include <stop_token>

namespace unitscope {

/// `origin`: where the transcript is from, an address that a later audit can be started with. Prints the entry, or what has
/// changed since the last snapshot of the host; exit codes then as of "diff". What cannot be compared is kept all the same.
ExitCode keepAudit(const AuditRequest& request, const QByteArray& transcript, const QString& origin,
                   const Console& console, const std::stop_token& stop);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Audits several hosts at a time. The only place of the command line, beside the one that hears Ctrl+C, that starts threads.

#include "app/cli/console.h"
#include "app/cli/requests.h"

namespace unitscope {

/// Each transcript into a file of its own in the folder `request.output`, which is made if it is not there; at the end a row for
/// each host on `out`. A host that fails is a row; what is done when a stop comes stays.
ExitCode auditHosts(const AuditRequest& request, const Console& console, const std::stop_token& stop);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// "archive approve": decisions about the changes of a snapshot, and the approved state that follows.

#include "app/cli/archiverequest.h"
#include "app/cli/console.h"
#include "app/cli/exitcode.h"

#include <stop_token>

namespace unitscope {

/// Prints the entries that were written and the changes that stay open.
ExitCode approveChanges(const ArchiveRequest& request, const Console& console, const std::stop_token& stop);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// "archive history": what became of one thing over the snapshots of an archive.

#include "app/cli/archiverequest.h"
#include "app/cli/console.h"

#include <stop_token>

namespace unitscope {

/// The newest snapshot that has something by that name says what is meant.
ExitCode showHistory(const ArchiveRequest& request, const Console& console, const std::stop_token& stop);

} // namespace unitscope

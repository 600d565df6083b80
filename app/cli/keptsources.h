// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Sources of the command line, among which may be snapshots of an archive: "archive:3", or "archive:FOLDER:3" of another one than the
/// usual.

#include "app/cli/sourcerequest.h"
#include "graph/claims/snapshot.h"

#include <stop_token>

namespace unitscope {

/// What the names stand for, without reading it: of a snapshot each of its sources. Blocking and cancellable.
Result<std::vector<SourcePtr>> fetchAll(const std::vector<QString>& names, const OpenOptions& options,
                                        const std::stop_token& stop);
/// As openSources(), and readSnapshot() for those of an archive. Blocking and cancellable.
Result<SnapshotPtr> openAll(const SourceRequest& request, const std::stop_token& stop);

} // namespace unitscope

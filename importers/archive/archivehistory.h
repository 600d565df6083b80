// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What became of one thing over the snapshots of an archive. Blocking and cancellable; one of them at a time is in memory.

#include "graph/diff/history.h"
#include "importers/archive/archive.h"
#include "importers/open/open.h"

#include <functional>

namespace unitscope {

/// Snapshots by the time they state, equal ones by number. Pure.
struct SnapshotRange
{
    std::vector<Moment> snapshots = {};
    std::vector<Moment> purged = {}; ///< whose bytes are removed: nothing can be said of them
};
/// Those of a host; empty: of every one.
SnapshotRange snapshotsOf(const ArchiveLog& log, const QString& host = {});

struct HistoryRequest
{
    Subject subject;
    QString attribute = {}; ///< only this field; empty: every one
    OpenOptions options = {};
};
/// Told how many snapshots have been looked at.
using HistoryProgress = std::function<void(int)>;

/// What became of it over the snapshots, which are in the order of time. The first that cannot be read is the error; Cancelled.
Result<History> historyOver(const ArchiveFolder& folder, const ArchiveLog& log, std::span<const Moment> snapshots,
                            const HistoryRequest& request, const std::stop_token& stop,
                            const HistoryProgress& progress = {});

} // namespace unitscope

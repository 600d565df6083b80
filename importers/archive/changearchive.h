// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What can be done to an archive: each call is one change, whole or not at all. Blocking, bounded and cancellable. WriteFailed (also if
/// somebody else writes for long), BadFormat for an archive that is not as it was written, Cancelled.

#include "graph/model/graph.h"
#include "importers/archive/archivewriter.h"

namespace unitscope {

/// Keeps the sources of a snapshot as they are in memory: a transcript is masked there. Makes the archive if there is none.
Result<ArchiveEntry> addSnapshot(const ArchiveWriting& writing, const Graph& graph, const QString& note);

/// Removes the bytes of snapshots and leaves an entry for each that says so. Usage if a number is none of a snapshot, or if
/// bytes would remain because another snapshot has the same: that one must be named too. Entries, in the order of `numbers`.
Result<std::vector<ArchiveEntry>> purgeSnapshots(const ArchiveWriting& writing, const std::vector<int>& numbers,
                                                 const QString& why);

/// What came of taking over the entries of another copy.
struct Imported
{
    std::vector<ArchiveEntry> entries = {}; ///< as they stand here
    int common = 0;                         ///< entries that both begin with
    int known = 0;                          ///< that had been taken over before, or had come from here
    int signatures = 0;                     ///< that stay there: they are of another log
    std::vector<int> purgedThere = {};      ///< numbers of common snapshots whose bytes are removed there and not here
};
/// Appends the entries of a diverged copy, with their own times and origin. Usage if the two have no entry in common.
Result<Imported> importArchive(const ArchiveWriting& writing, const ArchiveFolder& other);

} // namespace unitscope

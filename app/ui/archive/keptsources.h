// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Between an archive and what a window has open: snapshots as lists of sources, and how one could be looked at again. Blocking
/// where it says so; knows no window.

#include "app/ui/sources/sourcelist.h"
#include "graph/model/graph.h"
#include "importers/archive/archive.h"

#include <span>
#include <stop_token>

namespace unitscope {

/// The snapshot as it was kept, ready to be opened. Blocking; errors as readSnapshot().
Result<SourceList> keptList(const ArchiveFolder& folder, const ArchiveLog& log, int number,
                            const std::stop_token& stop);
/// The same of what was read already.
SourceList keptListOf(int number, std::span<const SourcePtr> sources);
/// Two of them, the first as the earlier state.
Result<SourceList> keptPair(const ArchiveFolder& folder, const ArchiveLog& log, int before, int after,
                            const std::stop_token& stop);
/// The number of the snapshot that a list shows as it was kept; of two states the later one. 0: none.
int shownSnapshot(const SourceList& list);

/// How what a snapshot holds could be had again, from where it came from.
struct LookingAgain
{
    QStringList names = {};   ///< of sources, as for sourceListOf(): the same connections
    QStringList missing = {}; ///< what cannot be had again, each with its reason; safe for people
    bool isAudit = false;     ///< a host among them is audited

    bool isPossible() const { return !names.isEmpty(); }
};
/// Looks whether files are there.
LookingAgain lookingAgainAt(const ArchiveEntry& entry);

/// The snapshot compared with what its sources are now; hosts are audited as they were then, as far as their transcripts tell.
/// Blocking; errors as readSnapshot().
Result<SourceList> comparedWithNow(const ArchiveFolder& folder, const ArchiveLog& log, int number,
                                   const LookingAgain& again, const std::stop_token& stop);

/// Why an audit could not see what an earlier one of the same host saw: another account, code that was not read. Empty
/// if nothing is known to be so. Sentences, safe for people.
QString lessSeenThan(const Snapshot& before, const Snapshot& after);

} // namespace unitscope

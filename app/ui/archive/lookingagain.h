// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a snapshot is of, had once more from where it came: over the same connections, audited in the same way. What cannot be as
/// it was then is said before, as far as it can be known without asking anybody else. Blocking where it says so; knows no window.

#include "app/ui/archive/keptsources.h"
#include "graph/claims/snapshot.h"

namespace unitscope {

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

struct ComparedWithNow
{
    SourceList list = {};     ///< the snapshot, and its sources as they are to be read or audited now
    QStringList differs = {}; ///< sentences: what an audit will do otherwise than then; safe for people
};
/// The snapshot compared with what its sources are now; hosts are audited with the options of then, as far as their transcripts tell.
/// Blocking; errors as readSnapshot().
Result<ComparedWithNow> comparedWithNow(const ArchiveFolder& folder, const ArchiveLog& log, int number,
                                        const LookingAgain& again, const std::stop_token& stop);

/// Afterwards: why an audit could not see what an earlier one of the same host saw: another account, other options, code
/// that was not read. Empty if nothing is known to be so. Sentences, safe for people.
QString lessSeenThan(const Snapshot& before, const Snapshot& after);

} // namespace unitscope

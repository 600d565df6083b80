// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Approving: a snapshot as it is, or single changes to what is approved already. Each call is one change of the archive, whole or not at
/// all, with the failures of changearchive.h.

#include "importers/archive/archivewriter.h"
#include "importers/archive/changereview.h"

namespace unitscope {

/// From now on the snapshot is the approved state of its hosts. Usage if it is none, or if its bytes are purged.
Result<ArchiveEntry> approveSnapshot(const ArchiveWriting& writing, int number, const QString& note);

/// What somebody decides about changes of one review.
struct Deciding
{
    std::map<size_t, Verdict> verdicts = {}; ///< by index into ChangeReview::changes
    QString why = {};                        ///< not blank
    std::optional<qint64> until = {};        ///< no longer holds from then on; nothing: for good
};

/// Writes what was decided, and, where changes are accepted for good, the approved state that follows from them. Entries in
/// the order in which they stand. Usage if the review's later state is not in the archive, if there is no reason, if a
/// change cannot stand without another one (acceptedState()), or if something else has been approved since the review.
Result<std::vector<ArchiveEntry>> decide(const ArchiveWriting& writing, const ChangeReview& review,
                                         const Deciding& deciding);

} // namespace unitscope

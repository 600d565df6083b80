// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a window does with an archive's approved state: shows what is open beside it, and writes what is decided. All of it is
/// blocking; knows no window.

#include "app/ui/sources/sourcelist.h"
#include "importers/archive/approve.h"

namespace unitscope {

/// What is open, as the later state of what is approved for its hosts.
struct BesideApproved
{
    SourceList list = {};
    int approved = 0; ///< the entry of the approved state
    std::vector<Decision> decisions = {};
};

/// `shown`: what is open, of two states the later one counts; `later`: the graph of that. NotFound if nothing of the hosts is approved;
/// any other error if it cannot be read.
Result<BesideApproved> besideApproved(const ArchiveFolder& folder, const SourceList& shown, const Graph& later,
                                      const std::stop_token& stop);
/// The entry of the approved state that is the earlier side of a list; 0: none.
int approvedIn(const SourceList& list);

/// Of which changes: by what they are about and exactly what was and is.
struct ChosenChanges
{
    std::vector<ChangeToDecide> changes = {}; ///< only their words are used
    Verdict verdict = Verdict::Approved;
    QString why = {};
    std::optional<qint64> until = {};
};

/// Keeps the later state as a snapshot, if the archive has not got it yet, and writes what is decided about its changes. Usage also
/// if one of them is not there any more.
Result<std::vector<ArchiveEntry>> decideOn(const ArchiveWriting& writing, const GraphPtr& later,
                                           const ReviewOptions& options, const ChosenChanges& chosen);
/// The same state approved as it is.
Result<ArchiveEntry> approveWhole(const ArchiveWriting& writing, const GraphPtr& later, const QString& note);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A state against the approved one of its host: every change, and what was decided about it.

#include "graph/diff/decided.h"
#include "importers/archive/approvedstate.h"

namespace unitscope {

struct ChangeReview
{
    int approved = 0; ///< the entry of the approved state
    int snapshot = 0; ///< the entry of the later state; 0: it is not in the archive
    QStringList hosts = {};
    GraphDiffPtr diff = {};
    std::vector<ChangeToDecide> changes = {}; ///< refer to `diff`
};

/// How a review is made.
struct ReviewOptions
{
    qint64 asOf = 0; ///< milliseconds UTC since 1970: which decisions hold
    OpenOptions open = {};
    VolatileFields volatileFields = {};
};

/// NotFound if nothing of the host is approved; any other Error if what is approved cannot be read: that is never "no
/// changes". Blocking and cancellable.
Result<ChangeReview> reviewOf(const ArchiveFolder& folder, const ArchiveLog& log, int snapshot,
                              const ReviewOptions& options, const std::stop_token& stop);
/// The same for a state that is at hand; `snapshot` is its number in the archive, if it has one.
Result<ChangeReview> reviewOf(const ArchiveFolder& folder, const ArchiveLog& log, const GraphPtr& later, int snapshot,
                              const ReviewOptions& options, const std::stop_token& stop);

} // namespace unitscope

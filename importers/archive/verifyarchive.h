// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether an archive is as it was written: its log, its files, and its end. Nothing is changed.

#include "importers/archive/archive.h"
#include "importers/archive/headseen.h"

namespace unitscope {

struct ArchiveVerified
{
    ArchiveLog log = {};
    std::vector<ArchiveFault> faults =
        {}; ///< the first thing wrong with the log, then the files by entry and name, then the end
    std::optional<HeadSeen> seen = {};    ///< what its end was compared with
    std::vector<QString> unfinished = {}; ///< files that somebody began to add: they are removed by the next change
    int files = 0;                        ///< that are right

    bool isIntact() const { return faults.empty(); }
};

/// Blocking and cancellable. NotFound if there is no archive and none was ever seen there.
Result<ArchiveVerified> verifyArchive(const ArchiveFolder& folder, const std::stop_token& stop);

} // namespace unitscope

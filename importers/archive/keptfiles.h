// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/archive: the files of an archive against the entries that name them.

#include "importers/archive/archive.h"

namespace unitscope {

struct KeptFiles
{
    std::vector<ArchiveFault> faults = {};
    std::vector<QString> unfinished = {};
    int right = 0;
};

/// Cancelled; an Error also for a file that is there and cannot be read.
Result<KeptFiles> lookAtKeptFiles(const ArchiveFolder& folder, const ArchiveLog& log, const std::stop_token& stop);

} // namespace unitscope

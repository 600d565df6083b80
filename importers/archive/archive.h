// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reading an archive (archivefolder.h). Blocking, bounded and cancellable; nothing is written, and nothing is believed whose
/// hash is not right.

#include "graph/claims/source.h"
#include "importers/archive/archivefolder.h"
#include "importers/archive/archivelog.h"

#include <stop_token>

namespace unitscope {

/// NotFound if there is none. What is wrong with it is its fault, not an error.
Result<ArchiveLog> readLog(const ArchiveFolder& folder, const std::stop_token& stop);
/// The same, but BadFormat also if the log has a fault, or does not have the entry that was seen last.
Result<ArchiveLog> openArchive(const ArchiveFolder& folder, const std::stop_token& stop);

/// The bytes of a file of an entry. BadFormat if they are others than were kept; NotFound.
Result<QByteArray> readKept(const ArchiveFolder& folder, EntryKind kind, const KeptFile& file,
                            const std::stop_token& stop);
/// Usage if there is no such entry, if it has no sources, or if they are purged.
Result<std::vector<SourcePtr>> readSnapshot(const ArchiveFolder& folder, const ArchiveLog& log, int number,
                                            const std::stop_token& stop);

} // namespace unitscope

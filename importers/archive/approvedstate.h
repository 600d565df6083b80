// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What of an archive's hosts is approved: the entry that says so last, the state it stands for, and what was decided since.

#include "importers/archive/archive.h"
#include "importers/open/open.h"

namespace unitscope {

/// The newest approved state of any of these hosts; nothing if there is none.
const ArchiveEntry* approvedFor(const ArchiveLog& log, const QStringList& hosts);

/// The newest snapshot of any of these hosts (of any host, if none is named) whose bytes are there; nothing if there is none.
const ArchiveEntry* lastSnapshotOf(const ArchiveLog& log, const QStringList& hosts);

/// What was decided about these hosts and is not settled yet, oldest first. A snapshot that is approved as it is settles everything
/// before it; a state that is written from what was accepted settles what was accepted for good.
std::vector<Decision> decisionsFor(const ArchiveLog& log, const QStringList& hosts);

/// The graph of a snapshot or of an approved state. What an archive has written itself is taken as it is; from the sources
/// of a snapshot follows what follows from them whenever they are opened. As readSnapshot(); BadFormat.
Result<GraphPtr> readState(const ArchiveFolder& folder, const ArchiveLog& log, int number, const OpenOptions& options,
                           const std::stop_token& stop);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What an archive holds, by what its snapshots are of: the snapshots of one host, or of several that were kept together,
/// are one row of states. Pure.

#include "importers/archive/archivelog.h"

namespace unitscope {

struct ArchivedHost
{
    QStringList hosts = {};          ///< sorted; empty: no source names one
    std::vector<int> snapshots = {}; ///< numbers of entries, oldest first by the time that they are of; at least one

    bool operator==(const ArchivedHost&) const = default;
};

/// The one that was looked at last comes first. What is purged is not there.
std::vector<ArchivedHost> archivedHosts(const ArchiveLog& log);
/// Whether the entry's bytes are there already as a snapshot; nothing if not. The order of the files means nothing.
const ArchiveEntry* sameSnapshot(const ArchiveLog& log, std::vector<QByteArray> sha256);

/// The account that this program runs as, for ArchiveWriting::who.
QString accountName();

} // namespace unitscope

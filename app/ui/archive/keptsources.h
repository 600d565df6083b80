// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Between an archive and what a window has open: snapshots as lists of sources. Blocking where it says so; knows no window.

#include "app/ui/sources/sourcelist.h"
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
/// The number of the snapshot that an entry is of. 0: of none.
int snapshotOf(const SourceEntry& entry);

} // namespace unitscope

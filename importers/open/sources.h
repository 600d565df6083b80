// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Several sources in one Snapshot. The order in which they are named changes nothing: they are read in the order of their
/// hashes. Bytes that are given twice are read once, which is a Problem in the Snapshot.

#include "importers/open/open.h"

#include <vector>

namespace unitscope {

/// Each name as for openSource(); standard input may be named once (Usage). The first source that cannot be read is the
/// error. At least one name (Q_ASSERT). Blocking and cancellable.
Result<SnapshotPtr> openSources(const std::vector<QString>& names, const OpenOptions& options, std::stop_token stop);

/// The same for sources at hand. Their short names become different ones. Pure.
Result<SnapshotPtr> readTogether(std::vector<SourcePtr> sources, const OpenOptions& options = {},
                                 const std::stop_token& stop = {});

/// Gives sources short names that tell them apart, where theirs do not. Names that are different already stay, so that
/// sources named together keep their names when some of them are read without the others.
void nameApart(std::vector<SourcePtr>& sources);

/// infer, resolve.
Result<GraphPtr> resolveAll(const SnapshotPtr& snapshot, const std::stop_token& stop);

} // namespace unitscope

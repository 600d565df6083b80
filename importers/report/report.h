// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reads a module registry written for people, in Markdown, into claims: tables and lists of modules, streams, ports,
/// venvs, timers, targets and code, counts, gates, the report's own header. Pure: bytes in, claims out; every claim
/// quotes the bytes as they were kept, also where they had to be repaired to be read. A line that cannot be placed
/// becomes a Problem; only a text without anything a registry says is an Error.

#include "graph/base/result.h"
#include "graph/claims/snapshot.h"

namespace unitscope {

/// Adds everything the report states to the builder. `source` is where its bytes were added before.
Result<void> readReport(SourceIndex source, SnapshotBuilder& builder);

} // namespace unitscope

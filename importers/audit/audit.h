// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Reads the transcript of an audit (docs/audit-transcript.md) into claims: what was seen is observed, what follows from a name, a
/// command line or code is inferred, and each quotes its lines. Pure: bytes in, claims out. A transcript that was cut is read as far
/// as it goes, with the gap named; only a text that is no transcript is an Error.

#include "graph/base/result.h"
#include "graph/claims/snapshot.h"

namespace unitscope {

/// `source` is where the transcript was added before. The host goes by the name it calls itself.
Result<void> readAudit(SourceIndex source, SnapshotBuilder& builder);

} // namespace unitscope

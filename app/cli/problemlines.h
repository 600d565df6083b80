// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was wrong with a source that could be read all the same, as messages.

#include "app/cli/console.h"
#include "graph/claims/snapshot.h"

namespace unitscope {

/// Every problem of the sources as a line, then their number; nothing if there is none.
void sayProblems(const Snapshot& snapshot, const Console& console);
/// Only their number, and which command lists them.
void sayProblemCount(const Snapshot& snapshot, const Console& console);

} // namespace unitscope

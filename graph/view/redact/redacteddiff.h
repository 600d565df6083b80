// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to redact/: a difference in aliases, and what was decided about it.

#include "graph/diff/decided.h"
#include "graph/view/redact/redactedids.h"
#include "graph/view/redact/redaction.h"

namespace unitscope {

/// Asks for every id that a difference names: before the aliases are numbered they learn what is in them, after that each gets its own, in
/// the order of the things.
void nameThings(const GraphDiff& diff, RedactedIds& ids);

/// `before` and `after` are of its sides.
GraphDiffPtr redacted(const GraphDiff& diff, const Redaction& before, const Redaction& after, RedactedIds& ids);

/// `decided` is of `diff`, `redacted` what that has become.
std::vector<ChangeToDecide> redacted(std::span<const ChangeToDecide> decided, const GraphDiff& redacted,
                                     RedactedIds& ids);

} // namespace unitscope

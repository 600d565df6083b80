// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was decided about changes, in words for people. Pure; everything returned is safe for people.

#include "graph/diff/decided.h"

namespace unitscope {

/// "rejected by ops, 2026-02-03 09:00 UTC: must run as shop", and until when it holds; of one that holds no longer also
/// that. The change must have a decision (Q_ASSERT).
QString decisionLine(const ChangeToDecide& change);

/// "open: 2 (1 rejected, 1 deferred); accepted: 1"; "nothing is open".
QString standingWords(const StandingCounts& counts);

} // namespace unitscope

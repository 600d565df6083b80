// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What became of one thing, as lines for people and as JSON. Deterministic; the text is safe for a terminal:
///
///     //shop/port:8025/tcp: first seen in snapshot 2 (2026-02-06 06:00 UTC)
///
///         not there: snapshot 1 (2026-02-02 06:00 UTC)
///         there: snapshot 2 (2026-02-06 06:00 UTC) to snapshot 9 (2026-03-27 06:00 UTC), 8 in all [friday.json:33]

#include "graph/diff/history.h"

namespace unitscope {

/// `isOneField`: the history was asked for one field; otherwise fields that differ without anything having changed are named at the
/// end, and those with one value all the time in one line.
QString toText(const History& history, bool isOneField = false);
/// All of it: schema "unitscope-history/1".
QByteArray toJson(const History& history);

/// "there", "merely named", "not there", "not there, though something names it", "not looked at", "not stated".
QString stateWords(const HistoryRun& run);

} // namespace unitscope

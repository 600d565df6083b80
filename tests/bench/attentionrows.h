// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What it costs to find, hide and dim in a large picture, as rows of the table of goals (goals/goalrow.h).

namespace unitscope::bench {

/// Frames with something marked, hidden or in front, against plain ones.
void printFrameRows(int boxes, int pairs);
/// Letters typed into the search over everything, against a plain filter of the names as Qt has it; and by the clock.
void printSearchRows(int things, int pairs);

} // namespace unitscope::bench

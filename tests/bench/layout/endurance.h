// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the table does not show: how soon there is something to see, how soon a cancelled layout is over, and what helpers
/// hold after many layouts. Each prints one line.

#include "bench/layout/benchgraph.h"

namespace unitscope::bench {

/// From the call to the first rough picture, as shapes to paint; the layout is cancelled then.
void measureFirstPicture(const AskedGraph& wanted, int times);

/// Cancels at `times` moments, spread over a whole layout of `wholeMs`; from the request until another may begin in its place.
void measureCancelling(const AskedGraph& wanted, double wholeMs, int times);

/// Lays out `times` times with one crew that forgets its answers.
void measureMemory(const AskedGraph& wanted, int times);

} // namespace unitscope::bench

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which of several sources speak of the earlier state, where nobody said so. Pure.

#include "app/ui/sources/sourcelist.h"
#include "graph/claims/snapshot.h"

namespace unitscope {

/// Gives every entry without a side one, if all are without: of those that state a time, the earlier ones up to the widest
/// gap are before; without any gap the first of the list is. If some have a side, the others are after. `all`: a snapshot of
/// everything that takes part.
void decideSides(SourceList& list, const Snapshot& all);

} // namespace unitscope

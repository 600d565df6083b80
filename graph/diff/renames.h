// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/diff: services that have another name on the later side. Nobody says so; it is concluded from what a
/// service alone runs, listens on or is made of, and only where one name is gone and the other is new. Pure.

#include "graph/diff/comparedside.h"
#include "graph/diff/diff.h"

#include <map>

namespace unitscope {

/// By the later name. Of two signs the stronger one counts: the command, then a port, then code; what would give one
/// service two names, or one name to two, is left alone.
std::map<NodeId, Renaming> renamesBetween(const ComparedSide& before, const ComparedSide& after);

} // namespace unitscope

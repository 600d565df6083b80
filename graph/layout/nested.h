// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Places a component that is too large for one question: every group is placed alone with ports for the lines that leave
/// it, then stands as one box in the group around it; the pieces of a line are joined at the ports. Groups that have not
/// changed are asked for in the same words, so they keep their inner picture (and are answered from memory).

#include "graph/layout/grouptree.h"
#include "graph/layout/placer.h"

namespace unitscope {

/// How much of a component's work is done, 0 to 1, and what it looks like so far (valid while it is told).
using GroupsTold = std::function<void(double done, const std::function<PlacedComponent()>& soFar)>;

/// Lines that close a circle run from right to left. Nodes never overlap; a line's ends lie on the left or right side of its
/// nodes. `told`: before the first question, after every answer and while waiting for one.
Result<PlacedComponent> placeInGroups(const AskedComponent& component, const GroupTree& tree, Placer& placer,
                                      const GroupsTold& told = {});

} // namespace unitscope

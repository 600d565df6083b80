// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is around one thing, or on the way of the data to it or from it, by distance. Pure; breadth first.

#include "graph/model/steps.h"

namespace unitscope {

struct Reached
{
    NodeIndex node = 0;
    int distance = 1;
    NodeIndex from = 0; ///< the thing before it on a shortest way; of several the first in the order of edges
    EdgeIndex via = 0;
    bool operator==(const Reached&) const = default;
};

/// Nearest first, then in the order in which they are met. Without the thing itself. A depth of 0 or less gives nothing.
std::vector<Reached> neighboursOf(const Steps& steps, NodeIndex start, int depth);

} // namespace unitscope

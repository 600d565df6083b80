// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How one thing reaches another: all shortest ways. Pure. There can be very many of them, so they are counted, and only as many
/// as asked for are given.

#include "graph/model/steps.h"

namespace unitscope {

struct Hop
{
    NodeIndex to = 0;
    std::vector<EdgeIndex> edges = {}; ///< all that lead there from the thing before, in the graph's order
    bool operator==(const Hop&) const = default;
};

struct Paths
{
    bool isReached = false;
    int length = 0;                           ///< hops of each
    std::vector<std::vector<Hop>> paths = {}; ///< in the order of the things they pass
    quint64 total = 0;                        ///< how many there are; the largest number if there are more

    bool isCut() const { return paths.size() < total; }
};

/// From a thing to itself there is one, without a hop.
Paths shortestPaths(const Steps& steps, NodeIndex from, NodeIndex to, size_t limit);

} // namespace unitscope

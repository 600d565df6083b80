// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Two states ready to be shown on one picture: what is one thing has one name on both sides, and there is a graph of
/// everything either side knows. An immutable value.

#include "graph/diff/diff.h"

#include <map>

namespace unitscope {

struct TwoStates
{
    GraphDiffPtr diff; ///< its earlier side calls everything as the later one does
    GraphPtr all;      ///< both sides, see unite.h
};
using TwoStatesPtr = std::shared_ptr<const TwoStates>;

/// Pure. Statements keep their indices. Resolves the earlier side again only if something has another name there.
TwoStatesPtr twoStatesOf(GraphDiffPtr diff);

/// What became of the things and connections of both sides, under the names of TwoStates.
struct ChangesById
{
    std::map<NodeId, Change> nodes = {}; ///< those that are not Same
    std::map<EdgeId, Change> edges = {}; ///< likewise; without what follows from an end that was not looked at

    Change of(const NodeId& id) const;
    Change of(const EdgeId& id) const;
};
ChangesById changesOf(const GraphDiff& diff);

} // namespace unitscope

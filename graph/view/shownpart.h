// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to view/: which things of a graph a view shows, by kinds, filter, focus and folds, in this order. Pure.

#include "graph/view/visible.h"

namespace unitscope {

struct ShownPart
{
    std::vector<bool> isAlone = {};     ///< by NodeIndex: shown in a box of its own
    std::vector<Fold> folds = {};       ///< of the system's units, of what is left for them
    std::vector<bool> isSystems = {};   ///< by NodeIndex: could be folded as one of the system's
    std::vector<bool> isEdgeShown = {}; ///< by EdgeIndex, as far as its ends are shown
    ShownCounts counts = {};
    std::optional<QueryError> filterMistake = {};
    QStringList whyEmpty = {};
};

ShownPart shownPartOf(const Graph& graph, const Review* review, const GraphDiff* diff, const ViewSpec& spec);

} // namespace unitscope

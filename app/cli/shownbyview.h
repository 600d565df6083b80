// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a view from a file shows, applied to answers. A view leaves out, it switches nothing off: an answer is found in
/// everything that is known, and of it is listed what the view shows. What is in a folded box or a collapsed group is shown.

#include "app/cli/console.h"
#include "app/cli/requests.h"
#include "graph/model/impact.h"
#include "graph/model/neighbours.h"
#include "graph/model/paths.h"
#include "graph/rules/review.h"
#include "graph/view/query/evaluate.h"

namespace unitscope {

struct ShownByView
{
    std::vector<bool> nodes = {}; ///< by NodeIndex; empty: no view was named, everything is shown
    std::vector<bool> edges = {}; ///< by EdgeIndex

    bool isEverything() const { return nodes.empty(); }
};

/// Reads the file and looks what it shows of the graph. Everything if none is named. `review` and `diff` as for a query; without a
/// review the problems are looked for by the rules as they come.
Result<ShownByView> shownByView(const ViewRequest& request, const GraphPtr& graph, const Review* review,
                                const GraphDiff* diff, const Console& console, const std::stop_token& stop);

// Each leaves only what is shown, and says how much more there is.
void keepShown(Matches& matches, const ShownByView& shown, const Console& console);
void keepShown(std::vector<Reached>& neighbours, const ShownByView& shown, const Console& console);
void keepShown(Impact& impact, const ShownByView& shown, const Console& console);
/// Ways of which every thing is shown, and for each step a connection; at most that many.
void keepShown(Paths& paths, const ShownByView& shown, int limit, const Console& console);

} // namespace unitscope

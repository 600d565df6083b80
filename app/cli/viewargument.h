// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A view from a file, and what other options change of it.

#include "app/cli/console.h"
#include "app/cli/viewwish.h"
#include "graph/rules/review.h"
#include "graph/view/file/viewfile.h"

namespace unitscope {

/// The file that is named; a view of nothing in particular if none is.
Result<ViewFile> loadView(const ViewRequest& request, const std::stop_token& stop);
/// The view with what was asked for in its place: `typed` where it is not as it comes.
ViewSpec changedBy(ViewSpec spec, const ViewSpec& typed, const ViewRequest& request);
/// The view for that graph; says it if it was made of another host.
Result<ViewFile> viewForGraph(ViewFile view, const ViewRequest& request, const Graph& graph, const Console& console);

/// `fromFile` with what else was asked for: what it is around, and the groups that are collapsed, found by their names. Usage if there is no
/// such name.
Result<ViewSpec> specOf(const GraphPtr& graph, const Review& review, const ViewSpec& fromFile, const ViewWish& wish);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One layout for a whole range of snapshots: every box and line stands where it stands in all of them, so that going from
/// one to the next moves nothing; what a snapshot does not have leaves its place empty. Values; pure but for layOutRange().

#include "graph/layout/layout.h"

#include <span>

namespace unitscope {

struct LayoutRange
{
    Visible whole; ///< of unionOf() all graphs
    Sizes sizes;
    Layout layout;
};

/// Of the whole, with room in each box for the longest remark that any of its moments puts on it.
Sizes roomySizes(const Visible& whole, std::span<const Visible> moments);

/// The union of the graphs (unite.h), seen and laid out once. A box has room for the longest remark that any snapshot puts
/// on it. At least one graph (Q_ASSERT). Blocking; the only error is Error::Cancelled.
Result<LayoutRange> layOutRange(std::span<const GraphPtr> graphs, const ViewSpec& spec, const LayoutOptions& options,
                                const std::stop_token& stop);

/// One state as it stands in the range, ready for draw(). Bounds and headings are those of the whole range.
struct LayoutMoment
{
    Visible visible;
    Sizes sizes;
    Layout layout;
};

/// Calls the boxes as they are called in the whole: what is cut off there as common to most names is cut off here.
void nameAsIn(const Visible& whole, Visible& moment);

/// Nothing if the range lacks something that is shown.
std::optional<LayoutMoment> momentOf(const LayoutRange& range, Visible visible);
/// `review` is of the graph, or null; `diff` compares it with another, or is null. Nothing if the graph is not one of those
/// the range was made from: the range lacks something it has.
std::optional<LayoutMoment> momentOf(const LayoutRange& range, const GraphPtr& graph, const Review* review = nullptr,
                                     const GraphDiff* diff = nullptr);

} // namespace unitscope

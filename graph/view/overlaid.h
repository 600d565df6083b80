// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Two states as one Visible: everything that the view shows of either, as the later side has it, or else as the earlier
/// one had it, each with its change. Of the graph of both; no badges, for the picture is about what changed. Pure.

#include "graph/diff/twostates.h"
#include "graph/view/visible.h"

namespace unitscope {

struct OverlayOptions
{
    const Review* review = nullptr; ///< of the later side, for filters that ask for problems; may be null
    /// Also what the view shows of the earlier side alone because its filter or focus means less on the later one: then
    /// either side by itself is a part of it.
    bool withAllOfBefore = false;
};

/// The filter and the focus of the view are asked of each side; what is gone is shown if they mean it on the earlier one.
Visible overlaid(const TwoStates& states, const ViewSpec& spec, const OverlayOptions& options = {});

/// What stands on boxes that changed, "User: root → shop", by their ids in the later state.
std::map<NodeId, QString> changeRemarks(const TwoStates& states);
/// The words around the picture, from those around the later state.
Caption comparedCaption(const TwoStates& states, Caption later);

/// Only what changed and what is one line away from that; what was not looked at is no change.
Visible onlyChanges(const Visible& whole);

/// How many boxes and lines have each change.
struct ChangeCounts
{
    std::map<Change, qsizetype> boxes = {};
    std::map<Change, qsizetype> lines = {};
};
ChangeCounts changeCountsOf(const Visible& overlaid);

} // namespace unitscope

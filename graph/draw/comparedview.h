// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is shown of two states, before it is laid out: the part that a view asks for (ViewSpec::compared). What is written as text
/// is made of it, and the picture too.

#include "graph/draw/picture.h"

namespace unitscope {

struct ComparedView
{
    Visible shown;
    std::optional<Visible> whole =
        {}; ///< of one side alone: everything that either shows, which says where its boxes stand
    std::vector<Visible> sides = {}; ///< before and after, where a box needs room for what either says on it; else none
};

/// `review` is of the later state, or null. Pure.
ComparedView comparedView(const TwoStates& states, const ViewSpec& spec, const Review* review);

class RedactedStates;
/// The same in aliases: of RedactedStates of the same two states.
ComparedView redacted(const ComparedView& view, const Review* review, const RedactedStates& redaction);

/// sizesOf, layOut, draw. `states` and `review` are kept in the picture and may be null. Blocking; fails only when cancelled.
Result<PicturePtr> pictureOf(ComparedView view, TwoStatesPtr states, ReviewPtr review, const LayoutOptions& options,
                             const std::stop_token& stop, const PictureWatch& watch = {});

} // namespace unitscope

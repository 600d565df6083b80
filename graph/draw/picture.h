// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The pipeline from a graph to a picture, used alike by the window and the command line.

#include "graph/draw/drawing.h"
#include "graph/layout/layout.h"
#include "graph/view/visible.h"

#include <memory>

namespace unitscope {

struct Picture
{
    ReviewPtr review; ///< null: nobody looked for problems
    Visible visible;
    Layout layout;
    Drawing drawing;
};
using PicturePtr = std::shared_ptr<const Picture>;

Drawing draw(const Visible& visible, const Sizes& sizes, const Layout& layout);

/// view, sizesOf, layOut, draw. Blocking; fails only when cancelled. `review` is of that graph, or null.
Result<PicturePtr> makePicture(GraphPtr graph, ReviewPtr review, const ViewSpec& spec, const LayoutOptions& options,
                               const std::stop_token& stop);
/// Without looking for problems.
Result<PicturePtr> makePicture(GraphPtr graph, const ViewSpec& spec, const LayoutOptions& options,
                               const std::stop_token& stop);
/// The same boxes in the same places, with the badges of a review of the same graph: nothing is laid out.
PicturePtr withReview(const Picture& picture, ReviewPtr review);

} // namespace unitscope

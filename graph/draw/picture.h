// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The pipeline from a graph to a picture, used alike by the window and the command line.

#include "graph/diff/twostates.h"
#include "graph/draw/drawing.h"
#include "graph/layout/layout.h"
#include "graph/view/visible.h"

#include <memory>

namespace unitscope {

struct Picture
{
    ReviewPtr review;         ///< null: nobody looked for problems; of two states, those of the later one
    TwoStatesPtr states = {}; ///< null: of one state
    Visible visible;
    Sizes sizes = {}; ///< the forms of its boxes
    Layout layout;
    Drawing drawing;

    /// Of two states the later one.
    const GraphPtr& graph() const { return states ? states->diff->after : visible.graph; }
};
using PicturePtr = std::shared_ptr<const Picture>;

Drawing draw(const Visible& visible, const Sizes& sizes, const Layout& layout);

/// How far makePicture() has come. Valid only while it is being told.
struct PictureProgress
{
    double done = 0;                        ///< of laying out, 0 to 1
    std::function<PicturePtr()> soFar = {}; ///< a rough picture (Layout::isRough); costs time, so ask for few
};
/// Called in the thread of makePicture().
using PictureWatch = std::function<void(const PictureProgress&)>;

/// view, sizesOf, layOut, draw. Blocking; fails only when cancelled. `review` is of that graph, or null.
Result<PicturePtr> makePicture(GraphPtr graph, ReviewPtr review, const ViewSpec& spec, const LayoutOptions& options,
                               const std::stop_token& stop, const PictureWatch& watch = {});
/// Without looking for problems.
Result<PicturePtr> makePicture(GraphPtr graph, const ViewSpec& spec, const LayoutOptions& options,
                               const std::stop_token& stop);
/// Of two states, or of the part of them that the view asks for (ViewSpec::compared). `review` is of the later one, or null.
Result<PicturePtr> makePicture(TwoStatesPtr states, ReviewPtr review, const ViewSpec& spec,
                               const LayoutOptions& options, const std::stop_token& stop,
                               const PictureWatch& watch = {});
/// Of one state: the same boxes in the same places, with the badges of a review of the same graph: nothing is laid out.
PicturePtr withReview(const Picture& picture, ReviewPtr review);

} // namespace unitscope

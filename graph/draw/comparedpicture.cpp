// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/laidout.h"
#include "graph/layout/range.h"
#include "graph/view/overlaid.h"

#include <array>

namespace unitscope {

namespace {

/// The same whichever side is shown: room for what either says on a box.
Sizes sizesOfBoth(const TwoStates& states, const Visible& whole, const ViewSpec& spec)
{
    const std::array sides{view(states.diff->before, spec), view(states.diff->after, spec)};
    return roomySizes(whole, sides);
}

/// One side, each box where the picture of both has it.
Result<PicturePtr> oneSide(std::shared_ptr<Picture> picture, const ViewSpec& spec, const LayoutOptions& options,
                           const std::stop_token& stop)
{
    const TwoStates& states = *picture->states;
    const bool isLater = spec.compared == Compared::After;
    const Review* review = picture->review.get();
    const GraphDiff& diff = *states.diff;
    LayoutRange range{
        .whole = overlaid(states, spec, {.review = review, .withAllOfBefore = true}), .sizes = {}, .layout = {}};
    range.sizes = sizesOfBoth(states, range.whole, spec);
    Result<Layout> layout = layOut(range.whole, range.sizes, options, stop);
    if (!layout)
        return failed(layout.error());
    range.layout = std::move(*layout);
    auto moment = momentOf(range, isLater ? diff.after : diff.before, isLater ? review : nullptr, &diff);
    Q_ASSERT(moment); // the whole was made of both sides
    picture->visible = std::move(moment->visible);
    picture->layout = std::move(moment->layout);
    picture->sizes = std::move(moment->sizes);
    picture->drawing = draw(picture->visible, picture->sizes, picture->layout);
    return PicturePtr(std::move(picture));
}

} // namespace

Result<PicturePtr> makePicture(TwoStatesPtr states, ReviewPtr review, const ViewSpec& spec,
                               const LayoutOptions& options, const std::stop_token& stop, const PictureWatch& watch)
{
    auto picture = std::make_shared<Picture>();
    picture->review = std::move(review);
    picture->states = std::move(states);
    const OverlayOptions overlay{.review = picture->review.get()};
    std::optional<Sizes> sizes;
    switch (spec.compared) {
    case Compared::Before:
    case Compared::After: return oneSide(std::move(picture), spec, options, stop);
    case Compared::Both:
        picture->visible = overlaid(*picture->states, spec, overlay);
        sizes = sizesOfBoth(*picture->states, picture->visible, spec);
        break;
    case Compared::Changes: picture->visible = onlyChanges(overlaid(*picture->states, spec, overlay)); break;
    case Compared::Tidied:
        picture->visible = view(picture->states->diff->after, overlay.review, spec, picture->states->diff.get());
        break;
    }
    if (!sizes)
        sizes = sizesOf(picture->visible);
    return laidOutAndDrawn(std::move(picture), *sizes, options, stop, watch);
}

} // namespace unitscope

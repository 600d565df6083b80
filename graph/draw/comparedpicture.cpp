// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/comparedview.h"
#include "graph/draw/laidout.h"
#include "graph/layout/range.h"
#include "graph/view/overlaid.h"
#include "graph/view/redact/redactedstates.h"

namespace unitscope {

namespace {

/// One side, each box where the picture of both has it.
Result<PicturePtr> oneSide(std::shared_ptr<Picture> picture, ComparedView view, const LayoutOptions& options,
                           const std::stop_token& stop)
{
    LayoutRange range{.whole = *std::move(view.whole), .sizes = {}, .layout = {}};
    range.sizes = roomySizes(range.whole, view.sides);
    Result<Layout> layout = layOut(range.whole, range.sizes, options, stop);
    if (!layout)
        return failed(layout.error());
    range.layout = std::move(*layout);
    auto moment = momentOf(range, std::move(view.shown));
    Q_ASSERT(moment); // the whole was made of both sides
    picture->visible = std::move(moment->visible);
    picture->layout = std::move(moment->layout);
    picture->sizes = std::move(moment->sizes);
    picture->drawing = draw(picture->visible, picture->sizes, picture->layout);
    return PicturePtr(std::move(picture));
}

} // namespace

ComparedView comparedView(const TwoStates& states, const ViewSpec& spec, const Review* review)
{
    const GraphDiff& diff = *states.diff;
    const auto sides = [&] { return std::vector{view(diff.before, spec), view(diff.after, spec)}; };
    ComparedView compared;
    switch (spec.compared) {
    case Compared::Before:
    case Compared::After:
        compared.shown = spec.compared == Compared::After ? view(diff.after, review, spec, &diff)
                                                          : view(diff.before, nullptr, spec, &diff);
        compared.whole = overlaid(states, spec, {.review = review, .withAllOfBefore = true});
        compared.sides = sides();
        nameAsIn(*compared.whole, compared.shown);
        break;
    case Compared::Both:
        compared.shown = overlaid(states, spec, {.review = review});
        compared.sides = sides(); // the same whichever side is shown
        break;
    case Compared::Changes: compared.shown = onlyChanges(overlaid(states, spec, {.review = review})); break;
    case Compared::Tidied: compared.shown = view(diff.after, review, spec, &diff); break;
    }
    return compared;
}

ComparedView redacted(const ComparedView& view, const Review* review, const RedactedStates& redaction)
{
    ComparedView compared{.shown = redaction.redacted(view.shown, review), .whole = {}, .sides = {}};
    if (view.whole)
        compared.whole = redaction.redacted(*view.whole, review);
    for (const Visible& side : view.sides)
        compared.sides.push_back(redaction.redacted(side));
    return compared;
}

Result<PicturePtr> pictureOf(ComparedView view, TwoStatesPtr states, ReviewPtr review, const LayoutOptions& options,
                             const std::stop_token& stop, const PictureWatch& watch)
{
    auto picture = std::make_shared<Picture>();
    picture->review = std::move(review);
    picture->states = std::move(states);
    if (view.whole)
        return oneSide(std::move(picture), std::move(view), options, stop);
    picture->visible = std::move(view.shown);
    const Sizes sizes = view.sides.empty() ? sizesOf(picture->visible) : roomySizes(picture->visible, view.sides);
    return laidOutAndDrawn(std::move(picture), sizes, options, stop, watch);
}

Result<PicturePtr> makePicture(TwoStatesPtr states, ReviewPtr review, const ViewSpec& spec,
                               const LayoutOptions& options, const std::stop_token& stop, const PictureWatch& watch)
{
    ComparedView shown = comparedView(*states, spec, review.get());
    return pictureOf(std::move(shown), std::move(states), std::move(review), options, stop, watch);
}

} // namespace unitscope

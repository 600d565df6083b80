// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/laidout.h"

namespace unitscope {

namespace {

/// The options, telling of rough pictures on the way if somebody watches.
LayoutOptions watched(const Picture& picture, const Sizes& sizes, LayoutOptions options, const PictureWatch& watch)
{
    if (watch) {
        options.progress = [&](const LayoutProgress& progress) {
            const auto soFar = [&] {
                auto rough = std::make_shared<Picture>(picture);
                rough->sizes = sizes;
                rough->layout = progress.soFar();
                rough->drawing = draw(rough->visible, sizes, rough->layout);
                return PicturePtr(std::move(rough));
            };
            watch({.done = progress.done, .soFar = soFar});
        };
    }
    return options;
}

} // namespace

Result<PicturePtr> laidOutAndDrawn(std::shared_ptr<Picture> picture, const Sizes& sizes, const LayoutOptions& options,
                                   const std::stop_token& stop, const PictureWatch& watch)
{
    Result<Layout> layout = layOut(picture->visible, sizes, watched(*picture, sizes, options, watch), stop);
    if (!layout)
        return failed(layout.error());
    picture->sizes = sizes;
    picture->layout = std::move(*layout);
    picture->drawing = draw(picture->visible, sizes, picture->layout);
    return PicturePtr(std::move(picture));
}

Result<PicturePtr> makePicture(GraphPtr graph, ReviewPtr review, const ViewSpec& spec, const LayoutOptions& options,
                               const std::stop_token& stop, const PictureWatch& watch)
{
    auto picture = std::make_shared<Picture>();
    picture->visible = view(std::move(graph), review.get(), spec);
    picture->review = std::move(review);
    const Sizes sizes = sizesOf(picture->visible);
    return laidOutAndDrawn(std::move(picture), sizes, options, stop, watch);
}

Result<PicturePtr> makePicture(GraphPtr graph, const ViewSpec& spec, const LayoutOptions& options,
                               const std::stop_token& stop)
{
    return makePicture(std::move(graph), nullptr, spec, options, stop);
}

PicturePtr withReview(const Picture& picture, ReviewPtr review)
{
    auto again = std::make_shared<Picture>();
    again->visible = view(picture.visible.graph, review.get(), picture.visible.spec);
    again->review = std::move(review);
    again->layout = picture.layout;
    again->sizes = sizesOf(again->visible);
    again->drawing = draw(again->visible, again->sizes, again->layout);
    return again;
}

} // namespace unitscope

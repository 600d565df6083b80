// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/visiblepicture.h"

#include "graph/draw/laidout.h"

namespace unitscope {

Result<PicturePtr> pictureOf(Visible visible, ReviewPtr review, const LayoutOptions& options,
                             const std::stop_token& stop)
{
    auto picture = std::make_shared<Picture>();
    picture->review = std::move(review);
    picture->visible = std::move(visible);
    const Sizes sizes = sizesOf(picture->visible);
    return laidOutAndDrawn(std::move(picture), sizes, options, stop, {});
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/picture.h"

namespace unitscope {

Result<PicturePtr> makePicture(GraphPtr graph, const ViewSpec& spec, const LayoutOptions& options,
                               const std::stop_token& stop)
{
    auto picture = std::make_shared<Picture>();
    picture->visible = view(std::move(graph), spec);
    const Sizes sizes = sizesOf(picture->visible);
    Result<Layout> layout = layOut(picture->visible, sizes, options, stop);
    if (!layout)
        return failed(layout.error());
    picture->layout = std::move(*layout);
    picture->drawing = draw(picture->visible, sizes, picture->layout);
    return PicturePtr(std::move(picture));
}

} // namespace unitscope

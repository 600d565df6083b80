// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The picture of what is shown, where that is no longer only a graph and a view of it: of a redacted view.

#include "graph/draw/picture.h"

namespace unitscope {

/// `review` is of the view's graph, or null. sizesOf, layOut, draw. Blocking; fails only when cancelled.
Result<PicturePtr> pictureOf(Visible visible, ReviewPtr review, const LayoutOptions& options,
                             const std::stop_token& stop);

} // namespace unitscope

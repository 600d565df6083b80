// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/draw: the last steps of every picture.

#include "graph/draw/picture.h"

namespace unitscope {

/// Lays out and draws what the picture's Visible shows. Blocking; fails only when cancelled.
Result<PicturePtr> laidOutAndDrawn(std::shared_ptr<Picture> picture, const Sizes& sizes, const LayoutOptions& options,
                                   const std::stop_token& stop, const PictureWatch& watch);

} // namespace unitscope

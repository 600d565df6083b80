// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Puts the pages of several groups beside and under each other, each in a frame with room for its name; what is collapsed
/// stands as one box where its frame was. Pure.

#include "graph/layout/groupparts.h"
#include "graph/layout/layout.h"

namespace unitscope {

inline constexpr double frameTitleHeight = 32; ///< within the frame, at its top
inline constexpr double frameMargin = 20;      ///< between the frame and its boxes
inline constexpr double frameMarkWidth = 16;   ///< of the sign that it can be collapsed, before its name

/// Of all its words, in the bundled font.
double frameTitleWidth(const VisibleGroup& group);

/// `parts` and `pages` are of `expanded`, the same picture with every group expanded (or the picture itself). They decide
/// where each group is, so that collapsing one moves the others no more than it must. Lines between groups are straight.
/// `automatic`: what each page needs without what somebody put somewhere. By that the frames are arranged; one that needs more
/// grows, and others only make room for it and for collapsed groups that were put somewhere.
Layout framed(const Visible& visible, const Sizes& sizes, const Visible& expanded, const GroupParts& parts,
              const std::vector<Layout>& pages, const std::vector<QRectF>& automatic);

} // namespace unitscope

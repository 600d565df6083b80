// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Puts the pages of several hosts beside and under each other, each in a frame with room for its name. Pure.

#include "graph/layout/hostparts.h"
#include "graph/layout/layout.h"

namespace unitscope {

inline constexpr double frameTitleHeight = 32; ///< within the frame, at its top
inline constexpr double frameMargin = 20;      ///< between the frame and its boxes

/// In the order of the hosts' names, in a shape that fits a window. Lines between hosts are straight.
Layout framed(const Visible& visible, const HostParts& parts, const std::vector<Layout>& pages);

} // namespace unitscope

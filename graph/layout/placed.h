// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Boxes that somebody put somewhere (ViewSpec::positions). They stand there, with what is docked to them; what would be
/// beneath them makes room, and whatever else the automatic layout placed stays where it is. Pure.

#include "graph/layout/layout.h"
#include "graph/layout/page.h"

namespace unitscope {

/// The page's layout with its positions; the very same if there are none. Of two that are put upon each other the one that is
/// later in the page stands beside the other. Lines of what moved, and those that would run beneath it, are led around all boxes;
/// of a rough layout they only bend.
Layout withPositions(const Page& page, Layout automatic, bool isRough, const std::stop_token& stop);

/// Where a box would be put to stand as it stands: what its position would be.
QPointF positionOf(const Layout& layout, quint32 node);

} // namespace unitscope

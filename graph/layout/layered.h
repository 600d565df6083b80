// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The simple placement, used when the layout program cannot help: columns by longest path from left to right, a few
/// sweeps that put boxes near their neighbours, straight lines. Never fails, O(n log n), no overlaps; lines may cross boxes.
/// The component must have no circles (see circles.h).

#include "graph/layout/protocol.h"

namespace unitscope {

PlacedComponent placeInLayers(const AskedComponent& component);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Leads lines that point back around the boxes between: out to the right, down in the gap between two columns, back in a
/// lane below everything in the way, and in from the left. Pure.

#include "graph/layout/protocol.h"

namespace unitscope {

/// Adds a line for each of `feedback` to placed.edges, and makes the component larger for the lanes.
void routeFeedback(const AskedComponent& asked, const std::vector<AskedEdge>& feedback, PlacedComponent& placed);

} // namespace unitscope

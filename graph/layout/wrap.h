// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Breaks a picture that is much too wide into rows, or one that is much too high into columns, as a text is broken into
/// lines: only where no box is cut; the lines that are cut go on around the end of one row to the beginning of the next, side
/// by side and without a new crossing. Pure.

#include "graph/layout/protocol.h"

#include <span>

namespace unitscope {

/// Leaves pictures alone whose aspect is between 0.5 and 3, and those that cannot be broken. `groupOf`: per node, a number;
/// nodes of equal numbers stay together, so that where a row ends moves nothing inside a group.
void wrapToPage(const AskedComponent& asked, std::span<const quint32> groupOf, PlacedComponent& placed);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Breaks a picture that is much too wide into rows, or one that is much too high into columns, as a text is broken into
/// lines: only where no box is cut; the lines that are cut go on around the end of one row to the beginning of the next, side
/// by side and without a new crossing. Pure.

#include "graph/layout/protocol.h"

namespace unitscope {

/// Leaves pictures alone whose aspect is between 0.5 and 3, and those that cannot be broken.
void wrapToPage(const AskedComponent& asked, PlacedComponent& placed);

} // namespace unitscope

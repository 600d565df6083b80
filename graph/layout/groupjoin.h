// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A large component put together from its groups, also before all of them are placed. Pure; fast.

#include "graph/layout/groupquestion.h"

namespace unitscope {

/// Boxes beside and beneath each other, about as wide as a page; no lines.
PlacedComponent placeInRows(const std::vector<QSizeF>& sizes);

/// Groups that are not placed yet stand in rows, and a line through one of them has no corners.
PlacedComponent joined(const Divided& divided, const std::vector<GroupWork>& work);

} // namespace unitscope

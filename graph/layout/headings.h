// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/layout: headings of which boxes have gone.

#include "graph/layout/layout.h"

namespace unitscope {

/// The heading counts what it is over now, where it was over `before` boxes; without any left it says nothing.
void countAgain(LayoutHeading& heading, size_t before);
/// Those that say nothing.
void removeSilent(std::vector<LayoutHeading>& headings);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which host and section every block of a component belongs to, as numbers. Pure.

#include "graph/layout/components.h"
#include "graph/layout/grouptree.h"

namespace unitscope {

/// In the order of the component's blocks. Sections count if most services of the component are in one; a stream or port
/// that stands free belongs where most of its lines lead.
std::vector<Belonging> belongingsOf(const Visible& visible, const Blocks& blocks, const Component& component);

} // namespace unitscope

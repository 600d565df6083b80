// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which edges lead back to where their data came from. The rest has an order from left to right. Pure.

#include "graph/layout/protocol.h"

namespace unitscope {

/// Per edge: whether it closes a circle. Depth first from what has no input, in the order of numbers; what remains without
/// the marked edges is still connected.
std::vector<bool> closesCircle(const AskedComponent& component);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/diff: whether two graphs are about the same hosts.

#include "graph/diff/compare.h"

namespace unitscope {

/// Usage, if nothing in one graph could be the same thing as something in the other, or if two hosts would become one.
Result<void> checkHosts(const Graph& before, const Graph& after, const CompareOptions& options);

} // namespace unitscope

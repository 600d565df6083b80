// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A large graph to ask questions of. Deterministic.

#include "graph/model/graph.h"

namespace unitscope::bench {

/// Chains of services over streams, sixteen to a section, with what a registry states of each: two boxes to a service.
GraphPtr largeGraph(int services);

} // namespace unitscope::bench

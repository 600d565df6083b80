// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything that any of several snapshots knows, as one graph: what a picture of a whole range is laid out from. Where they
/// disagree the newer source is believed first, as everywhere. Pure; the order of the graphs changes nothing.

#include "graph/model/graph.h"

#include <span>

namespace unitscope {

/// At least one (Q_ASSERT); null pointers are not allowed. Its claims quote the same sources; a source that several graphs
/// share is taken once.
GraphPtr unionOf(std::span<const GraphPtr> graphs);

} // namespace unitscope

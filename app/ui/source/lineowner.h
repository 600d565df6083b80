// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which statement a place in a source belongs to, for somebody who points at it: not only the very bytes of a value count,
/// but its line. Pure.

#include "graph/model/graph.h"

namespace unitscope {

/// The statement whose bytes are at the offset; else the next one that stands within the same line, after the offset or
/// before it; else what encloses the place.
std::optional<ClaimIndex> statementNear(const Graph& graph, SourceIndex source, qint64 offset);

} // namespace unitscope

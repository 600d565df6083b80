// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to redact/: the statements of a graph with their secrets replaced, as a snapshot of sources of our own.

#include "graph/model/graph.h"
#include "graph/view/redact/redactedids.h"

namespace unitscope {

struct RedactedSnapshot
{
    SnapshotPtr snapshot;
    std::vector<NodeId> ids;          ///< of the graph's nodes, by their index: all different
    std::vector<ClaimIndex> claims;   ///< by the index in the graph's snapshot; noIndex for what no fact has
    std::vector<SourceIndex> sources; ///< by the index in the graph's snapshot
};

/// The first call, with aliases that are not numbered, learns what there is; its result means nothing.
RedactedSnapshot redactedSnapshot(const Graph& graph, RedactedIds& ids);

} // namespace unitscope

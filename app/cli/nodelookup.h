// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds the one thing somebody means by a name typed on the command line.

#include "graph/base/result.h"
#include "graph/model/graph.h"

namespace unitscope {

/// Accepts "//host/kind:name", "kind:name" and a bare name (as in the source, or as in an id); "8025" is also a port, if nothing has
/// that name. `host`: only what is there; empty: any. NotFound names up to five that come nearest; Usage, if several are
/// meant, names up to five of them.
Result<NodeIndex> findByText(const Graph& graph, const QString& text, const QString& host = {});

} // namespace unitscope

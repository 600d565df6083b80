// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/registry: which kinds of things an edge can connect. Pure.

#include "graph/base/ids.h"

namespace unitscope {

/// False for a stream that listens.
bool canConnect(const EdgeId& edge);
/// What an edge of this kind goes from and to: "from service or process to port".
QString possibleEnds(EdgeKind kind);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: who is known to read and write a stream.

#include "graph/rules/scope.h"

namespace unitscope {

/// A service reads it, or a consumer group of it is known.
bool hasReader(const Graph& graph, const Node& stream);
bool hasWriter(const Graph& graph, const Node& stream);
/// Somebody uses it and nobody says whether that is reading or writing.
bool hasUserOfUnknownWay(const Graph& graph, const Node& stream);

} // namespace unitscope

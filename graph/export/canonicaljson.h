// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes a Graph as canonical JSON v1 (resources/schema): the documented registry dialect plus streams, ports, units
/// and edges, every value with its basis, method and quotation. Reading it back gives the same graph, and writing
/// that the same bytes.

#include "graph/model/graph.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toCanonicalJson(const Graph& graph);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes what is known of one host as the report that hosts keep beside their registry, in Markdown: counts, modules by category,
/// streams, ports, venvs, targets, timers, code, quality gates; all counted, none copied. What was not looked at says so. Text from
/// outside cannot leave its cell. Our own reader finds the same services, streams and ports. The same graph gives the same bytes.

#include "graph/model/graph.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toRegistryMarkdown(const Graph& graph, const QString& host);

} // namespace unitscope

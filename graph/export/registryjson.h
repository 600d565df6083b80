// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes what is known of one host as a module registry in JSON, as hosts keep it: modules, a summary, quality gates; all counted, none
/// copied. What was not looked at is null. A stream or port that no module has is only counted: this form lists modules. Our own
/// reader finds the same services, with their streams and ports. The same graph gives the same bytes.

#include "graph/model/graph.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toRegistryJson(const Graph& graph, const QString& host);

} // namespace unitscope

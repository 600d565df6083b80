// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything a graph says, as lines to compare: nodes, edges, facts, and each claim behind them.

#include "graph/model/graph.h"

#include <QtCore/qstringlist.h>

namespace unitscope::test {

enum class Quotes { Compared, LeftOut };

/// Two graphs with equal lines agree in nodes, edges, facts, order and type of values, basis, method, contradictions,
/// coverage and, if asked for, quotations.
QStringList everythingIn(const Graph& graph, Quotes quotes);

} // namespace unitscope::test

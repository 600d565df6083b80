// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to graph/diff: exactly what one side says where there is a difference, as one line of JSON. Two sides that say the
/// same have the same text, whatever the order and number of their sources.

#include "graph/diff/diff.h"

namespace unitscope {

QString exactlyBefore(const GraphDiff& diff, const NodeDiff& node);
QString exactlyAfter(const GraphDiff& diff, const NodeDiff& node);
QString exactlyBefore(const GraphDiff& diff, const EdgeDiff& edge);
QString exactlyAfter(const GraphDiff& diff, const EdgeDiff& edge);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to query/: the operators as they are written.

#include "graph/view/query/expression.h"
#include "graph/view/query/tokens.h"

namespace unitscope {

/// One that a value follows: "=", "contains".
std::optional<Operator> comparisonFrom(const QueryToken& token);
/// One that stands alone: "missing".
std::optional<Operator> conditionFrom(const QueryToken& token);
/// Either, or "in".
bool startsOperator(const QueryToken& token);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Applies every rule to a graph. Pure: the same graph, rule set and time give the same findings in the same order.

#include "graph/rules/finding.h"
#include "graph/rules/ruleset.h"

namespace unitscope {

/// Worst first, then by rule and subject. `asOf` (milliseconds UTC since 1970) is today for whatever depends on it. A rule
/// that cannot be judged for want of evidence gives one finding that says what is missing, never one for each thing.
std::vector<Finding> findingsOf(const Graph& graph, const RuleSet& rules, qint64 asOf);

} // namespace unitscope

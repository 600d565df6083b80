// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What was found in one graph, with the rules and the time it was found by. Immutable once made; safe between threads.
/// Claim indices belong to the graph that was looked at.

#include "graph/rules/findings.h"

#include <memory>

namespace unitscope {

struct Review
{
    RuleSet rules = {};
    qint64 asOf = 0; ///< milliseconds UTC since 1970
    std::vector<Finding> findings = {};
};
using ReviewPtr = std::shared_ptr<const Review>;

ReviewPtr review(const Graph& graph, RuleSet rules, qint64 asOf);

/// Whether a finding marks what it is about in a picture: it does not add up or is a risk, fails, and nobody decided to
/// live with it. A gap is nothing that is wrong with a box.
bool isMarked(const Finding& finding);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/review.h"

namespace unitscope {

ReviewPtr review(const Graph& graph, RuleSet rules, qint64 asOf)
{
    auto made = std::make_shared<Review>();
    made->findings = findingsOf(graph, rules, asOf);
    made->rules = std::move(rules);
    made->asOf = asOf;
    return made;
}

bool isMarked(const Finding& finding)
{
    return finding.outcome == Outcome::Fails && !finding.ignored && finding.rule->kind != FindingKind::Gap;
}

} // namespace unitscope

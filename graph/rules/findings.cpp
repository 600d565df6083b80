// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/findings.h"

#include "graph/rules/report.h"

namespace unitscope {

std::vector<Finding> findingsOf(const Graph& graph, const RuleSet& rules, qint64 asOf)
{
    Report report(graph, rules, asOf);
    return report.take();
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/findings.h"

#include "graph/rules/families.h"

namespace unitscope {

namespace {

constexpr void (*families[])(Report&) = {checkCounts,      checkGates,      checkStates,    checkUnits,   checkUsers,
                                         checkPorts,       checkPortRanges, checkListeners, checkStreams, checkCode,
                                         checkTimers,      checkNames,      checkProofs,    checkSources, checkRunning,
                                         checkStatedPorts, checkDemands};

} // namespace

std::vector<Finding> findingsOf(const Graph& graph, const RuleSet& rules, qint64 asOf)
{
    Report report(graph, rules, asOf);
    for (const auto family : families)
        family(report);
    return report.take();
}

} // namespace unitscope

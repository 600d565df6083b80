// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to rules/: quality gates, made again from what the source that states them lists. A gate holds if there is nothing
/// wrong and nothing unknown.

#include "graph/rules/stated.h"

namespace unitscope {

struct GateQuestion
{
    const Graph& graph;
    const Node& host;
    Voice voice; ///< that says the gate was passed
};

struct GateAnswer
{
    QStringList wrong = {};   ///< what the data says otherwise: "8 of 35 modules are listed"
    QStringList unknown = {}; ///< what is missing to tell
    std::vector<ClaimIndex> claims = {};
};

GateAnswer recomputeUnits(const GateQuestion& question);
GateAnswer recomputeCode(const GateQuestion& question);
GateAnswer recomputeVenvs(const GateQuestion& question);
GateAnswer recomputeStreams(const GateQuestion& question);
GateAnswer recomputePorts(const GateQuestion& question);
GateAnswer recomputeComplete(const GateQuestion& question);

} // namespace unitscope

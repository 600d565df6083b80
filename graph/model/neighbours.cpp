// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/neighbours.h"

namespace unitscope {

std::vector<Reached> neighboursOf(const Steps& steps, NodeIndex start, int depth)
{
    std::vector<bool> isMet(steps.graph().nodes().size());
    isMet[start] = true;
    std::vector<Reached> met;
    const auto goOn = [&](NodeIndex node, int distance) {
        for (const Step& step : steps.from(node)) {
            if (isMet[step.to])
                continue;
            isMet[step.to] = true;
            met.push_back({.node = step.to, .distance = distance, .from = node, .via = step.edge});
        }
    };
    if (depth > 0)
        goOn(start, 1);
    for (size_t i = 0; i < met.size() && met[i].distance < depth; ++i) {
        const Reached next = met[i];
        goOn(next.node, next.distance + 1);
    }
    return met;
}

} // namespace unitscope

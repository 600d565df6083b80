// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/badge.h"

#include "graph/base/safetext.h"

#include <algorithm>

namespace unitscope {

namespace {

template <class Index, class Id>
void add(std::map<Index, Badge>& badges, const Graph& graph, const Id& id, const Finding& finding)
{
    const auto index = graph.find(id);
    if (!index)
        return;
    Badge& badge = badges[*index];
    badge.worst = std::max(badge.worst, finding.severity);
    badge.problems += safeForPeople(finding.words);
}

} // namespace

Badges badgesOf(const Graph& graph, const Review& review)
{
    Badges badges;
    for (const Finding& finding : review.findings) {
        if (!isMarked(finding))
            continue;
        for (const Subject& subject : finding.subjects) {
            if (const auto* node = std::get_if<NodeId>(&subject))
                add(badges.nodes, graph, *node, finding);
            else
                add(badges.edges, graph, std::get<EdgeId>(subject), finding);
        }
    }
    return badges;
}

} // namespace unitscope

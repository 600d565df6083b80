// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Several things drawn as one box: the operating system's own units, or a group that is collapsed. Plain values and what
/// is said of them. Pure; safe for people.

#include "graph/view/fieldlist.h"

namespace unitscope {

struct Fold
{
    NodeId id;                      ///< of the box; no node of the graph has it
    std::vector<NodeIndex> members; ///< in the graph's order, at least one
    QString name = {};              ///< "Operating system"
    qsizetype count = 0;            ///< what its title says; of a group fewer than its members, see VisibleGroup
    bool isGroup = false;           ///< a collapsed group
};

QString titleOf(const Fold& fold); ///< "Operating system (87)"
/// "2 failed"; empty if all is well.
QString remarkOn(const Graph& graph, const std::vector<NodeIndex>& members);
/// Its members as relations, by state, the worst first.
Description describe(const Graph& graph, const Fold& fold);
/// "6 services, 4 streams".
QString kindCounts(const Graph& graph, const std::vector<NodeIndex>& members);

} // namespace unitscope

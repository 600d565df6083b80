// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which group each thing of a graph belongs to, by what is stated of it. Pure, and of the whole graph: neither a filter nor
/// what is collapsed moves anything into another group. Names are safe for people.

#include "graph/model/graph.h"
#include "graph/view/viewspec.h"

namespace unitscope {

std::span<const Grouping> allGroupings();
/// The word used in files and on the command line: "none", "target", "venv".
QLatin1StringView wordFor(Grouping grouping);
std::optional<Grouping> groupingFromWord(QStringView word);

struct NodeGroup
{
    NodeId id;           ///< no node of the graph has it: "//host/host:category=failed"
    QString name;        ///< as stated; "Category not stated"
    bool isRest = false; ///< of what has no value, and is with nothing that has one
};

struct GroupedNodes
{
    std::vector<NodeGroup> groups; ///< by host, then by name, each host's rest last
    std::vector<quint32> groupOf;  ///< per node: into groups
    std::vector<bool> follows;     ///< per node: it is there because what it belongs to is
};

/// Every node is in exactly one group; none for Grouping::None. A unit in several targets is in the one with the fewest
/// members, then the first by name. A port is with what listens there, a stream with who writes it (with who uses it, if nobody
/// is known to write it), a timer or socket with what it triggers, a venv or code folder with who uses it; where these are in
/// several groups, it is in the rest. By topic, a service is with the streams that it writes, else with those it uses.
GroupedNodes groupedNodes(const Graph& graph, Grouping grouping);

} // namespace unitscope

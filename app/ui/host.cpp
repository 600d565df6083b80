// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/host.h"

namespace unitscope {

std::vector<NodeId> hostNodesOf(const Graph& graph)
{
    std::vector<NodeId> hosts;
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() == Kind::Host)
            hosts.push_back(node.id);
    }
    return hosts;
}

QString hostOf(const Graph& graph)
{
    if (const std::vector<NodeId> hosts = hostNodesOf(graph); !hosts.empty())
        return hosts.front().host();
    return graph.nodes().empty() ? QString() : graph.nodes().front().id.host();
}

} // namespace unitscope

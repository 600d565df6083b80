// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/host.h"

namespace unitscope {

std::optional<NodeId> hostNodeOf(const Graph& graph)
{
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() == Kind::Host)
            return node.id;
    }
    return std::nullopt;
}

QString hostOf(const Graph& graph)
{
    if (const std::optional<NodeId> host = hostNodeOf(graph))
        return host->host();
    return graph.nodes().empty() ? QString() : graph.nodes().front().id.host();
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/snapshothosts.h"

#include <set>

namespace unitscope {

QStringList snapshotHosts(const Graph& graph)
{
    std::set<QString> hosts;
    for (const Coverage& coverage : graph.snapshot().coverage())
        hosts.insert(coverage.host);
    if (hosts.empty()) {
        for (const Node& node : graph.nodes()) {
            if (node.factCount > 0)
                hosts.insert(node.id.host());
        }
    }
    return {hosts.begin(), hosts.end()};
}

} // namespace unitscope

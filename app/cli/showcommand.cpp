// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/descriptiontext.h"
#include "app/cli/nodelookup.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"

namespace unitscope {

ExitCode runShow(const ShowRequest& request, const Console& console, std::stop_token stop)
{
    const Result<GraphPtr> graph = openTogether(request.source, stop);
    if (!graph)
        return fail(console, graph.error());
    sayProblemCount((*graph)->snapshot(), console);
    const Result<NodeIndex> index = findByText(**graph, request.node);
    if (!index)
        return fail(console, index.error());
    const Node& node = (*graph)->nodes()[*index];
    return print(console, toText(describe(**graph, node), node.id, request.withCommands).toUtf8(), stop);
}

} // namespace unitscope

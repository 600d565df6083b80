// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/openside.h"

#include "app/cli/problemlines.h"

namespace unitscope {

Result<GraphPtr> openSide(const SourcesRequest& request, const Console& console, std::stop_token stop)
{
    Result<GraphPtr> graph = openGraph(request.names.first(), request.options, stop);
    if (graph)
        sayProblemCount((*graph)->snapshot(), console);
    return graph;
}

} // namespace unitscope

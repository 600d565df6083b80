// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/problemlines.h"
#include "graph/export/canonicaljson.h"
#include "graph/export/text.h"

namespace unitscope {

ExitCode runImport(const ImportRequest& request, const Console& console, std::stop_token stop)
{
    const Result<GraphPtr> graph = openGraph(request.source.name, request.source.options, stop);
    if (!graph)
        return fail(console, graph.error());
    sayProblems((*graph)->snapshot(), console);
    const QByteArray data = request.format == ImportRequest::Format::Json ? toCanonicalJson(**graph)
                                                                          : toText(**graph).toUtf8();
    return print(console, data, stop);
}

} // namespace unitscope

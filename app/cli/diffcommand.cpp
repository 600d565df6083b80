// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "graph/diff/compare.h"
#include "graph/export/diffjson.h"
#include "graph/export/difftext.h"
#include "importers/open/hostnames.h"

namespace unitscope {

namespace {

ExitCode verdictOn(const GraphDiff& diff, bool allowGaps)
{
    const DiffCounts counts = countsOf(diff);
    if (counts.hasDifferences())
        return ExitCode::Differences;
    return counts.hasGaps() && !allowGaps ? ExitCode::Incomplete : ExitCode::Done;
}

/// As typed; else as the sources and decisions tell.
std::map<QString, QString> hostsOf(const DiffRequest& request, const Graph& before, const Graph& after)
{
    if (!request.hosts.empty())
        return request.hosts;
    return hostsRenamed(before.snapshot(), after.snapshot(), request.before.options.sameHosts);
}

} // namespace

ExitCode runDiff(const DiffRequest& request, const Console& console, std::stop_token stop)
{
    const Result<GraphPtr> before = openTogether(request.before, stop);
    if (!before)
        return fail(console, before.error());
    sayProblemCount((*before)->snapshot(), console);
    const Result<GraphPtr> after = openTogether(request.after, stop);
    if (!after)
        return fail(console, after.error());
    sayProblemCount((*after)->snapshot(), console);
    if (stop.stop_requested())
        return ExitCode::Cancelled;
    const Result<GraphDiff> diff = compare(*before, *after, {.hosts = hostsOf(request, **before, **after)});
    if (!diff)
        return fail(console, diff.error());
    const QByteArray data = request.format == DiffRequest::Format::Json ? toJson(*diff, request.withApart)
                                                                        : toText(*diff, request.withApart).toUtf8();
    const ExitCode printed = print(console, data, stop);
    return printed == ExitCode::Done ? verdictOn(*diff, request.allowGaps) : printed;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/opentogether.h"
#include "app/cli/outputfile.h"
#include "app/cli/problemlines.h"
#include "graph/diff/compare.h"
#include "graph/draw/picture.h"
#include "graph/export/diffjson.h"
#include "graph/export/difftext.h"
#include "graph/export/svg.h"
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

Result<QByteArray> written(const GraphDiffPtr& diff, const DiffRequest& request, const std::stop_token& stop)
{
    switch (request.format) {
    case DiffRequest::Format::Text: return toText(*diff, request.withApart).toUtf8();
    case DiffRequest::Format::Json: return toJson(*diff, request.withApart);
    case DiffRequest::Format::Svg: break;
    }
    const Result<PicturePtr> picture = makePicture(twoStatesOf(diff), nullptr, request.view, {}, stop);
    return picture.map([](const PicturePtr& made) { return toSvg(*made); });
}

std::vector<QString> namesOf(const DiffRequest& request)
{
    std::vector<QString> names = request.before.names;
    names.insert(names.end(), request.after.names.begin(), request.after.names.end());
    return names;
}

} // namespace

ExitCode runDiff(const DiffRequest& request, const Console& console, std::stop_token stop)
{
    if (isToFile(request.output)) {
        if (const Result<void> usable = checkOutput(request.output, namesOf(request)); !usable)
            return fail(console, usable.error());
    }
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
    Result<GraphDiff> compared = compare(*before, *after, {.hosts = hostsOf(request, **before, **after)});
    if (!compared)
        return fail(console, compared.error());
    const GraphDiffPtr diff = std::make_shared<const GraphDiff>(*std::move(compared));
    const Result<QByteArray> data = written(diff, request, stop);
    if (!data)
        return fail(console, data.error());
    const ExitCode delivered = deliver(request.output, *data, console, stop);
    return delivered == ExitCode::Done ? verdictOn(*diff, request.allowGaps) : delivered;
}

} // namespace unitscope

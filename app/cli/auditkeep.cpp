// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/auditkeep.h"

#include "app/cli/archivetext.h"
#include "app/cli/archivewriting.h"
#include "app/cli/problemlines.h"
#include "graph/diff/compare.h"
#include "graph/export/difftext.h"
#include "importers/archive/approvedstate.h"
#include "importers/archive/changearchive.h"
#include "importers/archive/snapshothosts.h"
#include "importers/open/hostnames.h"
#include "importers/open/sources.h"

#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// The snapshot that the new one is compared with, and its number; no graph if there is none.
struct Earlier
{
    GraphPtr graph = {};
    int number = 0;
};

Result<Earlier> earlierOf(const ArchiveFolder& folder, const Graph& graph, const std::stop_token& stop)
{
    if (!QFileInfo::exists(folder.log()))
        return Earlier();
    const Result<ArchiveLog> log = openArchive(folder, stop);
    if (!log)
        return tl::unexpected(log.error());
    const ArchiveEntry* last = lastSnapshotOf(*log, snapshotHosts(graph));
    if (!last)
        return Earlier();
    return readState(folder, *log, last->number, {}, stop).map([&](GraphPtr before) {
        return Earlier{std::move(before), last->number};
    });
}

ExitCode compared(const Earlier& earlier, const GraphPtr& now, const Console& console, const std::stop_token& stop)
{
    const Graph& before = *earlier.graph;
    const Result<GraphDiff> diff = compare(earlier.graph, now,
                                           {.hosts = hostsRenamed(before.snapshot(), now->snapshot(), {})});
    if (!diff)
        return fail(console, diff.error());
    if (const ExitCode printed = print(console, toText(*diff).toUtf8(), stop); printed != ExitCode::Done)
        return printed;
    const DiffCounts counts = countsOf(*diff);
    if (counts.hasDifferences())
        return ExitCode::Differences;
    return counts.hasGaps() ? ExitCode::Incomplete : ExitCode::Done;
}

} // namespace

ExitCode keepAudit(const AuditRequest& request, const QByteArray& transcript, const QString& origin,
                   const Console& console, const std::stop_token& stop)
{
    const Result<SnapshotPtr> snapshot = openBytes(transcript, origin);
    const Result<GraphPtr> graph = snapshot ? resolveAll(*snapshot, stop) : tl::unexpected(snapshot.error());
    if (!graph)
        return fail(console, graph.error());
    sayProblemCount((*graph)->snapshot(), console);
    const ArchiveRequest keeping{.what = ArchiveRequest::What::Add, .folder = *request.archive};
    const ArchiveWriting writing = writingOf(keeping, stop);
    const Result<Earlier> earlier = request.isCompared ? earlierOf(writing.folder, **graph, stop)
                                                       : Result<Earlier>(Earlier());
    const Result<ArchiveEntry> added = addSnapshot(writing, **graph, {});
    if (!added)
        return fail(console, added.error());
    if (!request.isCompared)
        return print(console, (headlineOf(*added) + u'\n').toUtf8(), stop);
    say(console, headlineOf(*added));
    if (!earlier)
        return fail(console, earlier.error());
    if (!earlier->graph) {
        say(console, u"it is the first snapshot of that host there: nothing to compare it with"_s);
        return ExitCode::Done;
    }
    say(console, u"compared with snapshot %1"_s.arg(earlier->number));
    return compared(*earlier, *graph, console, stop);
}

} // namespace unitscope

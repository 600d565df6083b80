// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/archivehistory.h"

#include "importers/archive/approvedstate.h"

#include <algorithm>

namespace unitscope {

namespace {

/// Whether two snapshots hold the same bytes from the same places: they are the same graph then.
bool isTheSame(const ArchiveEntry& a, const ArchiveEntry& b)
{
    return std::equal(a.files.begin(), a.files.end(), b.files.begin(), b.files.end(),
                      [](const KeptFile& x, const KeptFile& y) {
                          return x.sha256 == y.sha256 && x.origin == y.origin;
                      });
}

void sortByTime(std::vector<Moment>& moments)
{
    std::sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) {
        return std::pair(a.time, a.number) < std::pair(b.time, b.number);
    });
}

} // namespace

SnapshotRange snapshotsOf(const ArchiveLog& log, const QString& host)
{
    const std::set<int> purged = log.purged();
    SnapshotRange range;
    for (const ArchiveEntry& entry : log.entries) {
        if (entry.kind == EntryKind::Snapshot && (host.isEmpty() || entry.hosts.contains(host)))
            (purged.contains(entry.number) ? range.purged : range.snapshots)
                .push_back({.number = entry.number, .time = timeOf(entry)});
    }
    sortByTime(range.snapshots);
    sortByTime(range.purged);
    return range;
}

Result<History> historyOver(const ArchiveFolder& folder, const ArchiveLog& log, std::span<const Moment> snapshots,
                            const HistoryRequest& request, const std::stop_token& stop, const HistoryProgress& progress)
{
    HistoryBuilder builder(request.subject, request.attribute);
    GraphPtr graph;
    const ArchiveEntry* last = nullptr;
    int looked = 0;
    for (const Moment& moment : snapshots) {
        const ArchiveEntry* entry = log.entry(moment.number);
        if (!last || !entry || !isTheSame(*last, *entry)) {
            Result<GraphPtr> opened = readState(folder, log, moment.number, request.options, stop);
            if (!opened)
                return tl::unexpected(std::move(opened).error());
            graph = *std::move(opened);
        }
        if (stop.stop_requested())
            return failed({.code = Error::Code::Cancelled});
        last = entry;
        builder.add(moment, graph);
        if (progress)
            progress(++looked);
    }
    return builder.take();
}

} // namespace unitscope

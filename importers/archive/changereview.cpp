// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/changereview.h"

#include "graph/base/safetext.h"
#include "graph/diff/compare.h"
#include "importers/archive/snapshothosts.h"
#include "importers/open/hostnames.h"
#include "importers/open/renamehosts.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> nothingApproved(const ArchiveFolder& folder, const QStringList& hosts)
{
    QStringList names;
    for (const QString& host : hosts)
        names << safeForPeople(shortened(host, 60));
    return failed({.code = Error::Code::NotFound,
                   .where = {.file = folder.path()},
                   .expected = u"an approved state of %1"_s.arg(names.join(u" or "_s)),
                   .found = u"none"_s,
                   .advice = u"Approve a snapshot as it is: unitscope-cli archive baseline N."_s});
}

/// Under the names that the later state has for its hosts.
GraphPtr withHostsAs(const GraphPtr& earlier, const Graph& later, const SameHosts& decided)
{
    const std::map<QString, QString> names = hostsRenamed(earlier->snapshot(), later.snapshot(), decided);
    if (names.empty())
        return earlier;
    SnapshotBuilder builder;
    copyInto(builder, earlier->snapshot(), [&](SourceIndex, const QString& host) {
        const auto name = names.find(host);
        return name == names.end() ? host : name->second;
    });
    return resolve(std::make_shared<const Snapshot>(builder.take()));
}

} // namespace

Result<ChangeReview> reviewOf(const ArchiveFolder& folder, const ArchiveLog& log, int snapshot,
                              const ReviewOptions& options, const std::stop_token& stop)
{
    const Result<GraphPtr> later = readState(folder, log, snapshot, options.open, stop);
    if (!later)
        return tl::unexpected(later.error());
    return reviewOf(folder, log, *later, snapshot, options, stop);
}

Result<ChangeReview> reviewOf(const ArchiveFolder& folder, const ArchiveLog& log, const GraphPtr& later, int snapshot,
                              const ReviewOptions& options, const std::stop_token& stop)
{
    const QStringList hosts = snapshotHosts(*later);
    const ArchiveEntry* approved = approvedFor(log, hosts);
    if (!approved)
        return nothingApproved(folder, hosts);
    const Result<GraphPtr> earlier = readState(folder, log, approved->number, options.open, stop);
    if (!earlier)
        return tl::unexpected(earlier.error());
    Result<GraphDiff> diff = compare(withHostsAs(*earlier, *later, options.open.sameHosts), later,
                                     {.volatileFields = options.volatileFields});
    if (!diff)
        return tl::unexpected(std::move(diff).error());
    ChangeReview review{.approved = approved->number,
                        .snapshot = snapshot,
                        .hosts = hosts,
                        .diff = std::make_shared<const GraphDiff>(*std::move(diff))};
    review.changes = changesToDecide(*review.diff, decisionsFor(log, hosts), options.asOf);
    return review;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/comparedstates.h"

#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "graph/diff/compare.h"
#include "importers/archive/changereview.h"
#include "importers/open/hostnames.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Result<GraphPtr> opened(const SourceRequest& side, const Console& console, const std::stop_token& stop)
{
    Result<GraphPtr> graph = openTogether(side, stop);
    if (graph)
        sayProblemCount((*graph)->snapshot(), console);
    return graph;
}

Result<GraphPtr> laterSide(const Comparison& wish, const Console& console, const std::stop_token& stop)
{
    return wish.opened ? Result<GraphPtr>(wish.opened) : opened(wish.after, console, stop);
}

Result<ChangeReview> reviewed(const Comparison& wish, const Console& console, const std::stop_token& stop)
{
    const ArchiveFolder folder(wish.archive.isEmpty() ? usualArchive() : wish.archive);
    const Result<ArchiveLog> log = openArchive(folder, stop);
    if (!log)
        return tl::unexpected(log.error());
    const ReviewOptions options{.asOf = wish.asOf, .open = wish.after.options, .volatileFields = wish.volatileFields};
    if (!wish.opened && wish.after.names.empty()) {
        const ArchiveEntry* last = lastSnapshotOf(*log, {});
        if (!last)
            return failed({.code = Error::Code::NotFound,
                           .where = {.file = folder.path()},
                           .expected = u"a snapshot"_s,
                           .found = u"none whose bytes are there"_s,
                           .advice = u"Name a source to compare with what is approved."_s});
        return reviewOf(folder, *log, last->number, options, stop);
    }
    const Result<GraphPtr> later = laterSide(wish, console, stop);
    if (!later)
        return tl::unexpected(later.error());
    return reviewOf(folder, *log, *later, 0, options, stop);
}

} // namespace

Result<ComparedStates> compared(const Comparison& wish, const Console& console, const std::stop_token& stop)
{
    if (wish.isBaseline) {
        Result<ChangeReview> review = reviewed(wish, console, stop);
        if (!review)
            return tl::unexpected(std::move(review).error());
        return ComparedStates{.diff = review->diff, .changes = std::move(review->changes)};
    }
    const Result<GraphPtr> before = opened(wish.before, console, stop);
    if (!before)
        return tl::unexpected(before.error());
    const Result<GraphPtr> after = laterSide(wish, console, stop);
    if (!after)
        return tl::unexpected(after.error());
    const auto renamed = [&] {
        return hostsRenamed((*before)->snapshot(), (*after)->snapshot(), wish.before.options.sameHosts);
    };
    Result<GraphDiff> diff = compare(
        *before, *after, {.hosts = wish.hosts.empty() ? renamed() : wish.hosts, .volatileFields = wish.volatileFields});
    if (!diff)
        return tl::unexpected(std::move(diff).error());
    return ComparedStates{.diff = std::make_shared<const GraphDiff>(*std::move(diff)), .changes = std::nullopt};
}

} // namespace unitscope

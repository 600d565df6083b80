// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/diffbaseline.h"

#include "app/cli/opentogether.h"
#include "app/cli/problemlines.h"
#include "app/cli/rulesarguments.h"

using namespace Qt::StringLiterals;

namespace unitscope {

Result<ChangeReview> reviewFor(const DiffRequest& request, const VolatileFields& volatileFields, const Console& console,
                               const std::stop_token& stop)
{
    const BaselineRequest& baseline = *request.baseline;
    const ArchiveFolder folder(baseline.archive.isEmpty() ? usualArchive() : baseline.archive);
    const Result<ArchiveLog> log = openArchive(folder, stop);
    if (!log)
        return tl::unexpected(log.error());
    const ReviewOptions options{.asOf = timeOf(RulesRequest{.asOf = baseline.asOf}),
                                .open = request.after.options,
                                .volatileFields = volatileFields};
    if (request.after.names.empty()) {
        const ArchiveEntry* last = lastSnapshotOf(*log, {});
        if (!last)
            return failed({.code = Error::Code::NotFound,
                           .where = {.file = folder.path()},
                           .expected = u"a snapshot"_s,
                           .found = u"none whose bytes are there"_s,
                           .advice = u"Name a source to compare with what is approved."_s});
        return reviewOf(folder, *log, last->number, options, stop);
    }
    const Result<GraphPtr> later = openTogether(request.after, stop);
    if (!later)
        return tl::unexpected(later.error());
    sayProblemCount((*later)->snapshot(), console);
    return reviewOf(folder, *log, *later, 0, options, stop);
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opentogether.h"

#include "app/cli/keptsources.h"
#include "graph/base/safetext.h"
#include "importers/open/sources.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> notOneHost(const Together& together)
{
    QString advice = u"Add --together to see them in one picture all the same."_s;
    if (together.question) {
        const QString pair = safeForPeople(textOf({together.question->host, together.question->other}));
        advice =
            u"If that is one machine, say so: --same-host '%1'. If not, add --together to see both in one picture."_s
                .arg(pair);
    }
    return failed({.code = Error::Code::Usage,
                   .where = {},
                   .expected = u"sources of one host"_s,
                   .found = together.why,
                   .advice = advice});
}

tl::unexpected<Error> notOneTime(const QString& why, qint64 withinMs)
{
    const qint64 hours = withinMs / millisecondsPerHour;
    return failed(
        {.code = Error::Code::Usage,
         .where = {},
         .expected = u"sources made within %1 %2"_s.arg(hours).arg(hours == 1 ? u"hour"_s : u"hours"_s),
         .found = why,
         .advice = u"Allow more with --within HOURS, see them in one picture with --together, or compare them: "
                   "unitscope-cli diff BEFORE AFTER."_s});
}

} // namespace

Result<GraphPtr> openTogether(const SourceRequest& request, const std::stop_token& stop)
{
    const Result<SnapshotPtr> snapshot = openAll(request, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    if (!request.isForced) {
        if (const Together together = whetherOnePicture(**snapshot, request.withinMs, request.options.sameHosts);
            !together.isOnePicture)
            return together.isOneHost ? notOneTime(together.why, request.withinMs) : notOneHost(together);
    }
    return resolveAll(*snapshot, stop);
}

} // namespace unitscope

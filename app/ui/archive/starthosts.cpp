// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/archive/starthosts.h"

#include "app/ui/sources/loadsources.h"
#include "app/ui/sources/sourcerows.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "importers/archive/changereview.h"
#include "importers/archive/headseen.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestHost = 80;

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::StartHosts", words);
}

Result<DiffCounts> changesSince(const ArchiveFolder& folder, const ArchiveLog& log, const StartHost& host,
                                const SameHosts& sameHosts, const std::stop_token& stop)
{
    const Result<GraphPtr> before = readState(folder, log, host.before(), {.sameHosts = sameHosts}, stop);
    if (!before)
        return tl::unexpected(before.error());
    const Result<GraphPtr> after = readState(folder, log, host.last(), {.sameHosts = sameHosts}, stop);
    if (!after)
        return tl::unexpected(after.error());
    return compareStates(*before, *after, sameHosts).map([](const GraphDiffPtr& diff) { return countsOf(*diff); });
}

} // namespace

Result<StartPageContent> readStartPage(const ArchiveFolder& folder, const std::stop_token& stop)
{
    StartPageContent content;
    const Result<std::optional<HeadSeen>> seen = headSeen(folder.path());
    if (!seen)
        return tl::unexpected(seen.error());
    // Where one was seen before, an archive that is gone is no empty one.
    if (!QFileInfo::exists(folder.log()) && !*seen) {
        if (const QFileInfo place(folder.path()); place.exists() && (!place.isDir() || !place.isReadable()))
            return failed({.code = Error::Code::NotReadable,
                           .where = {.file = folder.path()},
                           .expected = tr("a folder that can be read"),
                           .found = place.isDir() ? tr("one that cannot") : tr("something else")});
        if (!QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot))
            return failed({.code = Error::Code::NotFound,
                           .where = {.file = folder.path()},
                           .expected = tr("an archive, or an empty folder for one"),
                           .found = tr("a folder without log.jsonl"),
                           .advice = tr("Choose another folder, or take log.jsonl from a copy of the archive.")});
        return content;
    }
    Result<ArchiveLog> log = openArchive(folder, stop);
    if (!log)
        return tl::unexpected(std::move(log).error());
    content.log = *std::move(log);
    for (ArchivedHost& host : archivedHosts(content.log)) {
        const ArchiveEntry& last = *content.log.entry(host.snapshots.back());
        StartHost row{.name = hostsInWords(host.hosts), .time = timeOf(last), .again = lookingAgainAt(last)};
        row.host = std::move(host);
        content.hosts.push_back(std::move(row));
    }
    return content;
}

void findOpenChanges(const ArchiveFolder& folder, const StartPageContent& content, const SameHosts& sameHosts,
                     qint64 now, const std::stop_token& stop, const std::function<void(OpenChanges)>& tell)
{
    for (size_t i = 0; i < content.hosts.size() && !stop.stop_requested(); ++i) {
        const StartHost& host = content.hosts[i];
        if (approvedFor(content.log, host.host.hosts)) {
            const ReviewOptions options{.asOf = now, .open = {.sameHosts = sameHosts}};
            const Result<ChangeReview> review = reviewOf(folder, content.log, host.last(), options, stop);
            if (review)
                tell({.host = i, .counts = countsOf(*review->diff), .standings = standingsOf(review->changes)});
            else if (review.error().code != Error::Code::Cancelled)
                tell({.host = i, .trouble = review.error().message()});
            continue;
        }
        if (host.before() == 0)
            continue;
        const Result<DiffCounts> counts = changesSince(folder, content.log, host, sameHosts, stop);
        if (counts)
            tell({.host = i, .counts = *counts});
        else if (counts.error().code != Error::Code::Cancelled)
            tell({.host = i, .trouble = counts.error().message()});
    }
}

QString lastInWords(const StartHost& host, qint64 now)
{
    const auto count = qsizetype(host.host.snapshots.size());
    const QString words = count == 1 ? tr("1 snapshot") : tr("%1 snapshots").arg(count);
    return tr("%1, %2; %3").arg(timeText(host.time), ageInWords(host.time, now), words);
}

QString changesInWords(const DiffCounts& counts)
{
    const int all = counts.added + counts.removed + counts.changed + counts.renamed;
    if (all > 0)
        return all == 1 ? tr("1 change") : tr("%1 changes").arg(all);
    return counts.hasGaps() ? tr("No change where both looked") : tr("No change");
}

QString openInWords(const StandingCounts& standings)
{
    const int open = standings.stillOpen();
    if (open == 0)
        return tr("As it was approved");
    return open == 1 ? tr("1 change is not accepted") : tr("%1 changes are not accepted").arg(open);
}

QString changeKindsInWords(const DiffCounts& counts)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString& words) {
        if (count > 0)
            parts += words.arg(count);
    };
    add(counts.added, tr("%1 added"));
    add(counts.removed, tr("%1 removed"));
    add(counts.changed, tr("%1 changed"));
    add(counts.renamed, tr("%1 renamed"));
    add(counts.notLookedAtAfter, tr("%1 not looked at this time"));
    return parts.join(u", "_s);
}

QString hostsInWords(const QStringList& hosts)
{
    if (hosts.isEmpty())
        return tr("No host named");
    const auto safe = [](const QString& host) { return safeForPeople(elidedMiddle(host, longestHost)); };
    if (hosts.size() == 1)
        return safe(hosts.front());
    if (hosts.size() == 2)
        return tr("%1 and %2").arg(safe(hosts[0]), safe(hosts[1]));
    return tr("%1 and %2 more").arg(safe(hosts[0])).arg(hosts.size() - 1);
}

} // namespace unitscope

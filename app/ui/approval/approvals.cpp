// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/approval/approvals.h"

#include "importers/archive/archivehosts.h"
#include "importers/archive/changearchive.h"
#include "importers/archive/snapshothosts.h"

#include <QtCore/qcoreapplication.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QLatin1StringView approvedPrefix = "approved "_L1;

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::Approvals", words);
}

/// The number of the snapshot that holds this state; kept now, if none does.
Result<int> snapshotWith(const ArchiveWriting& writing, const Graph& state)
{
    std::vector<QByteArray> hashes;
    for (const SourcePtr& source : state.snapshot().sources())
        hashes.push_back(source->sha256());
    const Result<ArchiveLog> log = openArchive(writing.folder, writing.stop);
    if (!log && log.error().code != Error::Code::NotFound)
        return tl::unexpected(log.error());
    if (const ArchiveEntry* known = log ? sameSnapshot(*log, hashes) : nullptr)
        return known->number;
    return addSnapshot(writing, state, {}).map([](const ArchiveEntry& entry) { return entry.number; });
}

bool isTheSame(const ChangeToDecide& one, const ChangeToDecide& other)
{
    return one.subject == other.subject && one.before == other.before && one.after == other.after;
}

} // namespace

Result<BesideApproved> besideApproved(const ArchiveFolder& folder, const SourceList& shown, const Graph& later,
                                      const std::stop_token& stop)
{
    const QStringList hosts = snapshotHosts(later);
    const Result<ArchiveLog> log = openArchive(folder, stop);
    if (!log)
        return tl::unexpected(log.error());
    const ArchiveEntry* approved = approvedFor(*log, hosts);
    if (!approved)
        return failed({.code = Error::Code::NotFound,
                       .where = {.file = folder.path()},
                       .expected = tr("an approved state of this host"),
                       .found = tr("none")});
    const bool isWritten = !approved->files.empty();
    const Result<std::vector<SourcePtr>> sources = readSnapshot(folder, *log,
                                                                isWritten ? approved->number : approved->of, stop);
    if (!sources)
        return tl::unexpected(sources.error());
    BesideApproved beside{.approved = approved->number, .decisions = decisionsFor(*log, hosts)};
    beside.list.shownAs = ShownAs::BeforeAndAfter;
    for (size_t i = 0; i < sources->size(); ++i) {
        // A name of its own: the later side may hold the same bytes from the same place.
        const QString name = approvedPrefix + u"%1.%2: "_s.arg(approved->number).arg(i + 1)
                             + (*sources)[i]->shortName();
        beside.list.entries.push_back(
            {.name = name, .source = (*sources)[i], .side = TimeSide::Before, .isKept = true, .isState = isWritten});
    }
    const TimeSide laterSide = shown.isCompared() ? TimeSide::After : TimeSide::Undecided;
    for (const SourceEntry* entry : partakersOn(shown, laterSide)) {
        beside.list.entries.push_back(*entry);
        beside.list.entries.back().side = TimeSide::After;
    }
    return beside;
}

int approvedIn(const SourceList& list)
{
    for (const SourceEntry& entry : list.entries) {
        if (entry.isKept && entry.side == TimeSide::Before && entry.name.startsWith(approvedPrefix))
            return entry.name.mid(approvedPrefix.size()).section(u'.', 0, 0).toInt();
    }
    return 0;
}

Result<std::vector<ArchiveEntry>> decideOn(const ArchiveWriting& writing, const GraphPtr& later,
                                           const ReviewOptions& options, const ChosenChanges& chosen)
{
    const Result<int> snapshot = snapshotWith(writing, *later);
    const Result<ArchiveLog> log = snapshot ? openArchive(writing.folder, writing.stop)
                                            : tl::unexpected(snapshot.error());
    if (!log)
        return tl::unexpected(log.error());
    const Result<ChangeReview> review = reviewOf(writing.folder, *log, later, *snapshot, options, writing.stop);
    if (!review)
        return tl::unexpected(review.error());
    Deciding deciding{.why = chosen.why, .until = chosen.until};
    for (const ChangeToDecide& change : chosen.changes) {
        const auto found = std::find_if(review->changes.begin(), review->changes.end(),
                                        [&](const ChangeToDecide& other) { return isTheSame(change, other); });
        if (found == review->changes.end())
            return failed({.code = Error::Code::Usage,
                           .where = {.file = writing.folder.path()},
                           .expected = tr("the changes that are shown"),
                           .found = tr("others: something has been approved meanwhile"),
                           .advice = tr("Compare with what is approved again.")});
        deciding.verdicts.emplace(size_t(found - review->changes.begin()), chosen.verdict);
    }
    return decide(writing, *review, deciding);
}

Result<ArchiveEntry> approveWhole(const ArchiveWriting& writing, const GraphPtr& later, const QString& note)
{
    const Result<int> snapshot = snapshotWith(writing, *later);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return approveSnapshot(writing, *snapshot, note);
}

} // namespace unitscope

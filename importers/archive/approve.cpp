// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/approve.h"

#include "graph/diff/accept.h"
#include "graph/diff/compare.h"
#include "graph/export/canonicaljson.h"
#include "importers/archive/entryline.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

tl::unexpected<Error> cannotDecide(const QString& expected, const QString& found, const QString& advice)
{
    return failed({.code = Error::Code::Usage,
                   .where = {.file = u"what is decided"_s},
                   .expected = expected,
                   .found = found,
                   .advice = advice});
}

std::vector<Decision> decisionsOf(const ArchiveWriting& writing, const ChangeReview& review, const Deciding& deciding)
{
    std::vector<Decision> decisions;
    for (const auto& [index, verdict] : deciding.verdicts) {
        const ChangeToDecide& change = review.changes[index];
        decisions.push_back({.verdict = verdict,
                             .subject = change.subject,
                             .before = change.before,
                             .after = change.after,
                             .who = writing.who,
                             .why = deciding.why,
                             .when = writing.time,
                             .until = deciding.until});
    }
    return decisions;
}

std::vector<ChangeToDecide> acceptedForGood(const ChangeReview& review, const Deciding& deciding)
{
    std::vector<ChangeToDecide> accepted;
    if (deciding.until)
        return accepted;
    for (const auto& [index, verdict] : deciding.verdicts) {
        if (verdict == Verdict::Approved)
            accepted.push_back(review.changes[index]);
    }
    return accepted;
}

/// The bytes of a state, once it is certain that they say the same when they are read.
Result<QByteArray> bytesOf(const GraphPtr& state)
{
    QByteArray bytes = toCanonicalJson(*state);
    const Result<SnapshotPtr> again = openBytes(bytes, u"approved state"_s);
    if (!again)
        return tl::unexpected(again.error());
    const Result<GraphDiff> diff = compare(state, resolve(*again));
    if (!diff)
        return tl::unexpected(diff.error());
    const DiffCounts counts = countsOf(*diff);
    if (counts.hasDifferences() || counts.hasGaps())
        return failed({.code = Error::Code::WriteFailed,
                       .where = {.file = u"the approved state"_s},
                       .expected = u"a file that says the same when it is read"_s,
                       .found = u"one that does not"_s,
                       .advice = u"Approve a whole snapshot instead, and report this."_s});
    return bytes;
}

} // namespace

Result<ArchiveEntry> approveSnapshot(const ArchiveWriting& writing, int number, const QString& note)
{
    Result<ArchiveWriter> writer = ArchiveWriter::begin(writing);
    if (!writer)
        return tl::unexpected(writer.error());
    // Also reads the bytes: what is approved has to be what was kept.
    if (const auto sources = readSnapshot(writing.folder, writer->log(), number, writing.stop); !sources)
        return tl::unexpected(sources.error());
    const ArchiveEntry& snapshot = *writer->log().entry(number);
    if (snapshot.kind != EntryKind::Snapshot)
        return cannotDecide(u"the number of a snapshot"_s, u"%1, an approved state"_s.arg(number),
                            u"List them with unitscope-cli archive list."_s);
    const ArchiveEntry added = writer->add(
        {.kind = EntryKind::Approved, .hosts = snapshot.hosts, .of = number, .note = note});
    if (const Result<void> stored = writer->commit(); !stored)
        return tl::unexpected(stored.error());
    return added;
}

Result<std::vector<ArchiveEntry>> decide(const ArchiveWriting& writing, const ChangeReview& review,
                                         const Deciding& deciding)
{
    if (review.snapshot == 0)
        return cannotDecide(u"a snapshot that the archive keeps"_s, u"a state that is not in it"_s,
                            u"Add it first: unitscope-cli archive add SOURCE."_s);
    if (deciding.why.trimmed().isEmpty())
        return cannotDecide(u"a reason"_s, u"none"_s, u"Say why: those who look at it later will ask."_s);
    if (deciding.verdicts.empty())
        return cannotDecide(u"at least one change"_s, u"none"_s, {});
    QByteArray state;
    if (const std::vector<ChangeToDecide> accepted = acceptedForGood(review, deciding); !accepted.empty()) {
        const Result<GraphPtr> follows = acceptedState(*review.diff, accepted);
        Result<QByteArray> bytes = follows ? bytesOf(*follows) : tl::unexpected(follows.error());
        if (!bytes)
            return tl::unexpected(std::move(bytes).error());
        state = *std::move(bytes);
    }
    Result<ArchiveWriter> writer = ArchiveWriter::begin(writing);
    if (!writer)
        return tl::unexpected(writer.error());
    const ArchiveEntry* approved = approvedFor(writer->log(), review.hosts);
    if (!approved || approved->number != review.approved)
        return cannotDecide(u"the approved state that was looked at, entry %1"_s.arg(review.approved),
                            approved ? u"a newer one, entry %1"_s.arg(approved->number) : u"none"_s,
                            u"Look at the changes again."_s);
    std::vector<ArchiveEntry> added;
    added.push_back(writer->add({.kind = EntryKind::Decisions,
                                 .hosts = review.hosts,
                                 .of = review.snapshot,
                                 .decisions = decisionsOf(writing, review, deciding)}));
    if (!state.isEmpty()) {
        KeptFile file{
            .sha256 = sha256Of(state), .bytes = state.size(), .origin = u"approved state"_s, .format = u"canonical"_s};
        file.file = keptFileName(writing.time, file.sha256, file.format);
        added.push_back(writer->add({.kind = EntryKind::Approved,
                                     .hosts = review.hosts,
                                     .of = review.snapshot,
                                     .files = {writer->keep(EntryKind::Approved, std::move(file), state)}}));
    }
    if (const Result<void> stored = writer->commit(); !stored)
        return tl::unexpected(stored.error());
    return added;
}

} // namespace unitscope

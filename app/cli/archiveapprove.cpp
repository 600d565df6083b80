// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/archiveapprove.h"

#include "app/cli/archivetext.h"
#include "app/cli/archivewriting.h"
#include "app/cli/commands.h"
#include "app/cli/problemlines.h"
#include "app/cli/rulesarguments.h"
#include "graph/diff/changesnamed.h"
#include "graph/view/difflines.h"
#include "graph/view/standingwords.h"
#include "importers/archive/approve.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

Result<Deciding> decidingOf(const ArchiveRequest& request, const ChangeReview& review)
{
    Deciding deciding{.why = request.words, .until = request.until};
    for (const auto& [verdict, typed] : request.decided) {
        const Result<std::vector<size_t>> named = changesNamed(review.changes, typed);
        if (!named)
            return tl::unexpected(named.error());
        for (const size_t index : *named) {
            const auto [at, isNew] = deciding.verdicts.emplace(index, verdict);
            if (!isNew && at->second != verdict)
                return failed({.code = Error::Code::Usage,
                               .where = {.file = u"archive approve"_s},
                               .expected = u"one verdict on each change"_s,
                               .found = u"two on #%1"_s.arg(review.changes[index].key)});
        }
    }
    return deciding;
}

/// Which snapshot: as typed, else the newest.
Result<int> snapshotOf(const ArchiveRequest& request, const ArchiveFolder& folder, const ArchiveLog& log)
{
    if (!request.numbers.empty())
        return request.numbers.front();
    if (const ArchiveEntry* last = lastSnapshotOf(log, {}))
        return last->number;
    return failed({.code = Error::Code::NotFound,
                   .where = {.file = folder.path()},
                   .expected = u"a snapshot"_s,
                   .found = u"none whose bytes are there"_s,
                   .advice = u"Add one: unitscope-cli archive add SOURCE."_s});
}

QString openLines(const ChangeReview& review)
{
    const DiffLines lines(*review.diff);
    QString text;
    for (const ChangeToDecide& change : review.changes) {
        if (!change.isOpen())
            continue;
        text += (change.node ? lines.headline(*change.node) : lines.headline(*change.edge)) + u"  #"_s + change.key
                + u'\n';
        if (change.decision)
            text += u"    "_s + decisionLine(change) + u'\n';
    }
    return text;
}

} // namespace

ExitCode approveChanges(const ArchiveRequest& request, const Console& console, const std::stop_token& stop)
{
    const ArchiveWriting writing = writingOf(request, stop);
    const Result<ArchiveLog> log = openArchive(writing.folder, stop);
    const Result<int> snapshot = log ? snapshotOf(request, writing.folder, *log) : tl::unexpected(log.error());
    if (!snapshot)
        return fail(console, snapshot.error());
    const Result<RuleSet> rules = loadRules({.file = request.rules}, stop);
    if (!rules)
        return fail(console, rules.error());
    const ReviewOptions options{.asOf = writing.time, .volatileFields = rules->volatileFields};
    const Result<ChangeReview> review = reviewOf(writing.folder, *log, *snapshot, options, stop);
    if (!review)
        return fail(console, review.error());
    const Result<Deciding> deciding = decidingOf(request, *review);
    if (!deciding)
        return fail(console, deciding.error());
    const Result<std::vector<ArchiveEntry>> written = decide(writing, *review, *deciding);
    if (!written)
        return fail(console, written.error());
    QString text;
    for (const ArchiveEntry& entry : *written)
        text += headlineOf(entry) + u'\n';
    const Result<ArchiveLog> after = openArchive(writing.folder, stop);
    const Result<ChangeReview> rest = after ? reviewOf(writing.folder, *after, *snapshot, options, stop)
                                            : tl::unexpected(after.error());
    if (!rest)
        return fail(console, rest.error());
    if (const QString open = openLines(*rest); !open.isEmpty())
        text += u"\nstill open\n"_s + open;
    text += u'\n' + standingWords(standingsOf(rest->changes)) + u'\n';
    return print(console, text.toUtf8(), stop);
}

} // namespace unitscope

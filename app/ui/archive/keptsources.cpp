// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/archive/keptsources.h"

#include "app/ui/sources/fetch.h"
#include "graph/base/safetext.h"
#include "graph/claims/snapshot.h"
#include "importers/audit/transcript.h"
#include "importers/source/address.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QLatin1StringView keptPrefix = "snapshot "_L1;
constexpr int longestAccount = 40;

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::KeptSources", words);
}

/// Names of its own: two snapshots may hold the same bytes from the same place.
QString keptName(int number, size_t at, const Source& source)
{
    return keptPrefix + QString::number(number) + u'.' + QString::number(at + 1) + u": "_s + source.shortName();
}

void addEntries(SourceList& list, int number, std::span<const SourcePtr> sources, TimeSide side)
{
    for (size_t i = 0; i < sources.size(); ++i)
        list.entries.push_back(
            {.name = keptName(number, i, *sources[i]), .source = sources[i], .side = side, .isKept = true});
}

Result<void> addKept(SourceList& list, const ArchiveFolder& folder, const ArchiveLog& log, int number, TimeSide side,
                     const std::stop_token& stop)
{
    const Result<std::vector<SourcePtr>> sources = readSnapshot(folder, log, number, stop);
    if (!sources)
        return tl::unexpected(sources.error());
    addEntries(list, number, *sources, side);
    return {};
}

/// What a transcript says of who looked and how.
struct AuditManner
{
    QString account = {}; ///< "root"
    bool isWithoutCode = false;
};

AuditManner mannerOf(const Source& source)
{
    AuditManner manner;
    const Transcript transcript = parseTranscript(source.bytes());
    if (const Frame* account = transcript.evidence(u"host.account"_s)) {
        // "uid=0(root) gid=0(root) groups=0(root)"
        const QString text = decodedLossy(transcript.view(account->body));
        const qsizetype open = text.indexOf(u'(');
        const qsizetype close = text.indexOf(u')', open);
        if (text.startsWith("uid="_L1) && open > 0 && close > open)
            manner.account = safeForPeople(shortened(text.mid(open + 1, close - open - 1), longestAccount));
    }
    const Frame* code = transcript.find(u"files.code.lines"_s);
    manner.isWithoutCode = code && code->note == FrameNote::Skipped;
    return manner;
}

std::optional<AuditManner> auditOf(const Snapshot& snapshot)
{
    for (const SourcePtr& source : snapshot.sources()) {
        if (looksLikeTranscript(source->bytes()))
            return mannerOf(*source);
    }
    return std::nullopt;
}

} // namespace

Result<SourceList> keptList(const ArchiveFolder& folder, const ArchiveLog& log, int number, const std::stop_token& stop)
{
    // They were one picture when they were kept: nobody is asked again.
    SourceList list{.entries = {}, .shownAs = ShownAs::OnePicture};
    return addKept(list, folder, log, number, TimeSide::Undecided, stop).map([&] { return list; });
}

SourceList keptListOf(int number, std::span<const SourcePtr> sources)
{
    SourceList list{.entries = {}, .shownAs = ShownAs::OnePicture};
    addEntries(list, number, sources, TimeSide::Undecided);
    return list;
}

Result<SourceList> keptPair(const ArchiveFolder& folder, const ArchiveLog& log, int before, int after,
                            const std::stop_token& stop)
{
    SourceList list{.entries = {}, .shownAs = ShownAs::BeforeAndAfter};
    return addKept(list, folder, log, before, TimeSide::Before, stop)
        .and_then([&] { return addKept(list, folder, log, after, TimeSide::After, stop); })
        .map([&] { return list; });
}

int shownSnapshot(const SourceList& list)
{
    for (auto entry = list.entries.rbegin(); entry != list.entries.rend(); ++entry) {
        if (!entry->isKept || !entry->name.startsWith(keptPrefix) || entry->side == TimeSide::Before)
            continue;
        return entry->name.mid(keptPrefix.size()).section(u'.', 0, 0).toInt();
    }
    return 0;
}

LookingAgain lookingAgainAt(const ArchiveEntry& entry)
{
    LookingAgain again;
    for (const KeptFile& file : entry.files) {
        const Result<SourceAddress> address = sourceAddress(file.origin);
        if (isRemote(file.origin) && address && withoutPassword(file.origin) == file.origin
            && !file.origin.contains("=***"_L1)) {
            again.names += file.origin;
            again.isAudit = again.isAudit || std::holds_alternative<SshAuditAddress>(*address);
        } else if (isRemote(file.origin) || !address) {
            again.missing += tr("%1 (its address had something secret in it)").arg(placeInWords(file.origin));
        } else if (QFileInfo(file.origin).isAbsolute() && QFileInfo::exists(file.origin)) {
            again.names += file.origin;
        } else {
            again.missing += tr("%1 (not there any more)").arg(safeForPeople(elidedMiddle(file.origin, 60)));
        }
    }
    return again;
}

Result<SourceList> comparedWithNow(const ArchiveFolder& folder, const ArchiveLog& log, int number,
                                   const LookingAgain& again, const std::stop_token& stop)
{
    SourceList list{.entries = {}, .shownAs = ShownAs::BeforeAndAfter};
    if (const Result<void> kept = addKept(list, folder, log, number, TimeSide::Before, stop); !kept)
        return tl::unexpected(kept.error());
    const std::vector<SourceEntry> before = list.entries;
    for (const QString& name : again.names) {
        AuditOptions audit;
        for (const SourceEntry& entry : before) {
            if (entry.source->origin() == name && looksLikeTranscript(entry.source->bytes()))
                audit.readsCode = !mannerOf(*entry.source).isWithoutCode;
        }
        list.entries.push_back({.name = name, .side = TimeSide::After, .audit = audit});
    }
    return list;
}

QString lessSeenThan(const Snapshot& before, const Snapshot& after)
{
    const std::optional<AuditManner> then = auditOf(before);
    const std::optional<AuditManner> now = auditOf(after);
    QStringList words;
    if (then && !now)
        words += tr("Then the host was audited, this time it was not: what only an audit sees was not looked at.");
    if (!then || !now)
        return words.join(u' ');
    if (!then->account.isEmpty() && !now->account.isEmpty() && then->account != now->account)
        words += tr("Audited as %1 this time, as %2 then: one may have seen what the other may not see.")
                     .arg(now->account, then->account);
    if (now->isWithoutCode && !then->isWithoutCode)
        words += tr("Code was read then, and not this time.");
    return words.join(u' ');
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/archive/lookingagain.h"

#include "app/ui/sources/fetch.h"
#include "graph/base/safetext.h"
#include "importers/audit/auditmanner.h"
#include "importers/audit/transcript.h"
#include "importers/source/address.h"
#include "importers/source/ssh/sshaccount.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qfileinfo.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int longestAccount = 40;

QString tr(const char* words)
{
    return QCoreApplication::translate("unitscope::LookingAgain", words);
}

std::optional<AuditManner> auditOf(const Snapshot& snapshot)
{
    for (const SourcePtr& source : snapshot.sources()) {
        if (looksLikeTranscript(source->bytes()))
            return auditManner(source->bytes());
    }
    return std::nullopt;
}

/// Nothing if it is no audit over ssh, or ssh does not say.
std::optional<QString> accountNow(const QString& name, const std::stop_token& stop)
{
    const Result<SourceAddress> address = sourceAddress(name);
    const auto* audit = address ? std::get_if<SshAuditAddress>(&*address) : nullptr;
    return audit ? sshAccount(audit->target, stop) : std::nullopt;
}

QStringList differsFrom(const AuditManner& then, const QString& name, const std::stop_token& stop)
{
    QStringList words;
    const QString place = placeInWords(name);
    if (const auto account = accountNow(name, stop); account && !then.account.isEmpty() && *account != then.account)
        words += tr("%1 was audited as %2; now it will be as %3: one may see what the other may not.")
                     .arg(place, then.account, safeForPeople(shortened(*account, longestAccount)));
    if (!then.options)
        words += tr("The audit of %1 does not say with which options it was made: the usual folders and Redis servers "
                    "will be looked at.")
                     .arg(place);
    if (!then.lost.isEmpty())
        words += tr("What stood behind %1 in the audit of %2 is masked there, and will be left out.")
                     .arg(then.lost.join(u", "_s), place);
    if (then.hadPasswords)
        words += tr("Passwords of Redis servers were given for %1; they are kept nowhere. Afterwards you can give them "
                    "again.")
                     .arg(place);
    return words;
}

} // namespace

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

Result<ComparedWithNow> comparedWithNow(const ArchiveFolder& folder, const ArchiveLog& log, int number,
                                        const LookingAgain& again, const std::stop_token& stop)
{
    Result<SourceList> kept = keptList(folder, log, number, stop);
    if (!kept)
        return tl::unexpected(kept.error());
    ComparedWithNow compared{.list = *std::move(kept)};
    compared.list.shownAs = ShownAs::BeforeAndAfter;
    const std::vector<SourceEntry> before = compared.list.entries;
    for (SourceEntry& entry : compared.list.entries)
        entry.side = TimeSide::Before;
    for (const QString& name : again.names) {
        AuditOptions options;
        for (const SourceEntry& entry : before) {
            // A transcript in a file is read again as it is; only a host is audited.
            if (!isRemote(name) || entry.source->origin() != name || !looksLikeTranscript(entry.source->bytes()))
                continue;
            const AuditManner then = auditManner(entry.source->bytes());
            options = then.again();
            compared.differs += differsFrom(then, name, stop);
        }
        compared.list.entries.push_back({.name = name, .side = TimeSide::After, .audit = options});
    }
    return compared;
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
    if (const QStringList options = then->options && now->options ? differentOptions(*then->options, *now->options)
                                                                  : QStringList();
        !options.isEmpty())
        words += tr("The options differ: %1.").arg(options.join(u", "_s));
    return words.join(u' ');
}

} // namespace unitscope

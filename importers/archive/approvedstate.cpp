// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/approvedstate.h"

#include "importers/open/sources.h"

#include <algorithm>

namespace unitscope {

namespace {

bool isOfAny(const ArchiveEntry& entry, const QStringList& hosts)
{
    return std::any_of(hosts.begin(), hosts.end(), [&](const QString& host) { return entry.hosts.contains(host); });
}

} // namespace

const ArchiveEntry* approvedFor(const ArchiveLog& log, const QStringList& hosts)
{
    const auto found = std::find_if(log.entries.rbegin(), log.entries.rend(), [&](const ArchiveEntry& entry) {
        return entry.kind == EntryKind::Approved && isOfAny(entry, hosts);
    });
    return found == log.entries.rend() ? nullptr : &*found;
}

const ArchiveEntry* lastSnapshotOf(const ArchiveLog& log, const QStringList& hosts)
{
    const std::set<int> purged = log.purged();
    const auto found = std::find_if(log.entries.rbegin(), log.entries.rend(), [&](const ArchiveEntry& entry) {
        return entry.kind == EntryKind::Snapshot && !purged.contains(entry.number)
               && (hosts.isEmpty() || isOfAny(entry, hosts));
    });
    return found == log.entries.rend() ? nullptr : &*found;
}

std::vector<Decision> decisionsFor(const ArchiveLog& log, const QStringList& hosts)
{
    std::vector<Decision> decisions;
    for (const ArchiveEntry& entry : log.entries) {
        if (!isOfAny(entry, hosts))
            continue;
        if (entry.kind == EntryKind::Decisions)
            decisions.insert(decisions.end(), entry.decisions.begin(), entry.decisions.end());
        if (entry.kind != EntryKind::Approved)
            continue;
        if (entry.files.empty())
            decisions.clear();
        else
            std::erase_if(decisions, [](const Decision& decision) {
                return decision.verdict == Verdict::Approved && !decision.until;
            });
    }
    return decisions;
}

Result<GraphPtr> readState(const ArchiveFolder& folder, const ArchiveLog& log, int number, const OpenOptions& options,
                           const std::stop_token& stop)
{
    const ArchiveEntry* entry = log.entry(number);
    const bool isApproved = entry && entry->kind == EntryKind::Approved;
    const bool isWritten = isApproved && !entry->files.empty();
    Result<std::vector<SourcePtr>> sources = readSnapshot(folder, log, isApproved && !isWritten ? entry->of : number,
                                                          stop);
    if (!sources)
        return tl::unexpected(std::move(sources).error());
    const Result<SnapshotPtr> snapshot = readTogether(*std::move(sources), options, stop);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return isWritten ? resolve(*snapshot) : resolveAll(*snapshot, stop);
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/entry.h"

#include <algorithm>

namespace unitscope {

qint64 timeOf(const ArchiveEntry& entry)
{
    if (entry.kind != EntryKind::Snapshot && entry.kind != EntryKind::Approved)
        return entry.time;
    std::optional<qint64> newest;
    for (const KeptFile& file : entry.files)
        newest = std::max(newest, file.stated);
    return newest.value_or(entry.time);
}

QLatin1StringView wordFor(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Snapshot: return QLatin1StringView("snapshot");
    case EntryKind::Approved: return QLatin1StringView("approved");
    case EntryKind::Decisions: return QLatin1StringView("decisions");
    case EntryKind::Purge: return QLatin1StringView("purge");
    case EntryKind::Signature: return QLatin1StringView("signature");
    }
    Q_UNREACHABLE();
}

QLatin1StringView wordFor(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ignored: return QLatin1StringView("ignored");
    case Verdict::Approved: return QLatin1StringView("accepted");
    case Verdict::Rejected: return QLatin1StringView("rejected");
    case Verdict::Deferred: return QLatin1StringView("deferred");
    }
    Q_UNREACHABLE();
}

} // namespace unitscope

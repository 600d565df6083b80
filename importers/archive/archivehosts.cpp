// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/archive/archivehosts.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

std::vector<ArchivedHost> archivedHosts(const ArchiveLog& log)
{
    const std::set<int> gone = log.purged();
    std::map<QStringList, std::vector<const ArchiveEntry*>> byHosts;
    for (const ArchiveEntry& entry : log.entries) {
        if (entry.kind == EntryKind::Snapshot && !gone.contains(entry.number))
            byHosts[entry.hosts].push_back(&entry);
    }
    std::vector<std::pair<qint64, ArchivedHost>> found;
    for (auto& [hosts, entries] : byHosts) {
        std::stable_sort(entries.begin(), entries.end(),
                         [](const ArchiveEntry* a, const ArchiveEntry* b) { return timeOf(*a) < timeOf(*b); });
        ArchivedHost host{.hosts = hosts};
        for (const ArchiveEntry* entry : entries)
            host.snapshots.push_back(entry->number);
        found.emplace_back(timeOf(*entries.back()), std::move(host));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<ArchivedHost> hosts;
    hosts.reserve(found.size());
    for (auto& [time, host] : found)
        hosts.push_back(std::move(host));
    return hosts;
}

const ArchiveEntry* sameSnapshot(const ArchiveLog& log, std::vector<QByteArray> sha256)
{
    std::sort(sha256.begin(), sha256.end());
    const std::set<int> gone = log.purged();
    for (auto entry = log.entries.rbegin(); entry != log.entries.rend(); ++entry) {
        std::vector<QByteArray> there;
        for (const KeptFile& file : entry->files)
            there.push_back(file.sha256);
        std::sort(there.begin(), there.end());
        if (entry->kind == EntryKind::Snapshot && there == sha256 && !gone.contains(entry->number))
            return &*entry;
    }
    return nullptr;
}

QString accountName()
{
    for (const char* name : {"USER", "LOGNAME"}) {
        if (const QString stated = qEnvironmentVariable(name); !stated.isEmpty())
            return stated;
    }
    return u"unknown"_s;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the start page says of each host of an archive. Values; blocking where it says so; knows no window.

#include "app/ui/archive/lookingagain.h"
#include "graph/diff/decided.h"
#include "importers/archive/archivehosts.h"
#include "importers/open/hostnames.h"

#include <functional>

namespace unitscope {

struct StartHost
{
    ArchivedHost host = {};
    QString name = {}; ///< "203.0.113.10", "shop and db", "shop and 2 more"; safe for people
    qint64 time = 0;   ///< that its last snapshot is of, milliseconds UTC since 1970
    LookingAgain again = {};

    int last() const { return host.snapshots.back(); }
    /// 0: there is none.
    int before() const { return host.snapshots.size() > 1 ? *(host.snapshots.end() - 2) : 0; }
};

/// What an archive has for the start page.
struct StartPageContent
{
    ArchiveLog log = {};
    std::vector<StartHost> hosts = {}; ///< none: the archive is empty, or there is none yet
};

/// Blocking. An archive that is not there yet is empty; one that is damaged or cannot be read is an error.
Result<StartPageContent> readStartPage(const ArchiveFolder& folder, const std::stop_token& stop);

/// What is open between the last snapshot of a host and the one before.
struct OpenChanges
{
    size_t host = 0; ///< in StartPageContent::hosts
    DiffCounts counts = {};
    /// Against what is approved of the host; nothing: none of it is, and the changes are those since the snapshot before.
    std::optional<StandingCounts> standings = {};
    QString trouble = {}; ///< why it cannot be told, as a sentence; safe for people
};
/// One after the other, told as they come; hosts with one snapshot of which nothing is approved are left out. `now`: for which decisions
/// have to hold, milliseconds UTC since 1970. Blocking.
void findOpenChanges(const ArchiveFolder& folder, const StartPageContent& content, const SameHosts& sameHosts,
                     qint64 now, const std::stop_token& stop, const std::function<void(OpenChanges)>& tell);

/// "2026-02-06 06:00 UTC, 3 days ago; 2 snapshots".
QString lastInWords(const StartHost& host, qint64 now);
/// "3 changes", "No change", "No change where both looked".
QString changesInWords(const DiffCounts& counts);
/// "3 changes are not accepted", "As it was approved".
QString openInWords(const StandingCounts& standings);
/// "1 added, 2 changed, 4 not looked at this time"; empty if there is nothing to say.
QString changeKindsInWords(const DiffCounts& counts);
QString hostsInWords(const QStringList& hosts);

} // namespace unitscope

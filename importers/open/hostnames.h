// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One name for each host, whatever the sources call it, and what is to be asked about that. Pure; the order of the sources
/// changes nothing.

#include "graph/claims/snapshot.h"
#include "importers/open/samehosts.h"

#include <map>
#include <optional>

namespace unitscope {

/// Whether two hosts are one, which nothing tells.
struct HostQuestion
{
    QString host;  ///< as in a decision about it
    QString other; ///< likewise
    SourceIndex hostSource = 0;
    SourceIndex otherSource = 0;
};

/// Gives every host of the snapshot one name: that of a file before that by which the host calls itself, a name before an
/// address. Machines that are called alike become NAME@ADDRESS, which is a Problem in the snapshot.
Snapshot withHostsNamed(Snapshot snapshot, const SameHosts& decided);

/// What is left to be asked about the hosts of a snapshot.
std::optional<HostQuestion> hostQuestion(const Snapshot& snapshot, const SameHosts& decided);

/// Hosts that go by another name in a later snapshot: earlier name -> later name. For compare().
std::map<QString, QString> hostsRenamed(const Snapshot& before, const Snapshot& after, const SameHosts& decided);

} // namespace unitscope

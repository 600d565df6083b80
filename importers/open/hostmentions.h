// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/open: which hosts the sources speak of, and by what each could be told to be the same as another. Pure.

#include "graph/claims/snapshot.h"

#include <set>

namespace unitscope {

/// One host as one source speaks of it.
struct HostMention
{
    SourceIndex source = 0;
    QString host = {};            ///< in the ids of that source
    bool isOwnName = false;       ///< of an audit: the host's own word, where others would have to be asked
    std::set<QString> names = {}; ///< lower case, as what follows: its own, and by which it was reached
    std::set<QString> addresses = {};
    std::set<QString> machines = {}; ///< hashed machine ids
};

/// By source, then by host; without the host of a file that names none.
std::vector<HostMention> hostMentions(const Snapshot& snapshot);
/// An address that several machines have tells nothing: bridges of containers have the same ones everywhere.
void dropSharedAddresses(std::vector<HostMention>& mentions);

bool isAddress(const QString& text);
/// "localhost" and what is an address of every host.
bool isOfEveryHost(const QString& nameOrAddress);

} // namespace unitscope

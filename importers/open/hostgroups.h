// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/open: which mentions are of one host. Pure; the order of the mentions changes nothing but indices.

#include "importers/open/hostmentions.h"
#include "importers/open/samehosts.h"

#include <optional>

namespace unitscope {

struct HostGroups
{
    std::vector<quint32> groupOf; ///< per mention; the smallest mention of the group
    /// Two groups that may well be one, and nothing tells.
    std::optional<std::pair<quint32, quint32>> question = {};
};

/// The same machine id is the same host whatever its names; different ones are different hosts, even if named alike. A
/// decision of a person goes before both. A mention of no machine id is of the host with which it has a name or an address
/// in common, if that is one only. It is asked about a name that fits several, about an address that nobody states where
/// there is one audit, and about "web" beside "web.example.org".
HostGroups hostGroupsOf(const std::vector<HostMention>& mentions, const SameHosts& decided);

/// Whether a decision's word is about this mention.
bool isNamed(const HostMention& mention, const QString& word);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Systems of any size that look like real ones, for measuring: services in sections with stages of data flow, 0.6 streams
/// and 0.3 ports to a service, a hub with 10 to 30 links in every section or so, 3 % of the lines against the flow.
/// The same family and seed give the same graph on every machine.

#include "graph/model/graph.h"

#include <optional>

namespace unitscope::test {

struct Family
{
    int hosts = 1;
    int nodesPerHost = 60; ///< services, streams and ports together
    quint32 seed = 1;
    // For a second snapshot, each of a thousand:
    int changed = 0; ///< streams whose readers are drawn anew
    int removed = 0; ///< services, streams and ports that are gone, with their lines
    int added = 0;   ///< services that are new, each with a stream that something of its section reads
};

/// "s60", "s500", "s2000", "s10000": one host; "m33", "m166", "m833": hosts of 60 nodes. Nothing for another name.
std::optional<Family> familyNamed(QStringView name);

GraphPtr graphOf(const Family& family);

} // namespace unitscope::test

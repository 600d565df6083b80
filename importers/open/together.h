// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Whether sources belong into one picture, or rather show one host before and after. Where sources of one time do not
/// agree, that is a disagreement; across time it is a change. Pure: it asks nobody, whoever calls it decides.

#include "importers/open/hostnames.h"

namespace unitscope {

inline constexpr qint64 millisecondsPerHour = 3'600'000;
inline constexpr qint64 usualWithinMs = 24 * millisecondsPerHour;

struct Together
{
    bool isOnePicture = true;
    bool isOneHost = true; ///< false: the hosts are why
    QString why;           ///< why not, as what was found: "a.json of h and b.json of g"; safe for people, else empty
    std::optional<HostQuestion> question = {}; ///< to be answered first: the two may be one
};

/// One picture are sources that all state the same host (or are connected by hosts they share; sameness as readTogether()
/// found it), and of which the oldest
/// and the newest are at most so far apart. A source that states no time is near to all; one that names no host may be
/// of any.
Together whetherOnePicture(const Snapshot& snapshot, qint64 withinMs = usualWithinMs, const SameHosts& decided = {});

} // namespace unitscope

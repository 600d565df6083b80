// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What differs between two states, one row for each change, in the words of the command line's `diff`. Pure; every text is
/// safe for people.

#include "graph/diff/diff.h"

#include <optional>

namespace unitscope {

/// In the order in which people want to read them.
enum class ChangeGroup : quint8 {
    Added,
    Removed,
    Changed,
    Renamed,
    NotLookedAtBefore, ///< whole things
    NotLookedAtAfter,
    NotStatedBefore, ///< fields of things that both sides know
    NotStatedAfter,
    Apart ///< never a difference: differs from minute to minute, wording, how it is known
};
inline constexpr int changeGroupCount = int(ChangeGroup::Apart) + 1;

struct ChangeRow
{
    ChangeGroup group = ChangeGroup::Changed;
    QLatin1Char sign{'~'};
    Subject subject;     ///< under the names of the later side
    QString what;        ///< "service:shop-api"
    QString field = {};  ///< "User"; empty for a whole thing
    QString before = {}; ///< values; empty where that side has none
    QString after = {};
    QString saysBefore = {}; ///< "monday.json:14 (stated in file)"
    QString saysAfter = {};
    std::optional<ClaimIndex> claimBefore = {}; ///< in diff.before: where to look
    std::optional<ClaimIndex> claimAfter = {};  ///< in diff.after
};

/// By group, then by thing: boxes before connections. What follows from an end that was not looked at is left out.
std::vector<ChangeRow> changeRowsOf(const GraphDiff& diff);

/// Of one thing or connection alone, under its name in a picture of both.
std::vector<ChangeRow> changeRowsAbout(const GraphDiff& diff, const Subject& subject);

/// "Added", "Not looked at this time".
QString wordsFor(ChangeGroup group);

} // namespace unitscope

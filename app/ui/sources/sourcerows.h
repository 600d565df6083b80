// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a list of open sources says of each: its kind, time and age, how much it lists. Pure; everything is safe for people.

#include "app/ui/sources/sourcelist.h"
#include "graph/diff/diff.h"

namespace unitscope {

struct SourceRow
{
    QString name; ///< of the entry
    QString shortName;
    QString details; ///< where it is from and its whole hash: for a tooltip
    QString about;   ///< "report · 2026-01-17 07:25 UTC, 312 days ago · 6ebd8dd4": the hash's beginning
    QString counts;  ///< "2 problems · 35 modules stated, 8 listed", "left out of the picture"
    QString problem; ///< why it did not come, or not again, from where it is; empty if it did
    bool isRemote = false;
    bool isKept = false; ///< its bytes are nowhere else
    bool isLeftOut = false;
    bool isNeeded = false;               ///< the only one that takes part: cannot be left out or removed
    TimeSide side = TimeSide::Undecided; ///< Undecided unless two states are compared
    SourcePtr source;
    GraphPtr graph;        ///< it takes part in; null if left out
    SourceIndex index = 0; ///< in that graph's snapshot
};

/// `graph` is what is drawn, `before` the earlier state or null; `now` in milliseconds UTC since 1970.
std::vector<SourceRow> sourceRowsOf(const SourceList& list, const GraphPtr& graph, const GraphPtr& before, qint64 now);

/// "5 minutes ago", "3 hours ago", "312 days ago"; "in the future", if it is more than a minute ahead.
QString ageInWords(qint64 time, qint64 now);

/// "Comparing monday.json with friday.json: 2 added, 1 removed, 3 changed, 27 not looked at this time"; of hosts with
/// different names, it says so.
QString comparisonInWords(const SourceList& list, const GraphDiff& diff);

} // namespace unitscope

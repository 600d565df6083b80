// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What differs between two graphs: every thing and every connection of either, each with its change, and within those
/// that both know the fields that are not the same. A plain value that keeps both graphs; node, edge and claim indices
/// belong to the graph of their side. compare() makes it.
///
/// That something is missing says nothing where nobody looked: a removal needs a later side that looked at all things of
/// the kind, an addition an earlier one. Otherwise it was not looked at this time, or before.

#include "graph/model/graph.h"
#include "graph/model/volatilefields.h"

#include <memory>
#include <optional>
#include <vector>

namespace unitscope {

enum class Change : quint8 {
    Same,
    Added,
    Removed,
    Changed,
    Renamed,           ///< of a service: the later side calls it by another name; its fields may differ too
    NotLookedAtBefore, ///< only the later side knows it, and the earlier did not look; of a field: did not state it
    NotLookedAtAfter   ///< the same the other way round: not looked at this time
};

/// Whether a field's change is one that somebody should act on.
enum class Apart : quint8 {
    No,       ///< a difference
    Volatile, ///< differs from minute to minute: a process id, a time
    Wording,  ///< how a proof is worded, under which heading something stands: what it says has fields of its own
    HowKnown  ///< the same value, known more or less strongly than before
};

/// One value of a field, in all its written forms.
struct ValueDiff
{
    Change change = Change::Same;        ///< Same, Added or Removed
    std::vector<ClaimIndex> before = {}; ///< strongest first; empty if added
    std::vector<ClaimIndex> after = {};  ///< strongest first; empty if removed
};

/// A field that is not the same on both sides. One that disappears from the source is not stated this time; only a value
/// in its place, or a stated "none", is a change.
struct FieldDiff
{
    QString attribute;
    Change change =
        Change::Changed; ///< Changed, NotLookedAtBefore, NotLookedAtAfter; Same if it is only known differently
    Apart apart = Apart::No;
    bool isMany = false;           ///< its values are a set, each added or removed for itself
    std::vector<ValueDiff> values; ///< those of the earlier side strongest first, then those that are new

    bool isDifference() const { return change == Change::Changed && apart == Apart::No; }
    bool isUndecided() const { return change != Change::Changed && apart == Apart::No; }
};

/// Why a service is taken for one that had another name.
struct Renaming
{
    enum class By : quint8 { Command, Port, Code };
    NodeId from; ///< its earlier name, on the host as the later side calls that
    By by = By::Command;
    QString shared; ///< the command, "8001/tcp", the code: no other service has it on either side
};

struct NodeDiff
{
    /// As on the later side, also where only the earlier one has it; code by its folder if either side names that.
    NodeId id;
    Change change = Change::Same;
    NodeIndex before = noIndex; ///< noIndex if that side does not name it
    NodeIndex after = noIndex;
    std::optional<Renaming> renaming = {}; ///< of a Renamed one
    /// Only where both sides describe it. A Removed one may still be named: something refers to it.
    std::vector<FieldDiff> fields = {};
};

struct EdgeDiff
{
    EdgeId id;
    Change change = Change::Same;
    EdgeIndex before = noIndex;
    EdgeIndex after = noIndex;
    std::vector<FieldDiff> fields = {};
};

struct GraphDiff
{
    GraphPtr before;
    GraphPtr after;
    std::vector<NodeDiff> nodes;        ///< everything either side names, sorted by id
    std::vector<EdgeDiff> edges;        ///< likewise
    VolatileFields volatileFields = {}; ///< with which it was made
};

using GraphDiffPtr = std::shared_ptr<const GraphDiff>;

/// Whether an edge was not looked at only because one of its ends was not: that says no more than the end does.
bool followsFromAnEnd(const GraphDiff& diff, const EdgeDiff& edge);

/// How much there is of each. A field counts with its node or edge, unless it is not stated on one side.
struct DiffCounts
{
    int added = 0;
    int removed = 0;
    int changed = 0;
    int renamed = 0;
    int notLookedAtBefore = 0; ///< nodes, and edges that do not follow from an end
    int notLookedAtAfter = 0;
    int notStatedBefore = 0; ///< fields
    int notStatedAfter = 0;
    int apart = 0; ///< fields

    bool hasDifferences() const { return added + removed + changed + renamed > 0; }
    /// Whether a difference could hide where one side did not look.
    bool hasGaps() const { return notLookedAtBefore + notLookedAtAfter + notStatedBefore + notStatedAfter > 0; }
    bool operator==(const DiffCounts&) const = default;
};

DiffCounts countsOf(const GraphDiff& diff);

/// Whether somebody should act on it: it is neither the same nor merely not looked at.
bool isDifference(Change change);

QLatin1StringView wordFor(Change change);   ///< "added", "not_looked_at_before": for files
QLatin1StringView wordFor(Renaming::By by); ///< "command", "port", "code"
QLatin1StringView wordFor(Apart apart);     ///< "volatile", "wording", "how_known"; empty for No

} // namespace unitscope

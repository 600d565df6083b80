// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The changes between an approved state and a later one as things somebody decides about, one by one, and what was decided.
/// A decision is about exactly one before and one after: if either is different next time, it says nothing about that.

#include "graph/diff/diff.h"
#include "graph/model/decision.h"

#include <span>

namespace unitscope {

enum class Standing : quint8 {
    Open,     ///< nobody decided, or what was decided holds no longer
    Accepted, ///< until a time that has not come, or for good and not yet part of an approved state
    Rejected,
    Deferred
};

/// One change of a thing or a connection, with all its fields. Refers to the difference, which must outlive it.
struct ChangeToDecide
{
    const NodeDiff* node = nullptr; ///< one of the two
    const EdgeDiff* edge = nullptr;
    QString subject = {}; ///< NodeId::text() or EdgeId::text(), as the later side calls it
    /// What each side says, as one line of JSON: the fields that differ, in their normal forms; of what was added or removed
    /// every field that can be a difference; of what was renamed also its id. Empty where it is not.
    QString before = {};
    QString after = {};
    QString key = {}; ///< eight hexadecimal digits of the hash of these three: a name for people to type
    Standing standing = Standing::Open;
    std::optional<Decision> decision = {}; ///< the last one about it, also if it holds no longer

    Change change() const { return node ? node->change : edge->change; }
    /// Whether it still keeps a state from being approved: a rejected change is one that should go away.
    bool isOpen() const { return standing != Standing::Accepted; }
};

/// Every difference of the two sides: things by kind, then connections, as the difference is printed. What was not looked at is none,
/// and nobody can decide about it. Of several decisions about one change the last one counts; `asOf` is milliseconds UTC
/// since 1970. Pure.
std::vector<ChangeToDecide> changesToDecide(const GraphDiff& diff, std::span<const Decision> decisions, qint64 asOf);

/// How many there are of each.
struct StandingCounts
{
    int open = 0; ///< nobody decided
    int accepted = 0;
    int rejected = 0;
    int deferred = 0;

    int stillOpen() const { return open + rejected + deferred; }
    bool operator==(const StandingCounts&) const = default;
};
StandingCounts standingsOf(std::span<const ChangeToDecide> changes);

Standing standingFor(Verdict verdict);        ///< Ignored counts as accepted
QLatin1StringView wordFor(Standing standing); ///< "open", "accepted", ...: for files

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a check came to: the findings of a graph, by which rules and at which time they were judged, and from which
/// severity on they count. What every writer of findings is given, so that all of them agree. A plain value.

#include "graph/rules/finding.h"
#include "graph/rules/ruleset.h"

#include <array>

namespace unitscope {

struct Checked
{
    GraphPtr graph;         ///< never null
    RuleSet rules = {};     ///< also holds the decisions
    QString rulesName = {}; ///< of their file; empty: the rules as they come
    qint64 asOf = 0;        ///< milliseconds UTC since 1970
    Severity failOn = Severity::Error;
    std::vector<Finding> findings = {}; ///< of findingsOf(graph, rules, asOf), in its order
};

/// The numbers are the exit codes of "unitscope-cli check".
enum class CheckVerdict : quint8 {
    Passes = 0,   ///< every rule that counts was judged and nothing fails
    Fails = 1,    ///< something fails
    Undecided = 4 ///< nothing fails, but a rule that counts could not be judged
};

/// Fails, counts and is not ignored.
bool isFailure(const Checked& checked, const Finding& finding);
/// Cannot be judged, and would count if it failed: the severity of the rule decides, not that of the remark, which is
/// milder. Not ignored.
bool isUndecided(const Checked& checked, const Finding& finding);
/// One failure is an answer, whatever else is open: Fails comes before Undecided.
CheckVerdict verdictOn(const Checked& checked);

/// Everything is counted once: what is ignored or cannot be judged is in none of the other numbers.
struct FindingCounts
{
    std::array<int, 3> failing = {}; ///< by severity
    int ignored = 0;
    int unjudged = 0;
    int failures = 0;  ///< of `failing`, what counts
    int undecided = 0; ///< of `unjudged`, what counts
};
FindingCounts countsOf(const Checked& checked);

/// A decision to ignore this finding that does not hold (any more).
struct LapsedDecision
{
    const Decision* decision; ///< of the rule set
    bool isOver;              ///< its time is over; otherwise it was about other words
};
/// The last of them; nothing if the finding is ignored or nobody ever decided about it.
std::optional<LapsedDecision> lapsedOf(const Checked& checked, const Finding& finding);

/// The outcome of a whole rule in this check.
enum class RuleOutcome : quint8 { Holds, Fails, Ignored, CannotBeJudged, Off };
RuleOutcome outcomeOf(const Checked& checked, const RuleInfo& rule);
QLatin1StringView wordFor(RuleOutcome outcome); ///< "holds", "fails", "ignored", "cannot be judged", "off"

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What a rule found in a graph: a rule, the things it is about, and both sides of the matter with the statements that say
/// so. A plain value; claim indices belong to the graph's snapshot.

#include "graph/model/decision.h"
#include "graph/model/graph.h"

#include <optional>
#include <span>
#include <vector>

namespace unitscope {

enum class FindingKind : quint8 {
    DoesNotAddUp, ///< two statements cannot both hold
    Risk,         ///< holds, but is dangerous
    Gap           ///< something is missing
};

/// Mildest first.
enum class Severity : quint8 { Note, Warning, Error };

QLatin1StringView wordFor(FindingKind kind);  ///< "does not add up", "risk", "gap"
QLatin1StringView wordFor(Severity severity); ///< "note", "warning", "error"
std::optional<Severity> severityFromWord(QStringView word);

/// A rule as people read of it. Ids are for ever; a rule that would answer differently gets a higher version.
struct RuleInfo
{
    QLatin1StringView id; ///< "running-not-enabled"
    int version = 1;
    FindingKind kind = FindingKind::DoesNotAddUp;
    Severity severity = Severity::Warning;
    QLatin1StringView title; ///< "Running, but not enabled"
    QLatin1StringView help;  ///< why it matters and what to do, in a sentence or two
    QLatin1StringView since; ///< the program's version in which this version of the rule came: "0.1.0"
};

/// Every rule there is, in the order of display.
std::span<const RuleInfo> allRules();
const RuleInfo* findRule(QStringView id);

/// One side of a finding: what is said, and by which statements. Counted sides may have no claims.
struct Side
{
    QString words = {}; ///< "stated: 35 modules", "counted: 8"
    std::vector<ClaimIndex> claims = {};
    bool operator==(const Side&) const = default;
};

/// A rule that holds gives no finding.
enum class Outcome : quint8 { Fails, CannotBeJudged };

struct Finding
{
    const RuleInfo* rule = nullptr; ///< one of allRules()
    Outcome outcome = Outcome::Fails;
    Severity severity = Severity::Warning; ///< the rules file may differ from the rule
    std::vector<Subject> subjects = {};    ///< the first is what it is about; never empty
    QString words = {};                    ///< one sentence for people: "35 modules stated, 8 listed"
    std::vector<Side> sides = {};
    /// The same for the same matter in every snapshot: rule, subjects and a detail of the rule's choosing. Unique in one graph.
    QString key = {};
    /// Set if somebody decided to live with it: it is still counted.
    std::optional<Decision> ignored = {};
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/checked.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

bool isFailure(const Checked& checked, const Finding& finding)
{
    return !finding.ignored && finding.outcome == Outcome::Fails && finding.severity >= checked.failOn;
}

bool isUndecided(const Checked& checked, const Finding& finding)
{
    return !finding.ignored && finding.outcome == Outcome::CannotBeJudged
           && checked.rules.severityOf(*finding.rule).value_or(finding.severity) >= checked.failOn;
}

CheckVerdict verdictOn(const Checked& checked)
{
    const FindingCounts counts = countsOf(checked);
    if (counts.failures > 0)
        return CheckVerdict::Fails;
    return counts.undecided > 0 ? CheckVerdict::Undecided : CheckVerdict::Passes;
}

FindingCounts countsOf(const Checked& checked)
{
    FindingCounts counts;
    for (const Finding& finding : checked.findings) {
        if (finding.ignored)
            ++counts.ignored;
        else if (finding.outcome == Outcome::CannotBeJudged)
            ++counts.unjudged;
        else
            ++counts.failing[size_t(finding.severity)];
        counts.failures += isFailure(checked, finding) ? 1 : 0;
        counts.undecided += isUndecided(checked, finding) ? 1 : 0;
    }
    return counts;
}

std::optional<LapsedDecision> lapsedOf(const Checked& checked, const Finding& finding)
{
    const auto& decisions = checked.rules.ignored;
    const auto last = std::find_if(decisions.rbegin(), decisions.rend(), [&](const Decision& decision) {
        return decision.verdict == Verdict::Ignored && decision.subject == finding.key;
    });
    if (finding.ignored || last == decisions.rend())
        return std::nullopt;
    return LapsedDecision{&*last, !last->holdsAt(checked.asOf)};
}

RuleOutcome outcomeOf(const Checked& checked, const RuleInfo& rule)
{
    if (!checked.rules.severityOf(rule))
        return RuleOutcome::Off;
    RuleOutcome outcome = RuleOutcome::Holds;
    for (const Finding& finding : checked.findings) {
        if (finding.rule != &rule)
            continue;
        if (!finding.ignored && finding.outcome == Outcome::Fails)
            return RuleOutcome::Fails;
        if (!finding.ignored)
            outcome = RuleOutcome::CannotBeJudged;
        else if (outcome == RuleOutcome::Holds)
            outcome = RuleOutcome::Ignored;
    }
    return outcome;
}

QLatin1StringView wordFor(RuleOutcome outcome)
{
    constexpr std::array words = {"holds"_L1, "fails"_L1, "ignored"_L1, "cannot be judged"_L1, "off"_L1};
    return words[size_t(outcome)];
}

} // namespace unitscope

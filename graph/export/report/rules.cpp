// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A rule that asks for nothing unless a rules file does, in a check where none does: that it holds would say too much.
bool asksForNothing(const RuleSet& rules, QLatin1StringView id)
{
    return (id == "unit-required"_L1 && rules.requiredUnits.isEmpty())
           || (id == "unit-forbidden"_L1 && rules.forbiddenUnits.isEmpty())
           || (id == "user-not-allowed"_L1 && !rules.allowedUsers)
           || (id == "port-not-allowed"_L1 && !rules.allowedPorts)
           || (id == "proof-required"_L1 && rules.requiredProofs.empty())
           || (id == "name-pattern"_L1 && rules.names.empty());
}

int failuresOf(const Checked& checked, const RuleInfo& rule)
{
    return int(std::count_if(checked.findings.begin(), checked.findings.end(), [&](const Finding& finding) {
        return finding.rule == &rule && !finding.ignored && finding.outcome == Outcome::Fails;
    }));
}

ReportCell answer(const Checked& checked, const RuleInfo& rule)
{
    const RuleOutcome outcome = outcomeOf(checked, rule);
    switch (outcome) {
    case RuleOutcome::Fails:
        return {ours(wordFor(outcome), PartTone::Error), ours(u": "_s + QString::number(failuresOf(checked, rule)))};
    case RuleOutcome::CannotBeJudged: return ourCell(wordFor(outcome), PartTone::Warning);
    case RuleOutcome::Off: return ourCell(u"not checked: the rules say so"_s, PartTone::Warning);
    case RuleOutcome::Ignored: return ourCell(u"ignored, as somebody decided"_s, PartTone::Warning);
    case RuleOutcome::Holds: break;
    }
    return asksForNothing(checked.rules, rule.id) ? ourCell(u"nothing is asked for"_s, PartTone::Muted)
                                                  : ourCell(wordFor(outcome), PartTone::Good);
}

ReportCell severity(const RuleSet& rules, const RuleInfo& rule)
{
    const std::optional<Severity> now = rules.severityOf(rule);
    ReportCell cell = ourCell(wordFor(now.value_or(rule.severity)));
    if (now && *now != rule.severity)
        cell.push_back(ours(u" by the rules, else "_s + wordFor(rule.severity), PartTone::Warning));
    return cell;
}

} // namespace

/// What holds is an answer, too; and what nobody asked is none.
void addRules(const StateReportInput& input, ReportDocument& document)
{
    const Checked& checked = input.checked;
    ReportTable table{.form = ReportTable::Form::Grid, .columns = {u"Rule"_s, u"Severity"_s, u"Answer"_s}, .rows = {}};
    for (const RuleInfo& rule : allRules())
        table.rows.push_back(
            {.anchor = {}, .cells = {ourCell(rule.title), severity(checked.rules, rule), answer(checked, rule)}});
    ReportChapter section{
        .title = u"What was checked"_s, .note = QString::number(table.rows.size()), .anchor = u"s-rules"_s};
    section.blocks.emplace_back(ReportParagraph{
        .words = ourCell(
            u"Every rule is named by what is wrong where it fails. One that holds found nothing of the kind in "
            "what was looked at."_s,
            PartTone::Muted)});
    section.blocks.emplace_back(std::move(table));
    document.sections.push_back(std::move(section));
}

} // namespace unitscope

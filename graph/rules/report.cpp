// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/report.h"

#include <QtCore/qhash.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString textOf(const Subject& subject)
{
    return std::visit([](const auto& id) { return id.text(); }, subject);
}

Severity milder(Severity severity)
{
    return severity == Severity::Note ? severity : Severity(int(severity) - 1);
}

QString keyOf(const Finds& finds)
{
    const QString about = textOf(finds.about ? *finds.about : finds.subjects.front());
    const QString key = infoOf(finds.rule).id + u' ' + about;
    return finds.detail.isEmpty() ? key : key + u' ' + finds.detail;
}

/// By key; of several decisions about one finding the last that holds counts.
QHash<QString, const Decision*> decisionsAt(const RuleSet& rules, qint64 asOf)
{
    QHash<QString, const Decision*> decisions; // only asked, never walked
    for (const Decision& decision : rules.ignored) {
        if (decision.verdict == Verdict::Ignored && decision.holdsAt(asOf))
            decisions.insert(decision.subject, &decision);
    }
    return decisions;
}

} // namespace

void Report::add(Finds finds)
{
    const RuleInfo& info = infoOf(finds.rule);
    const auto severity = m_rules.severityOf(info);
    Q_ASSERT(!finds.subjects.empty());
    if (!severity)
        return;
    Finding finding;
    finding.rule = &info;
    finding.outcome = finds.outcome;
    finding.severity = finds.outcome == Outcome::Fails ? *severity : milder(*severity);
    finding.key = keyOf(finds);
    finding.subjects = std::move(finds.subjects);
    finding.words = std::move(finds.words);
    finding.sides = std::move(finds.sides);
    m_findings.push_back(std::move(finding));
}

std::vector<Finding> Report::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding& a, const Finding& b) {
        if (a.severity != b.severity)
            return a.severity > b.severity;
        return a.rule != b.rule ? a.rule < b.rule : a.key < b.key; // both rules are of the one table
    });
    const auto end = std::unique(m_findings.begin(), m_findings.end(),
                                 [](const Finding& a, const Finding& b) { return a.key == b.key; });
    Q_ASSERT_X(end == m_findings.end(), "Report::take", "two findings with one key");
    m_findings.erase(end, m_findings.end());
    const auto decisions = decisionsAt(m_rules, m_asOf);
    for (Finding& finding : m_findings) {
        const Decision* decision = decisions.value(finding.key);
        if (decision && decision->after == finding.words)
            finding.ignored = *decision;
    }
    return std::move(m_findings);
}

} // namespace unitscope

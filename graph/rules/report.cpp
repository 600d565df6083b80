// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/report.h"

#include <QtCore/qhash.h>
#include <QtCore/qset.h>
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

QString keyOf(const Finds& finds, const QString& about)
{
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
    const QString about = textOf(finds.about ? *finds.about : finds.subjects.front());
    Finding finding;
    finding.rule = &info;
    finding.outcome = finds.outcome;
    finding.severity = finds.outcome == Outcome::Fails ? *severity : milder(*severity);
    finding.key = keyOf(finds, about);
    finding.subjects = std::move(finds.subjects);
    finding.words = std::move(finds.words);
    finding.sides = std::move(finds.sides);
    m_rows.push_back({about, std::move(finding)});
}

std::vector<Finding> Report::take()
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) {
        if (a.finding.severity != b.finding.severity)
            return a.finding.severity > b.finding.severity;
        // Both rules are of the one table, in the order of display.
        return a.finding.rule != b.finding.rule ? a.finding.rule < b.finding.rule : a.about < b.about;
    });
    const auto decisions = decisionsAt(m_rules, m_asOf);
    QSet<QString> keys;
    std::vector<Finding> findings;
    for (Row& row : m_rows) {
        if (keys.contains(row.finding.key))
            continue;
        keys.insert(row.finding.key);
        const Decision* decision = decisions.value(row.finding.key);
        if (decision && decision->after == row.finding.words)
            row.finding.ignored = *decision;
        findings.push_back(std::move(row.finding));
    }
    m_rows.clear();
    return findings;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A check for the tests of its writers: an invented host of two sources with problems of every kind, names that try to do
/// harm, a problem that is ignored, one that no longer is, and one that is ignored for other words.

#include "graph/base/timestamp.h"
#include "graph/export/checked.h"
#include "graph/rules/findings.h"
#include "support/sourcetext.h"

namespace unitscope::test {

inline QByteArray marketText()
{
    return "source market.json 2026-02-01T06:00:00Z\n"
           "looked at service complete 6 of 7\n"
           "host:h: total_modules=7, gate_ports_mapped=true\n"
           "stall-api: category=RUNNING, active=failed, proof=\"Active: failed\"\n"
           "stall-cash: category=RUNNING, active=active, user=root, port=81\n"
           "stall-queue: category=STOPPED, enabled=true, proof=\"Active: inactive\"\n"
           "stall-queue reads stream:s\n"
           "\"<b>&'\\\"{0}[x](1)\": category=RUNNING, user=root, proof=\"Active: active\"\n"
           "\"a]]>\xe2\x80\xae\": category=RUNNING, user=root, proof=\"Active: active\"\n"
           "source sub/odd%&#.json 2026-02-01T06:10:00Z\n"
           "stall-cash: user=cash\n";
}

inline Decision ignoring(const Finding& finding, const QString& why)
{
    return {.verdict = Verdict::Ignored, .subject = finding.key, .after = finding.words, .why = why};
}

inline Checked checkedOf(const QByteArray& text, RuleSet rules = {}, Severity failOn = Severity::Error)
{
    Checked checked{.graph = graphOfSources(text), .rules = std::move(rules)};
    checked.asOf = *parseTime(u"2026-02-02T12:00:00Z");
    checked.failOn = failOn;
    checked.findings = findingsOf(*checked.graph, checked.rules, checked.asOf);
    return checked;
}

/// The first finding of a rule; a test that asks for another fails at once.
inline const Finding& findingOf(const Checked& checked, QStringView rule)
{
    for (const Finding& finding : checked.findings) {
        if (finding.rule->id == rule)
            return finding;
    }
    qFatal("no such finding");
}

inline Checked checkedMarket()
{
    const Checked plain = checkedOf(marketText());
    RuleSet rules;
    rules.severities = {{QStringLiteral("names-alike"), std::nullopt},
                        {QStringLiteral("runs-as-root"), Severity::Error}};
    rules.ignored = {ignoring(findingOf(plain, u"sources-disagree"), QStringLiteral("known & <accepted>")),
                     ignoring(findingOf(plain, u"enabled-but-stopped"), QStringLiteral("over\u001b[31m")),
                     ignoring(findingOf(plain, u"category-state"), QStringLiteral("other words"))};
    rules.ignored[0].who = QStringLiteral("ops");
    rules.ignored[0].until = parseTime(u"2026-03-01T00:00:00Z");
    rules.ignored[1].until = parseTime(u"2026-02-02T12:00:00Z");
    rules.ignored[2].after = QStringLiteral("something else");
    Checked market = checkedOf(marketText(), rules);
    market.rulesName = QStringLiteral("rules.json");
    return market;
}

} // namespace unitscope::test

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/findingstext.h"

#include "graph/export/findinglines.h"
#include "graph/view/diffwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr std::array kindsInOrder = {FindingKind::DoesNotAddUp, FindingKind::Risk, FindingKind::Gap};

/// "2 errors, 1 note": worst first, what there is none of left out.
QString severityCounts(const std::array<int, 3>& counts)
{
    QStringList words;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note}) {
        if (const int count = counts[size_t(severity)])
            words += counted(count, wordFor(severity));
    }
    return words.isEmpty() ? u"no problem"_s : words.join(u", "_s);
}

class FindingsText
{
public:
    explicit FindingsText(const Checked& checked) : m_checked(checked), m_counts(countsOf(checked)) { }

    QString write()
    {
        addHeader();
        for (const FindingKind kind : kindsInOrder)
            addKind(kind);
        addIgnored();
        addUnjudged();
        addTotals();
        return m_text;
    }

private:
    void addLine(const QString& line) { m_text += line + u'\n'; }

    void addHeader()
    {
        QString label = u"source: "_s;
        for (const QString& source : sourceLines(m_checked)) {
            addLine(label + source);
            label = u"        "_s;
        }
        addLine(u"rules:  "_s + rulesLine(m_checked));
        addLine(u"as of:  "_s + exactTimeText(m_checked.asOf));
    }

    void addKind(FindingKind kind)
    {
        std::vector<const Finding*> rows;
        std::array<int, 3> counts = {};
        for (const Finding& finding : m_checked.findings) {
            if (finding.rule->kind != kind || finding.ignored || finding.outcome != Outcome::Fails)
                continue;
            rows.push_back(&finding);
            ++counts[size_t(finding.severity)];
        }
        if (rows.empty())
            return;
        addLine({});
        addLine(wordFor(kind) + u" ("_s + severityCounts(counts) + u')');
        for (const Finding* finding : rows) {
            addLine(headlineOf(*finding));
            for (const QString& line : detailsOf(m_checked, *finding))
                addLine(u"    "_s + line);
        }
    }

    void addIgnored()
    {
        if (m_counts.ignored == 0)
            return;
        addLine({});
        addLine(u"ignored (%1)"_s.arg(m_counts.ignored));
        for (const Finding& finding : m_checked.findings) {
            if (!finding.ignored)
                continue;
            addLine(headlineOf(finding));
            addLine(u"    "_s + decisionWords(*finding.ignored));
        }
    }

    void addUnjudged()
    {
        const std::vector<UnjudgedRule> rules = unjudgedRules(m_checked);
        if (rules.empty())
            return;
        addLine({});
        addLine(u"cannot be judged (%1)"_s.arg(counted(int(rules.size()), "rule"_L1)));
        for (const UnjudgedRule& row : rules) {
            addLine(unjudgedWords(row.words));
            addLine(u"    rule: "_s + row.rule->id);
        }
    }

    void addTotals()
    {
        QString totals = severityCounts(m_counts.failing);
        if (m_counts.ignored > 0)
            totals += u"; %1 ignored"_s.arg(m_counts.ignored);
        if (const auto rules = unjudgedRules(m_checked); !rules.empty())
            totals += u"; %1 cannot be judged"_s.arg(counted(int(rules.size()), "rule"_L1));
        addLine({});
        addLine(totals);
        addLine(verdictWords(m_checked));
    }

    const Checked& m_checked;
    const FindingCounts m_counts;
    QString m_text;
};

} // namespace

QString verdictWords(const Checked& checked)
{
    const FindingCounts counts = countsOf(checked);
    const QString bound = u"of severity "_s + wordFor(checked.failOn)
                          + (checked.failOn == Severity::Error ? QString() : u" or worse"_s);
    switch (verdictOn(checked)) {
    case CheckVerdict::Passes: return u"exit code 0: no problem "_s + bound;
    case CheckVerdict::Fails: return u"exit code 1: %1 "_s.arg(counted(counts.failures, "problem"_L1)) + bound;
    case CheckVerdict::Undecided: break;
    }
    QStringList open;
    for (const UnjudgedRule& row : unjudgedRules(checked)) {
        if (row.counts)
            open += row.rule->id;
    }
    return u"exit code 4: no problem %1 found, but cannot be judged: %2"_s.arg(bound, open.join(u", "_s));
}

QString toText(const Checked& checked)
{
    return FindingsText(checked).write();
}

} // namespace unitscope

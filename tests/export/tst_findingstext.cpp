// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/findingstext.h"

#include "export/checkedmarket.h"
#include "export/golden.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray clean = "source a.json 2026-02-01T06:00:00Z\nlooked at service complete 1\n"
                         "a: category=RUNNING, proof=\"Active: active\"\n";
/// Nothing fails, and a required unit may or may not be there.
const QByteArray open = "source a.json 2026-02-01T06:00:00Z\nlooked at service partial 1\n"
                        "a: category=RUNNING, proof=\"Active: active\"\n";
const RuleSet demanding{.requiredUnits = {u"b"_s}};

QString lastLine(const Checked& checked)
{
    return toText(checked).trimmed().section(u'\n', -1);
}

} // namespace

class FindingsTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCheck_isAsInTheGoldenFile()
    {
        const QString difference = differenceToGolden(u"findings.txt"_s, toText(checkedMarket()).toUtf8());
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void output_isSafeForATerminal()
    {
        for (const QChar unit : toText(checkedMarket()))
            QVERIFY(unit == u'\n' || (unit.isPrint() && unit != QChar(0x202e)));
    }

    void nothingWrong_isSaidInFewLines()
    {
        const Checked checked = checkedOf(clean);
        QVERIFY(checked.findings.empty());
        QVERIFY(verdictOn(checked) == CheckVerdict::Passes);
        QCOMPARE(toText(checked).count(u'\n'), 6);
        QCOMPARE(lastLine(checked), u"exit code 0: no problem of severity error"_s);
    }

    void whatCounts_isWhatReachesTheSeverity()
    {
        const QByteArray warning = clean + "b: category=STOPPED, enabled=true, proof=\"Active: inactive\"\n";
        QVERIFY(verdictOn(checkedOf(warning)) == CheckVerdict::Passes);
        const Checked stricter = checkedOf(warning, {}, Severity::Warning);
        QVERIFY(verdictOn(stricter) == CheckVerdict::Fails);
        QCOMPARE(lastLine(stricter), u"exit code 1: 1 problem of severity warning or worse"_s);
        QVERIFY(verdictOn(checkedOf(warning, {}, Severity::Note)) == CheckVerdict::Fails);
    }

    void aRuleThatCountsAndCannotBeJudged_leavesTheCheckUndecided()
    {
        const Checked checked = checkedOf(open, demanding);
        QCOMPARE(checked.findings.size(), 1U);
        // The remark is a step milder than the rule, and it is the rule that was asked about.
        QVERIFY(checked.findings[0].severity == Severity::Warning);
        QVERIFY(isUndecided(checked, checked.findings[0]));
        QVERIFY(verdictOn(checked) == CheckVerdict::Undecided);
        QCOMPARE(lastLine(checked),
                 u"exit code 4: no problem of severity error found, but cannot be judged: unit-required"_s);
    }

    void aRuleThatDoesNotCount_leavesNothingOpen()
    {
        RuleSet rules = demanding;
        rules.severities[u"unit-required"_s] = Severity::Warning;
        QVERIFY(verdictOn(checkedOf(open, rules)) == CheckVerdict::Passes);
        QVERIFY(verdictOn(checkedOf(open, rules, Severity::Warning)) == CheckVerdict::Undecided);
        rules.severities[u"unit-required"_s] = std::nullopt;
        QVERIFY(verdictOn(checkedOf(open, rules, Severity::Note)) == CheckVerdict::Passes);
    }

    void aFailure_isAnAnswerWhateverElseIsOpen()
    {
        const Checked checked = checkedOf(open + "c: category=RUNNING, active=failed\n", demanding);
        QVERIFY(countsOf(checked).undecided == 1 && countsOf(checked).failures == 1);
        QVERIFY(verdictOn(checked) == CheckVerdict::Fails);
    }

    void whatIsIgnored_neitherFailsNorLeavesAnythingOpen()
    {
        for (const QByteArray& text :
             {open, clean + "c: category=RUNNING, active=failed, proof=\"Active: failed\"\n"}) {
            RuleSet rules = demanding;
            Checked before = checkedOf(text, rules);
            for (const Finding& finding : before.findings)
                rules.ignored.push_back(ignoring(finding, u"known"_s));
            const Checked after = checkedOf(text, rules);
            QVERIFY(verdictOn(after) == CheckVerdict::Passes);
            QCOMPARE(countsOf(after).ignored, int(before.findings.size()));
            QVERIFY(toText(after).contains(u"ignored for good: known\n"_s));
        }
    }

    void aDecisionThatNoLongerHolds_isSaidWhereverItWas()
    {
        RuleSet rules = demanding;
        rules.ignored = {ignoring(checkedOf(open, rules).findings[0], u"soon"_s)};
        const QString ignored = toText(checkedOf(open, rules));
        QVERIFY2(ignored.contains(u"\ncannot be judged: whether "_s), qPrintable(ignored));
        QVERIFY2(ignored.contains(u")\n    ignored for good: soon\n"_s), qPrintable(ignored));
        rules.ignored[0].until = parseTime(u"2026-02-01T00:00:00Z");
        const QString text = toText(checkedOf(open, rules));
        QVERIFY2(text.contains(u", was ignored until 2026-02-01 00:00 UTC (soon)\n"_s), qPrintable(text));
    }

    void sourcesInAnyOrder_giveTheSameText()
    {
        const QList<QByteArray> parts{
            "source b.json 2026-02-01T07:00:00Z\nstall-cash: user=cash\nstall-a: category=RUNNING, active=failed\n",
            "source a.json 2026-02-01T06:00:00Z\nlooked at service complete 2 of 4\nstall-cash: user=root\n"
            "host:h: total_modules=4\n"};
        // Without the header: the last source of such a text has one line feed more, and so another hash. Of one time the
        // hash would decide which of the two users is believed.
        const auto body = [](const QByteArray& text) { return toText(checkedOf(text)).section(u"\n\n"_s, 1); };
        QVERIFY(body(parts[0] + parts[1]).contains(u"stall-cash: user is "_s));
        QCOMPARE(body(parts[0] + parts[1]), body(parts[1] + parts[0]));
    }

    void aRule_hasOneOutcome()
    {
        const Checked market = checkedMarket();
        const auto outcome = [&](QStringView id) { return outcomeOf(market, *findRule(id)); };
        QVERIFY(outcome(u"category-state") == RuleOutcome::Fails);
        QVERIFY(outcome(u"sources-disagree") == RuleOutcome::Ignored);
        QVERIFY(outcome(u"names-alike") == RuleOutcome::Off);
        QVERIFY(outcome(u"stream-without-writer") == RuleOutcome::CannotBeJudged);
        QVERIFY(outcome(u"port-twice") == RuleOutcome::Holds);
    }
};

QTEST_GUILESS_MAIN(FindingsTextTest)
#include "tst_findingstext.moc"

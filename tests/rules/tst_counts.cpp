// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/findings.h"
#include "support/sourcetext.h"

#include <QtTest/qtest.h>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// The words of the findings of one rule.
QStringList wordsOf(const QByteArray& text, QLatin1StringView rule)
{
    QStringList words;
    const GraphPtr graph = graphOfSources(text);
    for (const Finding& finding : findingsOf(*graph, {}, 0)) {
        if (finding.rule->id == rule)
            words += finding.words;
    }
    return words;
}

QStringList counts(const QByteArray& text)
{
    return wordsOf(text, "stated-count"_L1);
}

QStringList gates(const QByteArray& text)
{
    return wordsOf(text, "quality-gate"_L1);
}

} // namespace

class CountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachSource_isHeldAgainstItsOwnList()
    {
        const QByteArray text =
            "source a.json\nlooked at service partial 1 of 3\nhost:h: total_modules=3, running_count=1\n"
            "x: category=RUNNING\n"
            "source b.md\nlooked at service complete 2\nhost:h: total_modules=3, running_count=3\n"
            "x: category=RUNNING\ny: category=RUNNING\n";
        QCOMPARE(counts(text), QStringList({u"3 modules stated, 1 listed in a.json; 3 stated, 2 listed in b.md"_s,
                                            u"3 running modules stated, 2 listed"_s}));
    }

    void anotherSource_leavesWhatIsIgnoredIgnored_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("changed");
        QTest::addColumn<QByteArray>("other");
        const auto row = [](const char* name, const QByteArray& first, const QByteArray& changed,
                            const QByteArray& other) { QTest::newRow(name) << first << changed << other; };
        const QByteArray looked = "looked at service partial 1 of 3\n";
        row("count", looked + "host:h: total_modules=3\n", looked + "host:h: total_modules=4\n",
            "looked at service complete 2\nhost:h: total_modules=2\ny: user=shop\n");
        row("count beside one that is not listed", looked + "host:h: total_modules=3\n",
            looked + "host:h: total_modules=4\n", "host:h: total_modules=35\n");
        row("not listed", "host:h: timer_count=3\n", "host:h: timer_count=4\n", "host:h: timer_count=\"3\"\n");
        row("gate", looked + "host:h: total_modules=3, gate_complete=true\n",
            looked + "host:h: total_modules=4, gate_complete=true\n",
            "looked at service complete 2\nhost:h: gate_complete=true\nx: category=RUNNING\n");
        row("two values", "a: user=shop\na: user=mail\n", "a: user=shop\na: user=cash\n", "a: user=shop\n");
        row("age", "a: user=shop\n", "a: user=mail\n", "b: user=shop\n");
    }

    void anotherSource_leavesWhatIsIgnoredIgnored()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, changed);
        QFETCH(QByteArray, other);
        const qint64 year = 365LL * 24 * 60 * 60 * 1000;
        // The last source of such a text has one line feed more, and would be another file.
        const auto findings = [&](const QByteArray& text, const RuleSet& rules) {
            return findingsOf(*graphOfSources(("source m/a.json 1970-01-02T00:00:00Z\n" + text).chopped(1)), rules,
                              year);
        };
        RuleSet rules;
        for (const Finding& finding : findings(first, {}))
            rules.ignored.push_back({.subject = finding.key, .after = finding.words, .why = u"known"_s});
        QVERIFY(!rules.ignored.empty());
        size_t stillIgnored = 0;
        for (const Finding& finding : findings(first + "source n/a.json 1970-12-31T00:00:00Z\n" + other, rules))
            stillIgnored += finding.ignored ? 1 : 0;
        QCOMPARE(stillIgnored, rules.ignored.size());
        const auto after = findings(changed, rules);
        QVERIFY(std::any_of(after.begin(), after.end(), [](const Finding& finding) { return !finding.ignored; }));
    }

    void whoContradictsItself_doesSoBesideOthers()
    {
        const QByteArray one = "source a.json\na: user=shop\na: user=mail\n";
        const QStringList twice{u"a: user is mail, shop"_s};
        QCOMPARE(wordsOf(one + "source b.md\na: user=shop\n", "source-contradicts-itself"_L1), twice);
        QCOMPARE(wordsOf(one + "source b.md\na: user=shop\n", "sources-disagree"_L1), QStringList());
        const QByteArray third = one + "source b.md\na: user=cash\n";
        QCOMPARE(wordsOf(third, "source-contradicts-itself"_L1), twice);
        QCOMPARE(wordsOf(third, "sources-disagree"_L1),
                 QStringList{u"a: user is mail in a.json, shop in a.json, cash in b.md"_s});
    }

    void everyPlaceThatStatesANumber_isShown()
    {
        const GraphPtr graph = graphOfSources("looked at service complete 1\nhost:h: total_modules=3\n"
                                              "host:h: unit_count=\"3\"\nhost:h: total_modules=3\n");
        const auto findings = findingsOf(*graph, {}, 0);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(findings.front().sides.size(), size_t(2));
        QCOMPARE(findings.front().sides.front().claims.size(), size_t(3));
        QCOMPARE(findings.front().sides.back().words, u"listed in test.txt: 1"_s);
    }

    void twoNumbersForOneThing_neverHold()
    {
        QCOMPARE(counts("looked at venv complete 2\nhost:h: venv_count=2\nhost:h: venv_count=3\n"),
                 QStringList{u"2 and 3 Python venvs stated, 2 listed"_s});
    }

    void eachCountedThing_isCounted()
    {
        const QByteArray text = "looked at service complete 0\nlooked at venv complete 0\nlooked at stream complete 0\n"
                                "looked at port complete 0\nlooked at timer complete 0\nlooked at target complete 0\n"
                                "looked at code complete 0\n"
                                "host:h: total_modules=1, running_count=2, stopped_count=3, failed_count=4\n"
                                "host:h: orphaned_count=5, unknown_count=6, disabled_count=7, venv_count=8\n"
                                "host:h: stream_count=9, port_count=10, timer_count=11, target_count=12\n"
                                "host:h: microservice_count=13, entrypoint_count=14, library_count=15\n";
        const QStringList found = counts(text);
        QCOMPARE(found.size(), 15);
        for (int i = 0; i < 15; ++i)
            QVERIFY2(found[i].startsWith(QString::number(i + 1) + u' ') && found[i].endsWith(u"stated, 0 listed"_s),
                     qPrintable(found[i]));
    }

    void entryPointsAndLibraries_areCountedInTheCode()
    {
        const QByteArray code = "looked at code complete 3\ncode:a: entrypoint=main.py\ncode:b: entrypoint=none\n"
                                "code:c: purpose=x\n";
        QCOMPARE(counts(code + "host:h: entrypoint_count=1, library_count=1, microservice_count=3\n"), QStringList());
        QCOMPARE(counts(code + "host:h: entrypoint_count=2\n"), QStringList{u"2 entry points stated, 1 listed"_s});
    }

    void disabled_isACategoryOrNotStartingAtBoot()
    {
        const QByteArray list = "looked at service complete 3\na: category=STOPPED, enabled=false\n"
                                "b: category=STOPPED, enabled=disabled\nc: category=DISABLED, enabled=true\n";
        QCOMPARE(counts(list + "host:h: disabled_count=1\n"), QStringList());
        QCOMPARE(counts(list + "host:h: disabled_count=2\n"), QStringList());
        QCOMPARE(counts(list + "host:h: disabled_count=3\n"), QStringList{u"3 disabled modules stated, 1 listed"_s});
    }

    void aNumberThatIsNone_isLeftAlone()
    {
        QCOMPARE(counts("looked at service complete 1\nhost:h: total_modules=\"35+\", running_count=none\n"),
                 QStringList());
    }

    void aWrongCount_isNoDisagreementBesides()
    {
        const QByteArray text = "source a.json\nlooked at service complete 0\nhost:h: unknown_count=1\n"
                                "source b.md\nlooked at service complete 0\nhost:h: unknown_count=0\n";
        QCOMPARE(wordsOf(text, "sources-disagree"_L1), QStringList());
        const QByteArray bothHold = "source a.json\nlooked at venv complete 1\nhost:h: venv_count=1\n"
                                    "source b.md\nlooked at venv complete 2\nhost:h: venv_count=2\n";
        QCOMPARE(wordsOf(bothHold, "sources-disagree"_L1).size(), 1);
    }

    void gates_nameWhatIsMissing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, const QByteArray& text, const QString& words) {
            QTest::newRow(name) << text << words;
        };
        row("units short",
            "looked at service partial 1 of 3\nhost:h: total_modules=3, gate_units_classified=true\na: "
            "category=RUNNING\n",
            u"All units classified: stated as passed, but 1 of 3 modules are listed"_s);
        row("units without category",
            "looked at service complete 2\nhost:h: gate_units_classified=true\na: category=RUNNING\nb: user=x\n",
            u"All units classified: stated as passed, but 1 listed module has no category"_s);
        row("units not listed", "host:h: gate_units_classified=true\n",
            u"All units classified: stated as passed (no modules are listed)"_s);
        row("code short", "looked at code partial 1 of 2\nhost:h: microservice_count=2, gate_code_mapped=true\n",
            u"All code modules mapped: stated as passed, but 1 of 2 microservices are listed"_s);
        row("code without unit",
            "looked at code complete 1\nhost:h: gate_code_mapped=true\ncode:a: entrypoint=main.py\n",
            u"All code modules mapped: stated as passed, but 1 entry point has no unit (a)"_s);
        row("venv missing", "host:h: gate_venvs_validated=true\na: venv_status=MISSING_VENV\n",
            u"Venv paths validated: stated as passed, but 1 service has a missing venv (a)"_s);
        row("venv not looked at", "host:h: gate_venvs_validated=true\na runs_in venv:v\na: user=x\n",
            u"Venv paths validated: stated as passed (1 service's venv has no status)"_s);
        row("readers unknown", "host:h: gate_streams_mapped=true\na uses stream:s\n",
            u"Stream consumers mapped: stated as passed (who reads 1 of 1 streams is not told)"_s);
        row("port without owner", "host:h: gate_ports_mapped=true\nport:80/tcp: number=80\n",
            u"Ports mapped: stated as passed, but 1 port has no owner (80/tcp)"_s);
        row("port in doubt", "host:h: gate_ports_mapped=true\nport:80/tcp: doubt=\"80?\", owner=x\n",
            u"Ports mapped: stated as passed, but marked as uncertain: 80?"_s);
        row("registry not complete", "looked at service complete 1\nhost:h: gate_complete=true\na: category=UNKNOWN\n",
            u"Registry complete: stated as passed, but 1 module is UNKNOWN"_s);
    }

    void gates_nameWhatIsMissing()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        QCOMPARE(gates(text), QStringList{words});
    }

    void aGateThatIsNotClaimed_isNotMadeAgain()
    {
        QCOMPARE(gates("looked at service partial 1 of 3\nhost:h: total_modules=3, gate_complete=false\n"),
                 QStringList());
    }

    void twoSourcesOfOneGate_areOneRow()
    {
        const QByteArray text =
            "source a.json\nlooked at service partial 1 of 3\nhost:h: total_modules=3, gate_complete=true\n"
            "source b.md\nlooked at service complete 1\nhost:h: gate_complete=true\nx: category=UNKNOWN\n";
        QCOMPARE(
            gates(text),
            QStringList{
                u"Registry complete: stated as passed, but 1 of 3 modules are listed (a.json); 1 module is UNKNOWN (b.md)"_s});
    }
};

QTEST_GUILESS_MAIN(CountsTest)
#include "tst_counts.moc"

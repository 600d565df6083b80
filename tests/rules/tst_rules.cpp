// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/findings.h"
#include "ruleexamples.h"
#include "support/sourcetext.h"

#include "graph/base/timestamp.h"

#include <QtTest/qtest.h>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const qint64 july = *parseTime(u"2026-07-01T00:00:00Z");

QStringList findingsOfRule(const QByteArray& text, const RuleSet& rules, const QString& id, Outcome outcome)
{
    QStringList words;
    const GraphPtr graph = graphOfSources(text);
    for (const Finding& finding : findingsOf(*graph, rules, july)) {
        if (finding.rule->id == id && finding.outcome == outcome)
            words += finding.words;
    }
    return words;
}

} // namespace

class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRule_hasAGraphItSpeaksAbout_andOneItDoesNot()
    {
        QStringList ids, withExample;
        for (const RuleInfo& rule : allRules())
            ids += rule.id;
        for (const RuleExample& example : ruleExamples())
            withExample += QString::fromLatin1(example.id);
        ids.sort();
        withExample.sort();
        QCOMPARE(withExample, ids);
    }

    void everyRule_speaksAboutItsGraphOnly_data()
    {
        QTest::addColumn<int>("row");
        const auto examples = ruleExamples();
        for (int i = 0; i < int(examples.size()); ++i)
            QTest::newRow(examples[size_t(i)].id) << i;
    }

    void everyRule_speaksAboutItsGraphOnly()
    {
        QFETCH(int, row);
        const RuleExample example = ruleExamples()[size_t(row)];
        const QString id = QString::fromLatin1(example.id);
        QCOMPARE(findingsOfRule(example.fails, example.rules, id, Outcome::Fails),
                 QStringList{QString::fromUtf8(example.words)});
        QCOMPARE(findingsOfRule(example.holds, example.rules, id, Outcome::Fails), QStringList());
        QCOMPARE(findingsOfRule(example.holds, example.rules, id, Outcome::CannotBeJudged), QStringList());
    }

    void everyRule_isExplained()
    {
        QStringList ids;
        for (const RuleInfo& rule : allRules()) {
            QVERIFY2(!ids.contains(rule.id) && !rule.id.isEmpty(), rule.id.data());
            ids += rule.id;
            QVERIFY2(!rule.title.isEmpty() && QString(rule.help).endsWith(u'.'), rule.id.data());
            QVERIFY2(!QVersionNumber::fromString(rule.since).isNull() && rule.version >= 1, rule.id.data());
            QCOMPARE(findRule(QString(rule.id)), &rule);
            for (const auto word : {"claim"_L1, "evidence"_L1, "finding"_L1, "basis"_L1, "node"_L1, "edge"_L1})
                QVERIFY2(!QString(rule.title + u' ' + rule.help).contains(word, Qt::CaseInsensitive), rule.id.data());
        }
        QVERIFY(!findRule(u"no-such-rule"));
    }

    void absenceNobodyLookedFor_isOneLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* rule, const char* text, const QString& words) {
            QTest::newRow(rule) << QByteArray(text) << words;
        };
        row("timer-without-service", "timer:t: schedule=x\ntimer:u: schedule=y\n",
            u"which service starts with 2 timers: t, u (no source lists all services)"_s);
        row("stream-without-writer", "stream:s\nstream:t\n",
            u"who writes 2 streams: s, t (no source looked at who writes)"_s);
        row("stream-without-reader", "looked at stream complete 2\nstream:s\nstream:t\n",
            u"who reads 2 streams: s, t (no source looked at who reads)"_s);
        row("group-without-consumers", "stream:s: groups=g\nstream:t: groups=g\n",
            u"who reads with consumer groups of 2 streams: s, t (no source lists all services or streams)"_s);
        row("venv-unused", "looked at service partial 1 of 2\nvenv:a\n",
            u"what runs in 1 Python venv: a (no source lists all services)"_s);
        row("target-empty", "target:a\ntarget:b\n",
            u"what belongs to 2 targets: a, b (no source says what belongs to a target)"_s);
        row("stated-count", "host:h: total_modules=3, timer_count=4\n",
            u"whether there are 3 modules, 4 timers (stated, but not listed)"_s);
        row("quality-gate", "host:h: gate_code_mapped=true\n",
            u"All code modules mapped: stated as passed (the folders of code are not listed)"_s);
        row("unit-required", "looked at service partial 1 of 2\na: category=RUNNING\n",
            u"whether these required units are there: b, c (no source lists all services)"_s);
    }

    void absenceNobodyLookedFor_isOneLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const RuleSet rules{.requiredUnits = {u"b"_s, u"c"_s}};
        const QString id = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(findingsOfRule(text, rules, id, Outcome::Fails), QStringList());
        QCOMPARE(findingsOfRule(text, rules, id, Outcome::CannotBeJudged), QStringList{words});
    }

    void differentAddresses_areNoConflict_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<bool>("conflict");
        QTest::newRow("different") << QByteArray("127.0.0.1") << QByteArray("203.0.113.10") << false;
        QTest::newRow("same") << QByteArray("127.0.0.1") << QByteArray("127.0.0.1") << true;
        QTest::newRow("every") << QByteArray("127.0.0.1") << QByteArray("0.0.0.0") << true;
    }

    void differentAddresses_areNoConflict()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        QFETCH(bool, conflict);
        SnapshotBuilder builder;
        const SourceIndex source = builder.addSource(std::make_shared<const Source>(u"x"_s, "bytes"));
        const std::vector<Evidence> evidence = {{source, {0, 5}, Role::Value}};
        const NodeId port = *NodeId::parse(u"port:80/tcp"_s, u"h"_s);
        for (const auto& [name, address] : {std::pair(u"service:a"_s, first), std::pair(u"service:b"_s, second)}) {
            const SubjectIndex edge = builder.subject(EdgeId{*NodeId::parse(name, u"h"_s), EdgeKind::Listens, port});
            builder.add(edge, builder.attribute(QString(nameOf(Attr::Exists))), Value::of(true), Basis::Declared,
                        builder.method(u"stated in file"), evidence);
            builder.add(edge, builder.attribute(QString(nameOf(Attr::Address))),
                        Value::of(QString::fromLatin1(address)), Basis::Declared, builder.method(u"stated in file"),
                        evidence);
        }
        const GraphPtr graph = resolve(std::make_shared<const Snapshot>(builder.take()));
        const auto findings = findingsOf(*graph, {}, july);
        QCOMPARE(std::any_of(findings.begin(), findings.end(),
                             [](const Finding& finding) { return finding.rule->id == "port-twice"_L1; }),
                 conflict);
    }

    void whoeverListensEverywhere_isSeenInCommandsAndProofs()
    {
        for (const char* field : {"exec=\"python --host 0.0.0.0 --port 80\"", "proof=\"ss shows *:80\""}) {
            const QByteArray text = "a listens port:80/tcp\na: " + QByteArray(field) + '\n';
            QCOMPARE(findingsOfRule(text, {}, u"listens-everywhere"_s, Outcome::Fails).size(), 1);
        }
        const QByteArray two = "a listens port:80/tcp\na listens port:81/tcp\na: proof=\"ss shows *:80\"\n";
        QCOMPARE(findingsOfRule(two, {}, u"listens-everywhere"_s, Outcome::Fails),
                 QStringList{u"Port 80/tcp (a) listens on every address"_s});
    }

    void doubtfulPorts_countAsOutsideTheRange()
    {
        const QByteArray text = "host:h: port_range=8001-8012\nshop-a listens port:8001/tcp\nshop-b: doubt=\"8025?\"\n";
        QCOMPARE(findingsOfRule(text, {}, u"port-outside-range"_s, Outcome::Fails),
                 QStringList{u"shop-b: port 8025 is outside the reserved 8001-8012"_s});
        QCOMPARE(findingsOfRule(text, {}, u"owner-without-port"_s, Outcome::Fails).size(), 1);
    }

    void servicesOfLibraries_areFound()
    {
        QCOMPARE(findingsOfRule("a: category=LIBRARY_ONLY, active=active\n", {}, u"code-without-entrypoint"_s,
                                Outcome::Fails),
                 QStringList{u"a: LIBRARY_ONLY, but its unit is active"_s});
        QCOMPARE(findingsOfRule("a: category=RUNNING, has_code=true, entrypoint=none\n", {},
                                u"code-without-entrypoint"_s, Outcome::Fails),
                 QStringList{u"a: running, but its code has no entry point"_s});
    }

    void notFoundAndYetThere_isOneRow()
    {
        const QByteArray text = "a: category=ORPHANED, loaded=not-found, unit_file=true\ntimer:t triggers a\n";
        QCOMPARE(findingsOfRule(text, {}, u"file-yet-not-found"_s, Outcome::Fails),
                 QStringList{u"a: not found, and yet its unit file exists; referred to by t"_s});
        QCOMPARE(findingsOfRule(text, {}, u"unit-not-found"_s, Outcome::Fails), QStringList());
        const RuleSet without{.severities = {{u"file-yet-not-found"_s, std::nullopt}}};
        QCOMPARE(findingsOfRule(text, without, u"unit-not-found"_s, Outcome::Fails),
                 QStringList{u"a: not found; referred to by t"_s});
        QCOMPARE(findingsOfRule("a: category=ORPHANED\n", {}, u"unit-not-found"_s, Outcome::Fails),
                 QStringList{u"a: orphaned; nothing refers to it"_s});
    }

    void aProofLineThatBacksTheState_isASideOfTheCategorysRow()
    {
        const QByteArray failed = "a: category=RUNNING, active=failed, proof=\"Active: failed\"\n";
        const QByteArray restarts =
            "a: category=RUNNING, sub=auto-restart, proof=\"Active: activating (auto-restart)\"\n";
        for (const auto& [text, rule] :
             {std::pair(failed, u"category-state"_s), std::pair(restarts, u"auto-restart"_s)}) {
            QCOMPARE(findingsOfRule(text, {}, rule, Outcome::Fails).size(), 1);
            QCOMPARE(findingsOfRule(text, {}, u"proof-disagrees"_s, Outcome::Fails), QStringList());
            const GraphPtr graph = graphOfSources(text);
            const auto findings = findingsOf(*graph, {}, july);
            QVERIFY(findings.front().sides.back().words.startsWith("proof line: "_L1));
            QCOMPARE(findings.front().sides.back().claims.size(), size_t(1));
            // Without that rule the proof line speaks for itself, and so it does against the state.
            const RuleSet without{.severities = {{rule, std::nullopt}}};
            QCOMPARE(findingsOfRule(text, without, u"proof-disagrees"_s, Outcome::Fails).size(), 1);
        }
        QCOMPARE(findingsOfRule("a: category=RUNNING, active=failed, proof=\"Active: inactive\"\n", {},
                                u"proof-disagrees"_s, Outcome::Fails)
                     .size(),
                 1);
        QCOMPARE(findingsOfRule("a: category=RUNNING, proof=\"Active: failed\"\n", {}, u"proof-disagrees"_s,
                                Outcome::Fails)
                     .size(),
                 1);
    }

    void yesAndNo_readAsTheyDoElsewhere()
    {
        const GraphPtr graph = graphOfSources("a: category=RUNNING, enabled=false\n");
        const auto findings = findingsOf(*graph, {}, july);
        QCOMPARE(findings.front().sides.back().words, u"Starts at boot: no"_s);
    }

    void aPatternForLongNames_isNotTriedOnThem()
    {
        const RuleSet rules{.names = {{Kind::Service, u"(a+)+b"_s}}};
        const QByteArray text = QByteArray(5000, 'a') + ": category=RUNNING\n";
        QCOMPARE(findingsOfRule(text, rules, u"name-pattern"_s, Outcome::Fails).size(), 1);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"

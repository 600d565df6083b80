// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/findings.h"

#include "graph/base/timestamp.h"
#include "ruleexamples.h"
#include "support/sourcetext.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qset.h>
#include <QtTest/qtest.h>
#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

const qint64 july = *parseTime(u"2026-07-01T00:00:00Z");

QStringList readable(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings) {
        QStringList sides, subjects;
        for (const Side& side : finding.sides)
            sides += side.words;
        for (const Subject& subject : finding.subjects)
            subjects += std::visit([](const auto& id) { return id.text(); }, subject);
        lines += QStringList{QString(wordFor(finding.severity)),
                             QString(finding.rule->id),
                             finding.outcome == Outcome::Fails ? u"fails"_s : u"cannot be judged"_s,
                             finding.words,
                             subjects.join(u','),
                             sides.join(u'|'),
                             finding.key}
                     .join(u" · "_s);
    }
    return lines;
}

/// Every example at once: the statements of one graph and the demands of all.
QByteArray everyExample()
{
    QByteArray text = "source a.json 2026-01-01T00:00:00Z\n";
    for (const RuleExample& example : ruleExamples()) {
        if (!example.fails.contains("source "))
            text += example.fails;
    }
    return text;
}

RuleSet everyDemand()
{
    return {.requiredUnits = {u"no-such-unit"_s, u"nor-this"_s},
            .forbiddenUnits = {u"*-old"_s},
            .allowedUsers = QStringList{u"shop"_s},
            .allowedPorts = std::vector<PortSpan>{{8001, 8012}},
            .requiredProofs = {Attr::Port, Attr::Proof},
            .names = {{Kind::Service, u"[a-z-]+"_s}, {Kind::Service, u"shop-.*"_s}}};
}

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCleanRegistry_givesNothing()
    {
        QCOMPARE(readable(findingsOf(*graphOfSources(cleanRegistry()), {}, july)), QStringList());
    }

    void anEmptyGraph_givesNothing()
    {
        QCOMPARE(readable(findingsOf(*graphOfSources(""), everyDemand(), july)), QStringList());
    }

    void theOrderOfTheInput_changesNothing()
    {
        QList<QByteArray> lines = everyExample().split('\n');
        const QByteArray head = lines.takeFirst();
        const QStringList expected = readable(findingsOf(*graphOfSources(everyExample()), everyDemand(), july));
        QVERIFY(expected.size() > 30);
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(lines.begin(), lines.end(), random);
            const GraphPtr graph = graphOfSources(head + '\n' + lines.join('\n'));
            // The source's hash is part of one key; everything else is the same.
            QStringList found = readable(findingsOf(*graph, everyDemand(), july));
            QStringList wanted = expected;
            found.removeIf([](const QString& line) { return line.contains("snapshot-old"_L1); });
            wanted.removeIf([](const QString& line) { return line.contains("snapshot-old"_L1); });
            QCOMPARE(found, wanted);
        }
    }

    void theOrderOfSources_changesNothing()
    {
        const QByteArray one =
            "source x.json\nlooked at service partial 1 of 3\nhost:h: total_modules=3\na: user=shop\n"
            "host:h: gate_complete=true\n";
        const QByteArray other = "source y.json\nlooked at service complete 2 of 1\nhost:h: total_modules=1\n"
                                 "a: user=mail, category=UNKNOWN\nb: user=root\nhost:h: gate_complete=true\n";
        QCOMPARE(readable(findingsOf(*graphOfSources(one + other), {}, july)),
                 readable(findingsOf(*graphOfSources(other + one), {}, july)));
    }

    void theWorstComesFirst_thenTheOrderOfTheRules()
    {
        const auto findings = findingsOf(*graphOfSources(everyExample()), everyDemand(), july);
        for (size_t i = 1; i < findings.size(); ++i) {
            QVERIFY(findings[i - 1].severity >= findings[i].severity);
            QVERIFY(findings[i - 1].severity > findings[i].severity || findings[i - 1].rule <= findings[i].rule);
        }
    }

    void everyFinding_isAboutSomething_andItsKeyIsItsOwn()
    {
        const GraphPtr graph = graphOfSources(everyExample());
        QSet<QString> keys;
        for (const Finding& finding : findingsOf(*graph, everyDemand(), july)) {
            QVERIFY(!finding.subjects.empty());
            QVERIFY(!finding.words.isEmpty() && !finding.words.contains(u'\n'));
            QVERIFY2(!keys.contains(finding.key), qPrintable(finding.key));
            QVERIFY(finding.key.startsWith(finding.rule->id));
            keys.insert(finding.key);
            for (const Side& side : finding.sides) {
                for (const ClaimIndex claim : side.claims)
                    QVERIFY(claim < graph->snapshot().claims().size());
            }
        }
    }

    void severities_areThoseOfTheRuleSet()
    {
        const GraphPtr graph = graphOfSources("a: user=root\n");
        QCOMPARE(findingsOf(*graph, {}, july).front().severity, Severity::Warning);
        QCOMPARE(findingsOf(*graph, {.severities = {{u"runs-as-root"_s, Severity::Error}}}, july).front().severity,
                 Severity::Error);
        QVERIFY(findingsOf(*graph, {.severities = {{u"runs-as-root"_s, std::nullopt}}}, july).empty());
    }

    void rulesYoungerThanSince_giveNotes()
    {
        const GraphPtr graph = graphOfSources("a: category=FAILED, exit_code=0\n");
        const auto before = findingsOf(*graph, {.since = QVersionNumber(0, 0, 9)}, july);
        QVERIFY(!before.empty());
        for (const Finding& finding : before)
            QCOMPARE(finding.severity, Severity::Note);
        QCOMPARE(findingsOf(*graph, {.since = QVersionNumber(0, 1)}, july).front().severity, Severity::Error);
        const RuleSet own{.since = QVersionNumber(0, 0, 9), .severities = {{u"failed-exit-zero"_s, Severity::Error}}};
        QCOMPARE(findingsOf(*graph, own, july).front().severity, Severity::Error);
    }

    void ageDependsOnTheTimeGiven()
    {
        const GraphPtr graph = graphOfSources("source x.json 2026-06-30T00:00:00Z\na: user=shop\n");
        QVERIFY(findingsOf(*graph, {}, july).empty());
        QCOMPARE(findingsOf(*graph, {}, july + 90LL * 24 * 60 * 60 * 1000).size(), size_t(1));
        const qint64 twoDaysLater = july + 2LL * 24 * 60 * 60 * 1000;
        QCOMPARE(findingsOf(*graph, {.thresholds = {.snapshotDays = 2}}, twoDaysLater).size(), size_t(1));
    }

    void whatIsIgnored_staysCounted_untilItChanges()
    {
        const GraphPtr graph = graphOfSources("a: user=root\n");
        const Finding finding = findingsOf(*graph, {}, july).front();
        Decision decision{.subject = finding.key, .after = finding.words, .why = u"agreed"_s, .until = july + 1};
        const auto ignoredAt = [&](const Decision& made, qint64 time) {
            const auto findings = findingsOf(*graph, {.ignored = {made}}, time);
            return findings.size() == 1 && findings.front().ignored == made;
        };
        QVERIFY(ignoredAt(decision, july));
        QVERIFY(!ignoredAt(decision, july + 1));
        decision.after = u"other words"_s;
        QVERIFY(!ignoredAt(decision, july));
    }

    void twoHosts_areTwoMatters()
    {
        SnapshotBuilder builder;
        const SourceIndex source = builder.addSource(std::make_shared<const Source>(u"x"_s, "bytes"));
        const std::vector<Evidence> evidence = {{source, {0, 5}, Role::Value}};
        for (const QString& host : {u"one"_s, u"two"_s}) {
            builder.add(builder.subject(*NodeId::make(host, Kind::Port, u"80/tcp"_s)),
                        builder.attribute(QString(nameOf(Attr::Number))), Value::of(qint64(80)), Basis::Declared,
                        builder.method(u"stated in file"), evidence);
        }
        const GraphPtr graph = resolve(std::make_shared<const Snapshot>(builder.take()));
        QCOMPARE(findingsOf(*graph, {}, july).size(), size_t(2));
    }

    void hostileNames_areMadeSafe()
    {
        SnapshotBuilder builder;
        const SourceIndex source = builder.addSource(std::make_shared<const Source>(u"x\u001b[31m"_s, "bytes"));
        const std::vector<Evidence> evidence = {{source, {0, 5}, Role::Value}};
        const SubjectIndex service = builder.subject(*NodeId::make(u"h"_s, Kind::Service, u"a\u202E\n\u001bb"_s));
        for (const QString& user : {u"root"_s, u"\u001b[0m"_s})
            builder.add(service, builder.attribute(QString(nameOf(Attr::User))), Value::of(user), Basis::Declared,
                        builder.method(u"stated in file"), evidence);
        const GraphPtr graph = resolve(std::make_shared<const Snapshot>(builder.take()));
        const RuleSet rules{.forbiddenUnits = {u"a*"_s}, .allowedUsers = QStringList()};
        const auto findings = findingsOf(*graph, rules, july);
        QVERIFY(findings.size() >= 3);
        for (const QString& line : readable(findings))
            QVERIFY2(!line.contains(u'\u001b') && !line.contains(u'\u202E') && !line.contains(u'\n'), qPrintable(line));
    }

    void manyThings_takeLittleTime()
    {
        QByteArray text = "looked at service complete 4000\nlooked at stream complete 4000\n";
        for (int i = 0; i < 4000; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "a" + number + ": category=RUNNING, enabled=false, user=root, doubt=\"80?\"\na" + number
                    + " uses stream:s" + number + "\nhub listens port:" + number + "/udp\n";
        }
        // All of its ports ask for the hub's command and its proof line, which are as long as they may be.
        text += "hub: exec=\"x --host 0.0.0.0\", proof=\"" + QByteArray("ss 127.0.0.1:80 *:81 ").repeated(180) + "\"\n";
        const GraphPtr graph = graphOfSources(text);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(findingsOf(*graph, {}, july).size() > 8000);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "tst_findings.moc"

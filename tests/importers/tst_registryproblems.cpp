// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QStringList problemsOf(const Snapshot& snapshot)
{
    QStringList lines;
    for (const Problem& problem : snapshot.problems())
        lines += problem.what.where.pointer + u": "_s + problem.what.expected + u"; "_s + problem.what.found;
    return lines;
}

QStringList problemsIn(const QByteArray& module)
{
    return problemsOf(*opened(R"({"host": "h", "modules": [)" + module + "]}"));
}

} // namespace

class RegistryProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundRegistry_hasNone()
    {
        for (const QString& name : {u"twin.json"_s, u"documented.json"_s, u"escapes.json"_s, u"deep.json"_s})
            QCOMPARE(problemsOf(*opened(bytesOf(fixturePath(name)))), QStringList());
    }

    void badModulesAmongGoodOnes_areReportedAndTheRestLoads()
    {
        const SnapshotPtr snapshot = opened(bytesOf(fixturePath(u"bad.json"_s)), u"bad.json"_s);
        const QStringList problems = problemsOf(*snapshot);
        for (const QString& line :
             {u"/modules/0: an object for each module; \"not an object\""_s,
              u"/modules/2: an object for each module; null"_s,
              u"/modules/3: an object for each module; an empty list"_s,
              u"/modules/4: a module with \"name\" or \"unit\"; an object without a usable one"_s,
              u"/modules/7: a module with \"name\" or \"unit\"; an object without a usable one"_s,
              u"/modules/9/runtime/port: each key once in an object; \"port\" again further down"_s,
              u"/modules/10: each module once; \"good\" again"_s,
              u"/modules/11/runtime/port: a port number from 1 to 65535; 65536"_s,
              u"/modules/12/runtime/port: a port number from 1 to 65535; 0"_s,
              u"/modules/14/runtime/port: a port number from 1 to 65535; \"80a\""_s,
              u"/modules/15/runtime/port: a port number from 1 to 65535; 80.5"_s,
              u"/modules/16/runtime/port: a list or one value; an object"_s, u"/modules/19/unit: a text; 4"_s,
              u"/modules/19/systemd: an object; \"active\""_s,
              u"/modules/20/execution/pid: a whole number that is not negative; \"12a\""_s,
              u"/modules/21/runtime/redis_streams/0: a text; 1"_s, u"/summary: an object; \"thirty\""_s,
              u"/generated_at: a text; 20260203"_s,
              u"/host: each key once in an object; \"host\" again further down"_s})
            QVERIFY2(problems.contains(line), qPrintable(line + u"\n\n"_s + problems.join(u'\n')));

        const GraphPtr graph = resolve(snapshot);
        const auto good = graph->find(*NodeId::make(u"203.0.113.9"_s, Kind::Service, u"good"_s));
        QVERIFY(good);
        QCOMPARE(graph->text(graph->nodes()[*good], Attr::Category), u"FAILED"_s);
        QVERIFY(!graph->find(*NodeId::make(u"203.0.113.9"_s, Kind::Port, u"65536/tcp"_s)));
        QVERIFY(!graph->find(*NodeId::make(u"203.0.113.9"_s, Kind::Port, u"0/tcp"_s)));
    }

    void everyProblem_saysWhereWhatAndWhatToDo()
    {
        const SnapshotPtr snapshot = opened(bytesOf(fixturePath(u"bad.json"_s)), u"bad.json"_s);
        for (const Problem& problem : snapshot->problems()) {
            QCOMPARE(problem.what.where.file, u"bad.json"_s);
            QVERIFY(problem.what.where.line > 0 && problem.what.where.column > 0);
            QVERIFY(!problem.what.expected.isEmpty() && !problem.what.found.isEmpty());
            QVERIFY(problem.what.advice.endsWith(u'.'));
            QVERIFY(!problem.evidence.range.isEmpty());
        }
    }

    void sameModuleTwice_keepsWhatBothState()
    {
        const GraphPtr graph = graphIn(R"({"host": "h", "modules": [{"name": "a", "category": "RUNNING"},
                                                                    {"name": "a", "category": "FAILED"}]})");
        QVERIFY(graph->fact(graph->nodes()[1], Attr::Category)->isContradicted);
        QCOMPARE(graph->fact(graph->nodes()[1], Attr::Category)->claimCount, 2u);
    }

    void oneModuleUnderTwoUnits_isTwoThings()
    {
        QCOMPARE(problemsIn(R"({"name": "a", "unit": "b.service"}, {"name": "a", "unit": "c.service"})"),
                 QStringList());
    }

    void portsOfEveryAcceptedForm_areNoProblem()
    {
        QCOMPARE(problemsIn(R"({"name": "a", "runtime": {"port": 1}}, {"name": "b", "runtime": {"port": "65535"}},
                               {"name": "c", "runtime": {"port": null}}, {"name": "d", "runtime": {"port": []}},
                               {"name": "e", "runtime": {"port": [80, "81"]}})"),
                 QStringList());
    }

    void wholeNumbersWrittenAsReals_arePorts()
    {
        const QByteArray module = "{\"name\": \"a\", \"runtime\": {\"port\": [8001.0, 8.002e3, 80.5, 1e300]}}";
        QCOMPARE(problemsIn(module),
                 (QStringList{u"/modules/0/runtime/port/2: a port number from 1 to 65535; 80.5"_s,
                              u"/modules/0/runtime/port/3: a port number from 1 to 65535; 1e300"_s}));
        const QStringList lines = print(*graphIn("{\"host\": \"h\", \"modules\": [" + module + "]}"));
        QVERIFY(lines.contains(u"service:a -listens-> port:8001%2Ftcp exists=true"_s));
        QVERIFY(lines.contains(u"service:a -listens-> port:8002%2Ftcp exists=true"_s));
    }

    void badItemsOfSeveralLists_areNumberedApart()
    {
        const QByteArray lists = "\"modules\": [1, {\"name\": \"a\"}], \"modules\": [{\"name\": \"b\"}, 2]";
        const QStringList lines = print(*graphIn("{\"host\": \"h\", " + lists + '}'));
        QVERIFY2(lines.contains(u"host:h x.modules.0=1"_s), qPrintable(lines.join(u'\n')));
        QVERIFY2(lines.contains(u"host:h x.modules.3=2"_s), qPrintable(lines.join(u'\n')));
        const QStringList canonical = print(
            *graphIn("{\"schema\": \"unitscope-registry/1\", \"host\": \"h\", " + lists + '}'));
        QVERIFY2(canonical.contains(u"host:h x.modules.0=1"_s), qPrintable(canonical.join(u'\n')));
        QVERIFY2(canonical.contains(u"host:h x.modules.3=2"_s), qPrintable(canonical.join(u'\n')));
    }

    void emptyUnit_fallsBackToTheName()
    {
        const GraphPtr graph = graphIn(R"({"host": "h", "modules": [{"name": "a", "unit": ""}]})");
        QVERIFY(graph->find(*NodeId::make(u"h"_s, Kind::Service, u"a"_s)));
    }

    void suffixAlone_isNoKind()
    {
        const GraphPtr graph = graphIn(R"({"host": "h", "modules": [{"unit": ".timer"}]})");
        QVERIFY(graph->find(*NodeId::make(u"h"_s, Kind::Service, u".timer"_s)));
    }
};

QTEST_GUILESS_MAIN(RegistryProblemsTest)
#include "tst_registryproblems.moc"

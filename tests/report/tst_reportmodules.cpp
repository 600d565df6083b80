// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/openedreport.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

class ReportModulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_areReadByTheHeadOfTheirColumn()
    {
        const GraphPtr graph = graphOfReport("## Running modules\n\n"
                                             "User | PID | Enabled | Module | Exit code | Working directory | Colour\n"
                                             "--|--|--|--|--|--|--\n"
                                             "ana | 4711 | static | a-b | 3 | /srv/a | green\n"
                                             "| | | | c-d |\n"
                                             "| - | - | no | e-f | - | n/a |\n");
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::User), u"ana"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Pid), u"4711"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Enabled), u"static"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::ExitCode), u"3"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::WorkingDir), u"/srv/a"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Category), u"RUNNING"_s);
        QVERIFY(print(*graph).contains(u"service:a-b x.report.Colour=green"_s));
        QCOMPARE(valueIn(*graph, u"service:c-d"_s, Attr::User), u"not stated"_s);
        QCOMPARE(valueIn(*graph, u"service:e-f"_s, Attr::User), u"not stated"_s);
        QCOMPARE(valueIn(*graph, u"service:e-f"_s, Attr::WorkingDir), u"none"_s);
        QCOMPARE(problemsIn(*graph), QStringList());
    }

    void tableRightBelowASentence_isRead()
    {
        const GraphPtr graph = graphOfReport(
            "## Stopped modules\nThese are off:\n| Module | User |\n|-|-|\n| a-b | ana |\n"
            "| c-d | ana | and a cell more |\n");
        QCOMPARE(namesIn(*graph, Kind::Service), QStringList({u"a-b"_s, u"c-d"_s}));
        QVERIFY(print(*graph).contains(u"service:c-d x.report.without a name=and a cell more"_s));
    }

    void rowWithoutName_isAProblemWithItsLine()
    {
        const GraphPtr graph = graphOfReport(
            "## Running modules\n\n| Module | User |\n|---|---|\n| - | ana |\n| a-b | ana |\n"
            "| | eve |\n");
        QCOMPARE(namesIn(*graph, Kind::Service), QStringList{u"a-b"_s});
        QCOMPARE(problemsIn(*graph), QStringList({u"9 \"- ana\""_s, u"11 \"eve\""_s}));
    }

    void ownStatus_winsOverTheHeading_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QStringList>("facts");
        const auto facts = [](const char* words) { return QString::fromLatin1(words).split(u',', Qt::SkipEmptyParts); };
        QTest::newRow("nothing") << QByteArray("-") << facts("category=RUNNING");
        QTest::newRow("restarting") << QByteArray("auto-restart") << facts("sub=auto-restart");
        QTest::newRow("bold, with an emoji") << QByteArray("⚠️ **Auto-Restart**") << facts("sub=auto-restart");
        QTest::newRow("another category") << QByteArray("Stopped") << facts("category=STOPPED");
        QTest::newRow("failed") << QByteArray("FAILED") << facts("category=FAILED");
        QTest::newRow("failed with a code")
            << QByteArray("FAILED (exit code 2)") << facts("category=FAILED,exit_code=2");
        QTest::newRow("unknown") << QByteArray("?") << facts("category=UNKNOWN");
        QTest::newRow("systemctl's words")
            << QByteArray("active (running)") << facts("category=RUNNING,active=active,sub=running");
        QTest::newRow("active and more") << QByteArray("active (oneshot, disabled)")
                                         << facts("category=RUNNING,active=active,type=oneshot,enabled=disabled");
        QTest::newRow("not found") << QByteArray("Not Found") << facts("loaded=not-found");
        QTest::newRow("a word of one's own")
            << QByteArray("wobbly") << facts("category=RUNNING,x.report.Status=wobbly");
    }

    void ownStatus_winsOverTheHeading()
    {
        QFETCH(QByteArray, status);
        QFETCH(QStringList, facts);
        const GraphPtr graph = graphOfReport("## RUNNING MODULES (1)\n\n| Module | Status |\n|---|---|\n| a-b | "
                                             + status + " |\n");
        QStringList found = print(*graph).filter(u"service:a-b "_s);
        found.removeIf([](const QString& line) { return line.contains(u"section="_s); });
        found.replaceInStrings(u"service:a-b "_s, QString());
        found.sort();
        facts.sort();
        QCOMPARE(found, facts);
    }

    void headings_giveTheCategory_data()
    {
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("count");
        QTest::newRow("plain") << QByteArray("## Running") << u"RUNNING"_s << QString();
        QTest::newRow("numbered") << QByteArray("### 3. Stopped services (5 total)") << u"STOPPED"_s
                                  << u"stopped_count=5"_s;
        QTest::newRow("thousands") << QByteArray("## RUNNING MODULES (1,204)") << u"RUNNING"_s
                                   << u"running_count=1204"_s;
        QTest::newRow("unknown") << QByteArray("## Unknown units (2)") << u"UNKNOWN"_s << u"unknown_count=2"_s;
        QTest::newRow("orphans") << QByteArray("## Orphaned Module (1)") << u"ORPHANED"_s << u"orphaned_count=1"_s;
        QTest::newRow("none") << QByteArray("## Modules (7)") << u"not stated"_s << u"total_modules=7"_s;
        QTest::newRow("more or less") << QByteArray("## Modules (7+)") << u"not stated"_s << u"doubt=7+"_s;
        QTest::newRow("without a space") << QByteArray("##Failed modules(1)") << u"FAILED"_s << u"failed_count=1"_s;
    }

    void headings_giveTheCategory()
    {
        QFETCH(QByteArray, heading);
        QFETCH(QString, category);
        QFETCH(QString, count);
        const GraphPtr graph = graphOfReport(heading + "\n\n- a-b\n");
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Category), category);
        QVERIFY(count.isEmpty() || print(*graph).contains(u"host:h "_s + count));
    }

    void lists_nameUnitsInManyWays()
    {
        const GraphPtr graph = graphOfReport("## STOPPED MODULES (5)\n\n"
                                             "- a-b (disabled; exit code 3, by hand)\n"
                                             "- **cider** (static)\n"
                                             "- c-d - what it does\n"
                                             "- e-f.service exists but nobody knows why\n"
                                             "- `g-h` was replaced\n"
                                             "- i-j?\n"
                                             "- k-l\n"
                                             "  Reason: too old\n"
                                             "  Status: inactive\n"
                                             "- m-n@2\n\n"
                                             "Real-time units are not listed.\n");
        QCOMPARE(namesIn(*graph, Kind::Service),
                 QStringList({u"a-b"_s, u"c-d"_s, u"cider"_s, u"e-f"_s, u"g-h"_s, u"i-j"_s, u"k-l"_s, u"m-n@2"_s}));
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Enabled), u"disabled"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::ExitCode), u"3"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Remark), u"by hand"_s);
        QCOMPARE(valueIn(*graph, u"service:cider"_s, Attr::Enabled), u"static"_s);
        QCOMPARE(valueIn(*graph, u"service:c-d"_s, Attr::Purpose), u"what it does"_s);
        QCOMPARE(valueIn(*graph, u"service:e-f"_s, Attr::UnitFile), u"true"_s);
        QCOMPARE(valueIn(*graph, u"service:e-f"_s, Attr::Remark), u"exists but nobody knows why"_s);
        QCOMPARE(valueIn(*graph, u"service:g-h"_s, Attr::Remark), u"was replaced"_s);
        QCOMPARE(valueIn(*graph, u"service:i-j"_s, Attr::Doubt), u"i-j?"_s);
        QCOMPARE(valueIn(*graph, u"service:k-l"_s, Attr::Reason), u"too old"_s);
        QCOMPARE(valueIn(*graph, u"service:k-l"_s, Attr::ActiveState), u"inactive"_s);
        QCOMPARE(problemsIn(*graph), QStringList());
    }

    void keysBelowAModule_areItsFields()
    {
        const GraphPtr graph = graphOfReport(
            "## FAILED MODULES (1)\n\n**a-b**\n- Status: Failed (exit code 2)\n- Port: 8001\n"
            "- Streams: s:one, s:two\n- Venv: /opt/venvs/ai\n- Command: /usr/bin/x\n"
            "- Code: /srv/parts/a_b/\n- Entrypoint: main.py?\n- Moon: full\n- Streams:\n"
            "- Last exit: 203\n\n**Note:** not of this module\n");
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::ActiveState), u"failed"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Port), u"8001"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Exec), u"/usr/bin/x"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Entrypoint), u"main.py"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Doubt), u"main.py?"_s);
        QCOMPARE(valueIn(*graph, u"code:/srv/parts/a_b"_s, Attr::CodePath), u"/srv/parts/a_b/"_s);
        const QStringList lines = print(*graph);
        for (const QString& line :
             {u"service:a-b x.report.Moon=full"_s, u"service:a-b -flow-> stream:s:two uses=true"_s,
              u"service:a-b -runs_in-> venv:ai exists=true"_s, u"service:a-b exit_code=2|203"_s})
            QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
        QVERIFY(!lines.join(u'\n').contains(u"not of this module"_s));
    }

    void sentencesInAModuleList_areProblems()
    {
        const GraphPtr graph = graphOfReport(
            "## STOPPED MODULES (1)\n\n- a-b\n- Real-time units are switched off at night\n"
            "- Reason: of nobody\n");
        QCOMPARE(namesIn(*graph, Kind::Service), QStringList{u"a-b"_s});
        QCOMPARE(problemsIn(*graph), QStringList{u"8 \"Real-time units are switched off at night\""_s});
    }

    void observations_addToWhatIsListedAndListNothing()
    {
        const GraphPtr graph = graphOfReport("## Observations\n\n- `a-b` restarts (exit code 203, file not found)\n"
                                             "- Long-term storage is full\n- c-d.service was seen once\n\n"
                                             "### Modules in Auto-Restart State (1)\n\n- a-b\n- Look at the printer\n\n"
                                             "| Module | Issue |\n|---|---|\n| a-b | Exit code 1 |\n\n"
                                             "## RUNNING MODULES (1)\n\n| Module | User |\n|---|---|\n| a-b | ana |\n");
        QCOMPARE(namesIn(*graph, Kind::Service), QStringList({u"a-b"_s, u"c-d"_s}));
        QCOMPARE(valueIn(*graph, u"service:c-d"_s, Attr::Name), u"not stated"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::SubState), u"auto-restart"_s);
        QVERIFY(print(*graph).contains(u"service:a-b exit_code=1|203"_s));
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::TotalModules), u"not stated"_s);
        QCOMPARE(problemsIn(*graph), QStringList());
        QCOMPARE(graph->snapshot().coverage().front().listed, 1);
    }

    void moduleTwiceInACategory_isAProblem()
    {
        const GraphPtr graph = graphOfReport(
            "## RUNNING MODULES (2)\n\n| Module | User |\n|-|-|\n| a-b | x |\n| a-b | y |\n\n"
            "### Special\n\n| Module | Status |\n|-|-|\n| a-b | auto-restart |\n\n"
            "## STOPPED MODULES (1)\n\n- a-b\n");
        QCOMPARE(problemsIn(*graph), QStringList{u"10 \"a-b\" again"_s});
        QCOMPARE(graph->snapshot().coverage().front().listed, 1);
        QVERIFY(print(*graph).contains(u"service:a-b category=RUNNING|RUNNING|STOPPED"_s));
    }

    void disabledInObservations_isNoCategory()
    {
        const GraphPtr graph = graphOfReport(
            "## STOPPED MODULES (1)\n\n- a-b\n\n## Notes\n\n### Disabled services (1)\n\n- a-b\n");
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Category), u"STOPPED"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Enabled), u"disabled"_s);
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::DisabledCount), u"1"_s);
    }

    void tablesBelowUnknownHeadings_areKnownByTheirHeads()
    {
        const GraphPtr graph = graphOfReport(
            "## Inventory\n\n| Module | Category | Port |\n|-|-|-|\n| a-b | RUNNING | 1 |\n\n"
            "## Everything\n\n| Service | State |\n|-|-|\n| c-d | active (running) |\n\n"
            "## Friends\n\n| Service | Owner | Contact |\n|-|-|-|\n| Weather | Eve | none |\n\n"
            "## More\n\n| Port | Process |\n|-|-|\n| 5 | x |\n\n"
            "| Stream | Purpose |\n|-|-|\n| s:a | x |\n\n| Timer | Schedule |\n|-|-|\n| t | daily |\n\n"
            "| Target | Purpose |\n|-|-|\n| g.target | x |\n\n| Metric | Value |\n|-|-|\n| Venvs | 3 |\n\n"
            "| Check | Status |\n|-|-|\n| Ports mapped | yes |\n\n"
            "| Module | Entrypoint | Unit |\n|-|-|-|\n| m_n | main.py | m-n.service |\n");
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Category), u"RUNNING"_s);
        QCOMPARE(valueIn(*graph, u"service:c-d"_s, Attr::SubState), u"running"_s);
        QCOMPARE(namesIn(*graph, Kind::Service), QStringList({u"a-b"_s, u"c-d"_s, u"m-n"_s}));
        QCOMPARE(namesIn(*graph, Kind::Port), QStringList({u"1/tcp"_s, u"5/tcp"_s}));
        QCOMPARE(namesIn(*graph, Kind::Stream), QStringList{u"s:a"_s});
        QCOMPARE(namesIn(*graph, Kind::Timer), QStringList{u"t"_s});
        QCOMPARE(namesIn(*graph, Kind::Target), QStringList{u"g"_s});
        QCOMPARE(namesIn(*graph, Kind::Code), QStringList{u"m_n"_s});
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::VenvCount), u"3"_s);
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::GatePortsMapped), u"true"_s);
        QCOMPARE(problemsIn(*graph), QStringList{u"17 a table of \"Service, Owner, Contact\""_s});
    }

    void codeTable_mapsModulesToUnits()
    {
        const GraphPtr graph = graphOfReport("## Code mapping (3)\n\n| Unit | Module | Entrypoint | Status | Lines |\n"
                                             "|---|---|---|---|---|\n| a-b.service | a_b | main.py | wobbly | 120 |\n"
                                             "| ? | c_d | - | ? | |\n| - | e_f (old) | ? | | |\n| x | | | | |\n");
        QCOMPARE(namesIn(*graph, Kind::Code), QStringList({u"a_b"_s, u"c_d"_s, u"e_f"_s}));
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Name), u"not stated"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::CodeModule), u"a_b"_s);
        QCOMPARE(valueIn(*graph, u"code:c_d"_s, Attr::Entrypoint), u"none"_s);
        QCOMPARE(valueIn(*graph, u"code:e_f"_s, Attr::Doubt), u"Entrypoint ?"_s);
        QCOMPARE(valueIn(*graph, u"code:e_f"_s, Attr::Remark), u"old"_s);
        QVERIFY(print(*graph).contains(u"service:a-b x.report.Status=wobbly"_s));
        QVERIFY(print(*graph).contains(u"code:a_b x.report.Lines=120"_s));
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::MicroserviceCount), u"3"_s);
        QCOMPARE(problemsIn(*graph), QStringList{u"12 \"x\""_s});
    }

    void theUnit_decidesWhichModuleIsMeant()
    {
        const GraphPtr graph = graphOfReport(
            "## RUNNING MODULES\n\n| Module | Unit | User |\n|---|---|---|\n| planner | shop-planner.service | ana |\n"
            "| lamp | shop-lamp.timer | - |\n| c-d | - | eve |\n\n"
            "| Module | Status |\n|---|---|\n| planner | auto-restart |\n\n"
            "## Stopped modules\n\n- **mail** (disabled)\n  - Reason: old\n  - Unit: `shop-mail.service`\n- e-f\n");
        QCOMPARE(namesIn(*graph, Kind::Service), QStringList({u"c-d"_s, u"e-f"_s, u"shop-mail"_s, u"shop-planner"_s}));
        QCOMPARE(namesIn(*graph, Kind::Timer), QStringList{u"shop-lamp"_s});
        QCOMPARE(valueIn(*graph, u"service:shop-planner"_s, Attr::Name), u"planner"_s);
        QCOMPARE(valueIn(*graph, u"service:shop-planner"_s, Attr::Unit), u"shop-planner.service"_s);
        QCOMPARE(valueIn(*graph, u"service:shop-planner"_s, Attr::SubState), u"auto-restart"_s);
        QCOMPARE(valueIn(*graph, u"service:shop-mail"_s, Attr::Enabled), u"disabled"_s);
        QCOMPARE(valueIn(*graph, u"service:shop-mail"_s, Attr::Reason), u"old"_s);
        QCOMPARE(problemsIn(*graph), QStringList());
    }

    void aNameOfTwoUnits_isNeither()
    {
        const GraphPtr graph = graphOfReport("## Modules\n\n| Module | Unit |\n|---|---|\n| lamp | a.service |\n"
                                             "| lamp | b.service |\n\n| Module | User |\n|---|---|\n| lamp | ana |\n");
        QCOMPARE(namesIn(*graph, Kind::Service), QStringList({u"a"_s, u"b"_s, u"lamp"_s}));
    }

    void dividingHeadings_mayBeCalledAnything()
    {
        const GraphPtr graph = graphOfReport("## RUNNING MODULES (3)\n\n### Ports & Streams\n\n"
                                             "| Module | Port | User |\n|---|---|---|\n| a-b | 1 | x |\n\n"
                                             "### Core Services\n\n| Service | Purpose |\n|---|---|\n| c-d | y |\n\n"
                                             "**Special ones**\n\n| Service | Purpose |\n|---|---|\n| e-f | z |\n");
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Category), u"RUNNING"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Section), u"Ports & Streams"_s);
        QCOMPARE(valueIn(*graph, u"service:c-d"_s, Attr::Category), u"RUNNING"_s);
        QCOMPARE(valueIn(*graph, u"service:e-f"_s, Attr::Section), u"Special ones"_s);
        QCOMPARE(namesIn(*graph, Kind::Process), QStringList());
    }
};

QTEST_GUILESS_MAIN(ReportModulesTest)
#include "tst_reportmodules.moc"

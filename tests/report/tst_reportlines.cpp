// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "report/openedreport.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

/// The lines of a printed graph that are about one thing, without its name.
QStringList about(const Graph& graph, const QString& id)
{
    QStringList lines = print(graph).filter(id + u' ');
    return lines.replaceInStrings(id + u' ', QString());
}

} // namespace

class ReportLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ports_areFoundInWhatPeopleWrite_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("ports");
        QTest::addColumn<QString>("doubt");
        QTest::newRow("plain") << QByteArray("8001") << u"8001/tcp"_s << QString();
        QTest::newRow("bold") << QByteArray("**8001**") << u"8001/tcp"_s << QString();
        QTest::newRow("two") << QByteArray("8001, 8002/udp") << u"8001/tcp 8002/udp"_s << QString();
        QTest::newRow("address") << QByteArray("127.0.0.1:8001") << u"8001/tcp"_s << QString();
        QTest::newRow("address of version 6") << QByteArray("[::1]:8001") << u"8001/tcp"_s << QString();
        QTest::newRow("open end") << QByteArray("9100+") << u"9100/tcp"_s << u"9100+"_s;
        QTest::newRow("guess") << QByteArray("- (8025?)") << u"8025/tcp"_s << u"8025?"_s;
        QTest::newRow("about") << QByteArray("~8025") << u"8025/tcp"_s << u"~8025"_s;
        QTest::newRow("range") << QByteArray("8001-8003") << u"8001/tcp"_s << u"8001-8003"_s;
        QTest::newRow("none") << QByteArray("-") << QString() << QString();
        QTest::newRow("a long none") << QByteArray("—") << QString() << QString();
        QTest::newRow("stated none") << QByteArray("N/A") << QString() << QString();
    }

    void ports_areFoundInWhatPeopleWrite()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, ports);
        QFETCH(QString, doubt);
        const GraphPtr graph = graphOfReport("## Running modules\n\n| Module | Port |\n|---|---|\n| a-b | " + cell
                                             + " |\n");
        QCOMPARE(namesIn(*graph, Kind::Port).join(u' '), ports);
        QCOMPARE(problemsIn(*graph), QStringList());
        if (!doubt.isEmpty())
            QCOMPARE(valueIn(*graph, u"port:"_s + QString(ports).replace(u'/', "%2F"_L1), Attr::Doubt), doubt);
    }

    void portsThatAreNone_areProblems()
    {
        const GraphPtr graph = graphOfReport(
            "## Running modules\n\n| Module | Port |\n|---|---|\n| a-b | 80001 |\n"
            "| c-d | many |\n\n"
            "## Ports\n\n| Port | Process |\n|---|---|\n| 0 | x |\n| none | y |\n| 5 | - |\n");
        QCOMPARE(problemsIn(*graph),
                 QStringList({u"9 \"80001\""_s, u"10 \"many\""_s, u"16 \"0 x\""_s, u"17 \"none y\""_s}));
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Port), u"80001"_s);
        QVERIFY(print(*graph).contains(u"service:c-d x.report.Port=many"_s));
        QCOMPARE(namesIn(*graph, Kind::Port), QStringList{u"5/tcp"_s});
    }

    void ownersOfPorts_areServicesIfTheReportKnowsThem()
    {
        const GraphPtr graph = graphOfReport(
            "## Listening ports (4)\n\n| Purpose | Process | Port | Address | Protocol | Note |\n"
            "|---|---|---|---|---|---|\n| x | a-b (main) | 1 | 0.0.0.0 | TCP | n |\n"
            "| y | Redis | 6379 |\n| z | c-d.service | 3+ | | | |\n| | | 4+ |\n\n"
            "## Stopped\n\n- a-b\n");
        QCOMPARE(namesIn(*graph, Kind::Service), QStringList({u"a-b"_s, u"c-d"_s}));
        QCOMPARE(namesIn(*graph, Kind::Process), QStringList{u"Redis"_s});
        QCOMPARE(valueIn(*graph, u"port:1%2Ftcp"_s, Attr::Address), u"0.0.0.0"_s);
        QCOMPARE(valueIn(*graph, u"port:1%2Ftcp"_s, Attr::Protocol), u"TCP"_s);
        QCOMPARE(valueIn(*graph, u"port:1%2Ftcp"_s, Attr::Remark), u"n"_s);
        QCOMPARE(valueIn(*graph, u"port:4%2Ftcp"_s, Attr::Doubt), u"4+"_s);
        QCOMPARE(valueIn(*graph, u"service:a-b"_s, Attr::Remark), u"main"_s);
        QCOMPARE(graph->snapshot().coverage().back().listed, 4);
    }

    void portLists_areReadToo()
    {
        const GraphPtr graph = graphOfReport(
            "## Listening Ports\n\n- **8001** - a-b.service - API\n- 6379: Redis (broker)\n"
            "- 9100+\n- and others\n");
        QCOMPARE(namesIn(*graph, Kind::Port), QStringList({u"6379/tcp"_s, u"8001/tcp"_s, u"9100/tcp"_s}));
        QCOMPARE(valueIn(*graph, u"port:8001%2Ftcp"_s, Attr::Owner), u"a-b.service"_s);
        QCOMPARE(valueIn(*graph, u"port:8001%2Ftcp"_s, Attr::Purpose), u"API"_s);
        QCOMPARE(valueIn(*graph, u"port:6379%2Ftcp"_s, Attr::Purpose), u"broker"_s);
        QCOMPARE(problemsIn(*graph), QStringList{u"10 \"and others\""_s});
    }

    void streams_areReadFromFencesListsAndTables_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::newRow("fence") << QByteArray("```text\nIn:\n  - s:a (x)\n\nOut:\n  - s:b (y)\n```\n");
        QTest::newRow("tilde fence without marks") << QByteArray("~~~\nIn:\n  s:a (x)\nOut:\n  s:b (y)\n~~~\n");
        QTest::newRow("bold titles") << QByteArray("**In**\n- s:a (x)\n\n**Out**\n- s:b (y)\n");
        QTest::newRow("bold titles in the list") << QByteArray("- **In**\n  - s:a (x)\n- **Out**\n  - s:b (y)\n");
        QTest::newRow("titles in the list") << QByteArray("- In:\n  - s:a (x)\n- Out:\n  - s:b (y)\n");
        QTest::newRow("plain titles") << QByteArray("In:\n\n- s:a (x)\n\nOut:\n\n- s:b (y)\n");
        QTest::newRow("headings") << QByteArray("### In\n\n1. `s:a` (x)\n\n### Out\n\n1. `s:b` (y)\n");
        QTest::newRow("dashes") << QByteArray("**In**\n* s:a — x\n\n**Out**\n* s:b: y\n");
        QTest::newRow("keys below") << QByteArray("**In**\n- s:a\n  - Purpose: x\n\n**Out**\n- s:b\n  - Purpose: y\n");
        QTest::newRow("table") << QByteArray(
            "| Topic | Stream | Purpose |\n|-|-|-|\n| In | s:a | x |\n| Out | s:b | y |\n");
        QTest::newRow("two tables") << QByteArray("**In**\n\n| Stream | Purpose |\n|-|-|\n| s:a | x |\n\n**Out**\n\n"
                                                  "| Name | Description |\n|-|-|\n| s:b | y |\n");
        QTest::newRow("a command beside")
            << QByteArray("```bash\nredis-cli --scan\n```\n**In**\n- s:a (x)\n\n**Out**\n- s:b (y)\n");
    }

    void streams_areReadFromFencesListsAndTables()
    {
        QFETCH(QByteArray, lines);
        const GraphPtr graph = graphOfReport(
            "## Redis Streams (2 active)\n\nThese are the channels between all of them:\n\n" + lines);
        QCOMPARE(namesIn(*graph, Kind::Stream), QStringList({u"s:a"_s, u"s:b"_s}));
        QCOMPARE(about(*graph, u"stream:s:a"_s), QStringList({u"topic=In"_s, u"purpose=x"_s}));
        QCOMPARE(about(*graph, u"stream:s:b"_s), QStringList({u"topic=Out"_s, u"purpose=y"_s}));
        QCOMPARE(problemsIn(*graph), QStringList());
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::StreamCount), u"2"_s);
    }

    void pictureInAFence_isOneProblem()
    {
        const GraphPtr graph = graphOfReport(
            "## Streams\n\n- s:a\n\n```\n+-- one box ---+\n|   with lines  |\n+-- and more --+\n```\n");
        QCOMPARE(namesIn(*graph, Kind::Stream), QStringList{u"s:a"_s});
        QCOMPARE(problemsIn(*graph).size(), 1);
        QVERIFY(problemsIn(*graph).front().startsWith(u"10 "_s));
    }

    void timers_sayWhatTheyTriggerAndHowOften()
    {
        const GraphPtr graph = graphOfReport(
            "## Timers\n\n- `a.timer` → b.service (daily)\n- `c.timer` -> cleaning\n- d\n\n"
            "| Timer | Schedule | Service | Remark |\n|-|-|-|-|\n| e.timer | *:0/5 | f | new |\n"
            "| - | never | |\n");
        QCOMPARE(namesIn(*graph, Kind::Timer), QStringList({u"a"_s, u"c"_s, u"d"_s, u"e"_s}));
        const QStringList lines = print(*graph);
        QVERIFY(lines.contains(u"timer:a -triggers-> service:b exists=true"_s));
        QVERIFY(lines.contains(u"timer:e -triggers-> service:f exists=true"_s));
        QCOMPARE(about(*graph, u"timer:a"_s).first(2), QStringList({u"unit=a.timer"_s, u"schedule=daily"_s}));
        QCOMPARE(valueIn(*graph, u"timer:c"_s, Attr::Purpose), u"cleaning"_s);
        QCOMPARE(valueIn(*graph, u"timer:e"_s, Attr::Schedule), u"*:0/5"_s);
        QCOMPARE(valueIn(*graph, u"timer:e"_s, Attr::Remark), u"new"_s);
        QCOMPARE(problemsIn(*graph), QStringList{u"14 \"- never\""_s});
    }

    void venvsAndCode_standManyToALine()
    {
        const GraphPtr graph = graphOfReport(
            "## Python venvs (4)\n\nLocated in `/opt/v/`:\n\n- ai (most), base\n- /opt/v/rl - learning\n\n"
            "| venv | Size |\n|-|-|\n| pil | 1 GB |\n\n"
            "## Libraries (2)\n\n- a_b, c_d (old)\n\n## With entry points (1)\n\n- e_f (main.py)\n- g_h - run.sh\n");
        QCOMPARE(namesIn(*graph, Kind::Venv), QStringList({u"ai"_s, u"base"_s, u"pil"_s, u"rl"_s}));
        QCOMPARE(valueIn(*graph, u"venv:ai"_s, Attr::Remark), u"most"_s);
        QCOMPARE(valueIn(*graph, u"venv:rl"_s, Attr::Purpose), u"learning"_s);
        QVERIFY(print(*graph).contains(u"venv:pil x.report.Size=1 GB"_s));
        QVERIFY(print(*graph).contains(u"host:h x.report.venv folder=/opt/v/"_s));
        QCOMPARE(valueIn(*graph, u"code:a_b"_s, Attr::Entrypoint), u"none"_s);
        QCOMPARE(valueIn(*graph, u"code:c_d"_s, Attr::Remark), u"old"_s);
        QCOMPARE(valueIn(*graph, u"code:e_f"_s, Attr::Entrypoint), u"main.py"_s);
        QCOMPARE(valueIn(*graph, u"code:g_h"_s, Attr::Entrypoint), u"run.sh"_s);
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::LibraryCount), u"2"_s);
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::EntrypointCount), u"1"_s);
    }

    void counts_areStatedInTablesListsAndSentences()
    {
        const GraphPtr graph = graphOfReport(
            "## Summary\n\n| Count | Component |\n|-|-|\n| 1,035 | Redis Streams |\n| many | Timers |\n"
            "| ~7 | Cats |\n\n- **Running:** 28\n- 5 stopped modules, 2 failed\n- Moon: full\n- as ever\n- 3 doors "
            "open\n");
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::StreamCount), u"1035"_s);
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::RunningCount), u"28"_s);
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::StoppedCount), u"5"_s);
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::FailedCount), u"2"_s);
        QVERIFY(print(*graph).contains(u"host:h x.report.Cats=~7"_s));
        QVERIFY(print(*graph).contains(u"host:h x.report.Moon=full"_s));
        QCOMPARE(problemsIn(*graph), QStringList{u"10 \"many Timers\""_s});
        QVERIFY(print(*graph).contains(u"host:h x.report.doors open=3"_s));
    }

    void gates_areTrueUnlessCrossed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("value");
        QTest::newRow("check mark") << QByteArray("✓ **All ports mapped**") << u"true"_s;
        QTest::newRow("no mark") << QByteArray("**All ports mapped**") << u"true"_s;
        QTest::newRow("box") << QByteArray("- [x] All ports mapped") << u"true"_s;
        QTest::newRow("empty box") << QByteArray("- [ ] All ports mapped") << u"false"_s;
        QTest::newRow("cross") << QByteArray("❌ **All ports mapped**") << u"false"_s;
        QTest::newRow("word") << QByteArray("- All ports mapped: FAILED") << u"false"_s;
        QTest::newRow("yes") << QByteArray("- All ports mapped: yes") << u"true"_s;
        QTest::newRow("not all") << QByteArray("**Not all ports mapped**") << u"false"_s;
        QTest::newRow("table") << QByteArray("| Gate | Status |\n|-|-|\n| All ports mapped | ✅ |") << u"true"_s;
        QTest::newRow("crossed in a table")
            << QByteArray("| Check | Result | Status |\n|-|-|-|\n| All ports mapped | 7 ports | ✗ |") << u"false"_s;
    }

    void gates_areTrueUnlessCrossed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, value);
        const GraphPtr graph = graphOfReport("## Quality gates\n\n" + line + "\n");
        QCOMPARE(valueIn(*graph, u"host:h"_s, Attr::GatePortsMapped), value);
        QCOMPARE(problemsIn(*graph), QStringList());
    }

    void gateNobodyKnows_isKept()
    {
        const GraphPtr graph = graphOfReport(
            "## Gates\n\n✓ **Backups tested**\n- on Monday\n- 7 timers seen\n\n"
            "| Gate | Status | By |\n|-|-|-|\n| Doors locked | yes | Eve |\n| - | yes | |\n");
        const QStringList lines = print(*graph);
        for (const QString& line : {u"host:h x.report.Backups tested=Backups tested"_s,
                                    u"host:h x.report.Backups tested 1=on Monday"_s, u"host:h timer_count=7"_s,
                                    u"host:h x.report.Doors locked=yes"_s, u"host:h x.report.Doors locked By=Eve"_s})
            QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
        QCOMPARE(problemsIn(*graph), QStringList{u"14 \"- yes\""_s});
    }

    void header_namesTheHost_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("host");
        QTest::newRow("address") << QByteArray("**Host:** 203.0.113.7 (a shed)") << u"203.0.113.7"_s;
        QTest::newRow("address behind a name") << QByteArray("Host: shed / 203.0.113.7") << u"203.0.113.7"_s;
        QTest::newRow("name") << QByteArray("* **Hostname**: shed (old)") << u"shed"_s;
        QTest::newRow("back-ticks") << QByteArray("- Server: `shed.example.org` - a shed") << u"shed.example.org"_s;
        QTest::newRow("version 6") << QByteArray("**Host:** 2001:db8::7") << u"2001:db8::7"_s;
        QTest::newRow("table") << QByteArray("| Field | Value |\n|-|-|\n| Host | 203.0.113.7 |") << u"203.0.113.7"_s;
        QTest::newRow("none") << QByteArray("**Hello:** shed") << u"unknown-host"_s;
    }

    void header_namesTheHost()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, host);
        const GraphPtr graph = graphIn("# REGISTRY\n\n" + lines + "\n\n## Stopped\n\n- a-b\n", u"report.md"_s);
        QCOMPARE(graph->nodes().back().id.host(), host);
        QCOMPARE(problemsIn(*graph).size(), host == u"unknown-host"_s ? 1 : 0);
    }

    void timeWithoutZone_isAProblem()
    {
        const GraphPtr graph = graphOfReport("**Date:** yesterday\n**Generated:** 2026-01-17\n\n## Stopped\n\n- a-b\n");
        QCOMPARE(problemsIn(*graph), QStringList{u"5 \"yesterday\""_s});
        QVERIFY(!graph->snapshot().timeOf(0));
        QVERIFY(print(*graph).contains(u"host:h x.report.Generated=2026-01-17"_s));
    }

    void whatNobodyKnows_isOneProblemAtItsHeading()
    {
        const GraphPtr graph = graphOfReport("## Animals\n\n- cat\n- dog\n\n| Cat | Age |\n|-|-|\n| Tom | 3 |\n\n"
                                             "## Weather\n\nIt rains.\n\n## Next steps\n\n- go home\n\n"
                                             "## Stopped modules\n\n- a-b\n\n| Colour | Age |\n|-|-|\n| red | 3 |\n");
        QCOMPARE(problemsIn(*graph), QStringList({u"5 a table of \"Cat, Age\""_s, u"22 a table of \"Colour, Age\""_s}));
    }
};

QTEST_GUILESS_MAIN(ReportLinesTest)
#include "tst_reportlines.moc"

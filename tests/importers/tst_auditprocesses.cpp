// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/processes.h"

#include "support/transcripttext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QByteArray status(int pid, int parent, const QByteArray& name = "sh", int uid = 0)
{
    const QByteArray at = "/proc/" + QByteArray::number(pid) + "/status:";
    const QByteArray id = QByteArray::number(uid);
    return at + "Name:\t" + name + '\n' + at + "PPid:\t" + QByteArray::number(parent) + '\n' + at + "Uid:\t" + "0\t"
           + id + "\t0\t0\n";
}

QByteArray cgroup(int pid, const QByteArray& path)
{
    return "/proc/" + QByteArray::number(pid) + "/cgroup:0::" + path + '\n';
}

/// A transcript with the processes of it, which point into its bytes.
struct Table
{
    explicit Table(const TranscriptText& text) : bytes(text.bytes()), transcript(parseTranscript(bytes))
    {
        const SourceIndex source = builder.addSource(std::make_shared<const Source>(u"audit.txt"_s, bytes));
        AuditReading reading(transcript, source, builder);
        processes = readProcesses(reading);
    }
    QByteArray quoted(const ByteRange& range) const { return transcript.view(range).toByteArray(); }
    QList<qint64> audit() const
    {
        QList<qint64> pids;
        for (const ProcessRow& row : processes.rows()) {
            if (row.isAudit)
                pids += row.pid;
        }
        return pids;
    }

    QByteArray bytes;
    Transcript transcript;
    SnapshotBuilder builder;
    ProcessTable processes{{}};
};

} // namespace

/// The processes of a transcript: which unit each belongs to, and which are the audit's own.
class AuditProcessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void process_hasUnitNameParentAccountAndArguments_withTheirLines()
    {
        const Table table(
            TranscriptText()
                .frame("processes.cgroup", "ok",
                       "/proc/20/cgroup:9:name=systemd:/x.service\n" + cgroup(20, "/system.slice/shop.service"))
                .frame("processes.status", "ok", status(20, 1, "python", 1000))
                .frame("processes.arguments", "ok",
                       "/proc/20/cmdline:/v/bin/python\n/proc/20/cmdline:-c\n/proc/20/cmdline:a\x1e"
                       "b\n"));
        QCOMPARE(table.processes.rows().size(), size_t(1));
        const ProcessRow& row = *table.processes.find(20);
        QCOMPARE(row.unit, u"shop.service"_s);
        QCOMPARE(row.name, u"python"_s);
        QCOMPARE(row.parent, 1);
        QCOMPARE(row.uid, std::optional<qint64>(1000));
        QCOMPARE(row.arguments, (QStringList{u"/v/bin/python"_s, u"-c"_s, u"a\nb"_s}));
        QCOMPARE(table.quoted(row.cgroupLine), "/proc/20/cgroup:0::/system.slice/shop.service"_ba);
        QCOMPARE(table.quoted(row.statusLine), "/proc/20/status:Name:\tpython"_ba);
        QVERIFY(table.quoted(row.argumentsRange).startsWith("/proc/20/cmdline:/v/bin/python\n"));
        QVERIFY(table.quoted(row.argumentsRange)
                    .endsWith("/proc/20/cmdline:a\x1e"
                              "b"));
        QVERIFY(!table.processes.find(21));
    }

    void unitOfAControlGroup_isItsFirstService_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("unit");
        const auto row = [](const QString& path, const QString& unit) {
            QTest::newRow(qPrintable(path + u'.')) << path << unit;
        };
        row(u"/system.slice/shop.service"_s, u"shop.service"_s);
        row(u"/system.slice/shop.service/worker"_s, u"shop.service"_s);
        row(u"/system.slice/system-till.slice/till@1.service"_s, u"till@1.service"_s);
        row(u"/system.slice/a\\x2db.service"_s, u"a\\x2db.service"_s);
        row(u"/user.slice/user-1000.slice/user@1000.service/app.slice/x.service"_s, u"user@1000.service"_s);
        for (const QString& none : {u""_s, u"/"_s, u"/user.slice/session-7.scope"_s, u"/init.scope"_s,
                                    u"/system.slice"_s, u"/.service"_s, u"/system.slice/shop.services"_s})
            row(none, {});
    }

    void unitOfAControlGroup_isItsFirstService()
    {
        QFETCH(QString, path);
        QFETCH(QString, unit);
        QCOMPARE(unitOfControlGroup(path), unit);
    }

    void audit_isTheScript_whatItStarted_andWhatItCameBy_notSshdItself()
    {
        const Table table(TranscriptText()
                              .frame("audit.self", "ok", "pid 100 parent 90\nconnection 192.0.2.9 4000 192.0.2.7 22\n")
                              .frame("processes.cgroup", "ok",
                                     cgroup(40, "/system.slice/ssh.service") + cgroup(20, "/system.slice/shop.service"))
                              .frame("processes.status", "ok",
                                     status(1, 0, "systemd") + status(20, 1) + status(40, 1, "sshd")
                                         + status(80, 40, "sshd") + status(90, 80, "sshd") + status(100, 90)
                                         + status(101, 100, "timeout") + status(102, 101, "ss") + status(200, 1)));
        QCOMPARE(table.audit(), (QList<qint64>{80, 90, 100, 101, 102}));
    }

    void audit_isWhateverSharesItsSession_butNotAServiceItRunsIn()
    {
        const QByteArray self = "pid 100 parent 1\nconnection -\n";
        const QByteArray scope = "/user.slice/session-7.scope";
        const Table inScope(TranscriptText()
                                .frame("audit.self", "ok", self)
                                .frame("audit.self.cgroup", "ok", "1:cpu:/\n0::" + scope + '\n')
                                .frame("processes.cgroup", "ok", cgroup(30, scope) + cgroup(31, scope + "/x")));
        QCOMPARE(inScope.audit(), QList<qint64>{30});
        const Table inService(TranscriptText()
                                  .frame("audit.self", "ok", self)
                                  .frame("audit.self.cgroup", "ok", "0::/system.slice/shop.service\n")
                                  .frame("processes.cgroup", "ok", cgroup(30, "/system.slice/shop.service")));
        QVERIFY(inService.audit().isEmpty());
    }

    void parentsInACircle_endTheSearch()
    {
        const Table table(TranscriptText()
                              .frame("audit.self", "ok", "pid 5 parent 6\n")
                              .frame("processes.status", "ok",
                                     status(6, 7) + status(7, 6) + status(8, 9) + status(9, 8) + status(10, 10)));
        QCOMPARE(table.audit(), (QList<qint64>{6, 7}));
    }

    void linesOfAnotherForm_areNoProcess_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             {"", "/proc/", "/proc/1", "/proc/x/status:PPid:\t1", "/proc/-1/status:PPid:\t1", "/proc/0/status:PPid:\t1",
              "/proc/99999999999999999999/status:PPid:\t1", "/proc/1/statusPPid:\t1", "/proc/1/status",
              "/sys/1/status:PPid:\t1", "\xff\xfe", "/proc//status:PPid:\t1"})
            QTest::newRow(line) << QByteArray(line);
    }

    void linesOfAnotherForm_areNoProcess()
    {
        QFETCH(QByteArray, line);
        const Table table(TranscriptText().frame("processes.status", "ok", line + '\n'));
        QVERIFY(table.processes.rows().empty());
    }

    void audit_isNotGuessed_whereItDoesNotSayWhoItIs()
    {
        for (const char* self : {"", "pid\n", "pid 20 parent\n", "20 of 1 x\n"}) {
            const Table table(
                TranscriptText().frame("audit.self", "ok", self).frame("processes.status", "ok", status(20, 1)));
            QVERIFY(table.audit().isEmpty());
        }
    }

    void ofTwoRowsOfOneProcess_theFirstCounts()
    {
        const ProcessTable table({{.pid = 7, .name = u"first"_s}, {.pid = 3}, {.pid = 7, .name = u"second"_s}});
        QCOMPARE(table.rows().size(), size_t(2));
        QCOMPARE(table.find(7)->name, u"first"_s);
        QVERIFY(!table.find(4));
    }
};

QTEST_GUILESS_MAIN(AuditProcessesTest)
#include "tst_auditprocesses.moc"

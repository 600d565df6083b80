// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qcryptographichash.h>
#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

const QString source = QStringLiteral(UNITSCOPE_SOURCE_DIR);

/// The recorded host: its systemctl and ss before the system's.
Surroundings recordedHost()
{
    return {.input = {},
            .folder = {},
            .environment = {u"PATH="_s + source + u"/tests/lab/serve:"_s + qEnvironmentVariable("PATH"),
                            u"UNITSCOPE_CAPTURES="_s + source + u"/tests/lab/captures/root"_s}};
}

} // namespace

/// "audit" as somebody in a shell meets it. The script has tests of its own, in tests/audit.
class ProgramAuditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printScript_isTheFileThatWasReviewed()
    {
        const Run run = runProgram({u"audit"_s, u"--print-script"_s});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, contentOf(source + u"/importers/audit/audit.sh"_s));
        QCOMPARE(run.messages, QByteArray());
    }

    void local_isAWholeTranscript()
    {
        const Run run = runProgram({u"audit"_s, u"--local"_s, u"--code"_s, u"/nonexistent/x"_s}, recordedHost());
        QVERIFY2(run.code == 0, run.messages.constData());
        QCOMPARE(run.messages, QByteArray());
        QVERIFY(run.out.startsWith("unitscope-audit 1 "));
        const QByteArray script = contentOf(source + u"/importers/audit/audit.sh"_s);
        QVERIFY(run.out.contains(QCryptographicHash::hash(script, QCryptographicHash::Sha256).toHex() + " given\n"));
        QVERIFY(run.out.contains("Id=quantum-ai-engine.service\n"));
        QVERIFY(run.out.contains("not there, or not visible: /opt/quantum/venvs"));
        QVERIFY(run.out.contains("\nDONE ") && run.out.endsWith('\n'));
    }

    void output_isWrittenWholeOrNotAtAll()
    {
        const QTemporaryDir folder;
        const QString target = folder.filePath(u"host.audit"_s);
        const Run run = runProgram({u"audit"_s, u"--local"_s, u"-o"_s, target}, recordedHost());
        QVERIFY2(run.code == 0, run.messages.constData());
        QCOMPARE(run.out, QByteArray());
        QVERIFY(contentOf(target).contains("\nDONE "));
        QCOMPARE(runProgram({u"audit"_s, u"--local"_s, u"-o"_s, folder.path()}).code, 2);
    }

    void archive_keepsAndCompares()
    {
        const QTemporaryDir folder;
        QFile changed(folder.filePath(u"systemctl"_s)); // later, one service has exited
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write("#!/bin/sh\n'" + source.toUtf8()
                      + "/tests/lab/serve/systemctl' \"$@\" | sed "
                        "'/^Id=quantum-ai-engine/,/^$/s/^SubState=.*/SubState=exited/'\n");
        changed.close();
        changed.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        Surroundings host = recordedHost();
        host.environment << u"XDG_STATE_HOME="_s + folder.path() << u"XDG_DATA_HOME="_s + folder.path();
        const QStringList audit{u"audit"_s, u"--local"_s, u"--no-code"_s, u"--archive"_s, u"default"_s, u"--compare"_s};
        const Run first = runProgram(audit, host);
        QVERIFY2(first.code == 0, first.messages.constData());
        QVERIFY2(first.messages.contains("the first snapshot of that host there"), first.messages.constData());
        QCOMPARE(first.out, QByteArray());
        QVERIFY(QFile::exists(folder.filePath(u"unitscope/archive/log.jsonl"_s)));
        host.environment[0].replace(u"PATH="_s, u"PATH="_s + folder.path() + u':');
        const Run second = runProgram(audit, host);
        QVERIFY2(second.code == 1, second.messages.constData());
        QVERIFY2(second.messages.contains("compared with snapshot 1\n"), second.messages.constData());
        QVERIFY2(second.out.contains("~ service:quantum-ai-engine\n    Sub-state: running -> exited\n"),
                 second.out.constData());
        QVERIFY(runProgram({u"archive"_s, u"list"_s}, host).out.contains("\n2  "));
        // What was asked for that makes no sense is said, and nothing is audited.
        QCOMPARE(runProgram({u"audit"_s, u"--local"_s, u"--compare"_s}, host).code, 2);
        QCOMPARE(
            runProgram({u"audit"_s, u"a"_s, u"b"_s, u"-o"_s, folder.path(), u"--archive"_s, u"default"_s}, host).code,
            2);
    }

    void anAuditThatWasCut_isNotKept()
    {
        const QTemporaryDir empty;
        const Run run = runProgram({u"audit"_s, u"--local"_s, u"--archive"_s, empty.filePath(u"archive"_s)},
                                   {.input = {},
                                    .folder = {},
                                    .environment = {u"PATH="_s + empty.path(), u"XDG_STATE_HOME="_s + empty.path()}});
        QCOMPARE(run.code, 4);
        QVERIFY2(run.messages.contains("is not kept"), run.messages.constData());
        QVERIFY(!QFile::exists(empty.filePath(u"archive"_s)));
    }

    void stopped_endsAtOnceAndLeavesNoFile()
    {
        const QTemporaryDir folder;
        QFile slow(folder.filePath(u"ip"_s)); // a command of the audit that takes long
        QVERIFY(slow.open(QIODevice::WriteOnly));
        slow.write("#!/bin/sh\n: > '" + QFile::encodeName(folder.filePath(u"begun"_s)) + "'\nexec sleep 30\n");
        slow.close();
        slow.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(UNITSCOPE_CLI),
                      {u"audit"_s, u"--local"_s, u"-o"_s, folder.filePath(u"host.audit"_s)});
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(folder.filePath(u"begun"_s)); }, 30'000));
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(timer.elapsed() < 4000);
        QVERIFY(!QFile::exists(folder.filePath(u"host.audit"_s)));
    }

    void withoutTimeout_theTranscriptIsIncomplete()
    {
        const QTemporaryDir empty;
        const Run run = runProgram({u"audit"_s, u"--local"_s},
                                   {.input = {}, .folder = {}, .environment = {u"PATH="_s + empty.path()}});
        QCOMPARE(run.code, 4);
        QVERIFY2(run.messages.contains("timeout"), run.messages.constData());
        QVERIFY(run.messages.contains("did not come to its end"));
    }
};

QTEST_GUILESS_MAIN(ProgramAuditTest)
#include "tst_programaudit.moc"

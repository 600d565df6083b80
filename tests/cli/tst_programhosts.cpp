// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// In place of ssh: what the host is called says how it behaves. A good one is the recorded host.
constexpr auto fakeSsh = R"(#!/bin/sh
while [ "$1" != -- ]; do shift; done
case $2 in
good*) exec env LC_ALL=C sh -s ;;
cut) env LC_ALL=C sh -s | head -c 3000 ;;
down) echo 'ssh: connect to host down port 22: Connection refused' >&2; exit 255 ;;
mute) echo $$ >"$0.mute"; exec sleep 60 ;;
esac
)";

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Audits of other hosts, as somebody in a shell meets them.
class ProgramHostsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString in(const QString& name) const { return m_folder.filePath(name); }
    Surroundings surroundings() const
    {
        const QString source = QStringLiteral(UNITSCOPE_SOURCE_DIR);
        return {.input = {},
                .folder = m_folder.path(),
                .environment = {u"PATH="_s + in(u"bin"_s) + u':' + source + u"/tests/lab/serve:"_s
                                    + qEnvironmentVariable("PATH"),
                                u"UNITSCOPE_CAPTURES="_s + source + u"/tests/lab/captures/root"_s}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkdir(u"bin"_s));
        write(in(u"bin/ssh"_s), fakeSsh);
    }

    void oneHost_isATranscriptOnStandardOutput()
    {
        const Run run = runProgram({u"audit"_s, u"auditor@good"_s, u"--no-code"_s}, surroundings());
        QVERIFY2(run.code == 0, run.messages.constData());
        QVERIFY(run.out.startsWith("unitscope-audit 1 ") && run.out.contains("\nDONE "));
        QVERIFY(run.out.contains("this audit was told not to read code"));
    }

    void oneHostThatIsNotThere_isExitCode3()
    {
        const Run run = runProgram({u"audit"_s, u"down"_s, u"-o"_s, u"down.audit"_s}, surroundings());
        QCOMPARE(run.code, 3);
        QVERIFY2(run.messages.startsWith("unitscope-cli: down: "), run.messages.constData());
        QVERIFY(!QFile::exists(in(u"down.audit"_s)));
    }

    void aHostIsASource()
    {
        const Run run = runProgram({u"import"_s, u"audit+ssh://auditor@good"_s}, surroundings());
        QVERIFY2(run.code == 0, run.messages.constData());
        QVERIFY(run.out.contains("quantum-ai-engine"));
        QCOMPARE(runProgram({u"check"_s, u"audit+ssh://down"_s}, surroundings()).code, 3);
    }

    void severalHosts_areARowEach()
    {
        write(in(u"hosts.txt"_s), "# all of them\ngood1\ndown\ncut\nauditor@Good2:2222\n");
        const Run run = runProgram({u"audit"_s, u"--hosts"_s, u"hosts.txt"_s, u"-j"_s, u"4"_s, u"-o"_s, u"new/folder"_s,
                                    u"--format"_s, u"json"_s, u"--no-code"_s},
                                   surroundings());
        QVERIFY2(run.code == 3, run.messages + run.out);
        QCOMPARE(run.messages, QByteArray()); // no terminal
        const QJsonArray rows = QJsonDocument::fromJson(run.out).object()[u"hosts"].toArray();
        QStringList results;
        for (const auto& row : rows)
            results << row[u"host"].toString() + u' ' + row[u"result"].toString();
        QCOMPARE(results, (QStringList{u"good1 done"_s, u"down unreachable"_s, u"cut incomplete"_s,
                                       u"auditor@Good2:2222 incomplete"_s}));
        QCOMPARE(rows[0][u"file"].toString(), u"new/folder/good1.audit"_s);
        QVERIFY(contentOf(in(u"new/folder/good1.audit"_s)).contains("\nDONE "));
        QCOMPARE(contentOf(in(u"new/folder/good1.audit"_s)).size(), rows[0][u"bytes"].toInt());
        QVERIFY(contentOf(in(u"new/folder/cut.audit"_s)).startsWith("unitscope-audit 1 "));
        QVERIFY(rows[1][u"reason"].toString().contains(u"refusal"_s));
        QVERIFY(rows[1][u"file"].isUndefined());
        QCOMPARE(QDir(in(u"new/folder"_s)).entryList(QDir::Files).size(), 2);
    }

    void severalHosts_allGood_isExitCode0()
    {
        const Run run = runProgram({u"audit"_s, u"good1"_s, u"good2"_s, u"-o"_s, u"two"_s, u"--no-code"_s},
                                   surroundings());
        QVERIFY2(run.code == 0, run.messages + run.out);
        QVERIFY(run.out.startsWith("good1  done ") && run.out.contains("\ngood2  done "));
        QVERIFY(run.out.endsWith("two/good2.audit\n"));
    }

    void aListThatIsNone_isExitCode2AndNothingIsStarted()
    {
        write(in(u"bad.txt"_s), "good1\n-oProxyCommand=id\n");
        const Run run = runProgram({u"audit"_s, u"--hosts"_s, u"bad.txt"_s, u"-o"_s, u"bad"_s}, surroundings());
        QCOMPARE(run.code, 2);
        QVERIFY2(run.messages.startsWith("unitscope-cli: bad.txt:2: "), run.messages.constData());
        QVERIFY(!QFile::exists(in(u"bad"_s)));
        QCOMPARE(runProgram({u"audit"_s, u"--hosts"_s, u"none.txt"_s, u"-o"_s, u"bad"_s}, surroundings()).code, 2);
        write(in(u"taken"_s), "a file");
        QCOMPARE(runProgram({u"audit"_s, u"good1"_s, u"good2"_s, u"-o"_s, u"taken"_s}, surroundings()).code, 2);
    }

    void stopped_endsAtOnce_andWhatIsDoneStays()
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.setEnvironment(QProcess::systemEnvironment().filter(QRegularExpression(u"^(?!PATH=)"_s))
                               + surroundings().environment);
        process.start(QStringLiteral(UNITSCOPE_CLI), {u"audit"_s, u"good"_s, u"mute"_s, u"mute:2"_s, u"-j"_s, u"2"_s,
                                                      u"-o"_s, u"stopped"_s, u"--no-code"_s});
        const auto isReady = [this] {
            return QFile::exists(in(u"stopped/good.audit"_s)) && !contentOf(in(u"bin/ssh.mute"_s)).isEmpty();
        };
        QVERIFY(QTest::qWaitFor(isReady, 30'000));
        QElapsedTimer timer;
        timer.start();
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(contentOf(in(u"stopped/good.audit"_s)).contains("\nDONE "));
        const pid_t ssh = pid_t(contentOf(in(u"bin/ssh.mute"_s)).trimmed().toLongLong());
        QVERIFY(ssh > 0 && ::kill(ssh, 0) != 0);
    }
};

QTEST_GUILESS_MAIN(ProgramHostsTest)
#include "tst_programhosts.moc"

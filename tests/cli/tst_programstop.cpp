// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qthread.h>
#include <QtTest/qtest.h>

#include <csignal>
#include <memory>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString shop = QStringLiteral(UNITSCOPE_FIXTURES "/cli/shop.json");

/// A layout program that notes its process id and then does nothing for a minute.
QString slowHelper(const QTemporaryDir& folder)
{
    QFile script(folder.filePath(u"slow"_s));
    if (!script.open(QIODevice::WriteOnly))
        qFatal("cannot write the slow program");
    script.write("#!/bin/sh\necho $$ > '" + QFile::encodeName(folder.filePath(u"pid"_s)) + "'\nexec sleep 60\n");
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return script.fileName();
}

/// 0 until the slow program runs.
pid_t helperId(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(u"pid"_s));
    return file.open(QIODevice::ReadOnly) ? pid_t(file.readAll().trimmed().toLongLong()) : 0;
}

bool isAlive(pid_t process)
{
    return ::kill(process, 0) == 0;
}

std::unique_ptr<QProcess> started(const QStringList& arguments)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(UNITSCOPE_CLI), arguments);
    if (!process->waitForStarted())
        qFatal("cannot start unitscope-cli");
    return process;
}

/// Waits until the program has its own answer to SIGINT: before that, on a busy machine, a signal simply ends it.
bool handlesSignals(const QProcess& process)
{
    const QString status = u"/proc/%1/status"_s.arg(process.processId());
    if (!QFile::exists(u"/proc/self/status"_s)) {
        QThread::msleep(3000); // a system without /proc
        return true;
    }
    return QTest::qWaitFor(
        [&status] {
            QFile file(status);
            if (!file.open(QIODevice::ReadOnly))
                return false;
            static const QRegularExpression caught(u"\nSigCgt:\\s*([0-9a-f]+)"_s);
            const QString mask = caught.match(QString::fromLatin1(file.readAll())).captured(1);
            return (mask.toULongLong(nullptr, 16) >> (SIGINT - 1) & 1) != 0;
        },
        30'000);
}

/// Sends the signal and returns the exit code; -1 if it took longer than a second or the signal itself ended the program.
int codeAfter(QProcess& process, int signal)
{
    QElapsedTimer timer;
    timer.start();
    ::kill(pid_t(process.processId()), signal);
    if (!process.waitForFinished(20'000) || timer.elapsed() > 5000 || process.exitStatus() != QProcess::NormalExit)
        return -1;
    return process.exitCode();
}

} // namespace

/// A command that is told to stop does so at once, and leaves nothing behind.
class ProgramStopTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signalDuringLayout_stopsEverything_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void signalDuringLayout_stopsEverything()
    {
        QFETCH(int, signal);
        QTemporaryDir folder;
        const QString target = folder.filePath(u"t.svg"_s);
        const auto process = started(
            {u"export"_s, shop, u"-o"_s, target, u"--allow-fallback"_s, u"--layout-helper"_s, slowHelper(folder)});
        QTRY_VERIFY_WITH_TIMEOUT(helperId(folder) > 0, 10'000);
        const pid_t helper = helperId(folder);
        QVERIFY(isAlive(helper));
        QCOMPARE(codeAfter(*process, signal), 130);
        QVERIFY(!isAlive(helper));
        QCOMPARE(process->readAllStandardOutput(), QByteArray());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList({u"pid"_s, u"slow"_s}));
    }

    void manySignals_areOneStop()
    {
        QTemporaryDir folder;
        const auto process = started(
            {u"export"_s, shop, u"--format"_s, u"svg"_s, u"--layout-helper"_s, slowHelper(folder)});
        QTRY_VERIFY_WITH_TIMEOUT(helperId(folder) > 0, 10'000);
        const pid_t helper = helperId(folder);
        for (int i = 0; i < 200; ++i)
            ::kill(pid_t(process->processId()), i % 2 ? SIGINT : SIGTERM);
        QCOMPARE(codeAfter(*process, SIGINT), 130);
        QVERIFY(!isAlive(helper));
    }

    void timeout_isTheLayoutsDeadline()
    {
        QTemporaryDir folder;
        const Run run = runProgram({u"export"_s, shop, u"--format"_s, u"svg"_s, u"--timeout"_s, u"1"_s,
                                    u"--layout-helper"_s, slowHelper(folder)});
        QCOMPARE(run.code, 4);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.milliseconds >= 1000 && run.milliseconds < 10'000);
        QVERIFY(!isAlive(helperId(folder)));
    }

    void signalWhileWaitingForInput_stops()
    {
        const auto process = started({u"import"_s, u"-"_s});
        process->write("{\"host\":");
        process->waitForBytesWritten();
        QVERIFY(handlesSignals(*process));
        QCOMPARE(codeAfter(*process, SIGINT), 130);
    }

    void signalWhileNobodyReads_stops()
    {
        QTemporaryDir folder;
        QFile large(folder.filePath(u"large.json"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        large.write("{\"host\":\"h\",\"modules\":[{\"name\":\"a\",\"proof\":\"" + QByteArray(3'000'000, 'x') + "\"}]}");
        large.close();
        const auto process = started({u"import"_s, large.fileName()});
        QVERIFY(handlesSignals(*process));
        QThread::msleep(700); // without an event loop nothing is read: by now the pipe is full and the program waits
        ::kill(pid_t(process->processId()), SIGINT);
        QThread::msleep(300);
        QVERIFY(process->waitForFinished(20'000));
        QCOMPARE(process->exitCode(), 130);
        QVERIFY(process->readAllStandardOutput().size() < 1'000'000);
    }
};

QTEST_GUILESS_MAIN(ProgramStopTest)
#include "tst_programstop.moc"

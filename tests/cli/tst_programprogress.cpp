// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "pseudoterminal.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qprocess.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <algorithm>
#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using unitscope::test::PseudoTerminal;

namespace {

const QString sample = QStringLiteral(UNITSCOPE_SAMPLE);

QString script(const QTemporaryDir& folder, const QByteArray& commands)
{
    QFile file(folder.filePath(u"helper"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the program of this test");
    file.write("#!/bin/sh\necho $$ > '" + QFile::encodeName(folder.filePath(u"pid"_s)) + "'\n" + commands);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

pid_t helperOf(const QTemporaryDir& folder)
{
    QFile file(folder.filePath(u"pid"_s));
    return file.open(QIODevice::ReadOnly) ? pid_t(file.readAll().trimmed().toLongLong()) : 0;
}

/// The program as a shell starts it at a terminal: Ctrl+C typed there reaches it, and whatever is in its group.
void startAt(const PseudoTerminal& terminal, QProcess& process, const QStringList& arguments)
{
    process.setChildProcessModifier([end = terminal.programsEnd()] {
        ::setsid();
        ::ioctl(end, TIOCSCTTY, 0);
        ::dup2(end, STDERR_FILENO);
    });
    process.start(QStringLiteral(UNITSCOPE_CLI), arguments);
}

/// The numbers on the lines that say how far it is.
std::vector<int> percentages(const QByteArray& screen)
{
    static const QRegularExpression line(u"unitscope-cli: making the picture: (\\d+) %\\r\\n"_s);
    std::vector<int> numbers;
    for (const QRegularExpressionMatch& match : line.globalMatch(QString::fromUtf8(screen)))
        numbers.push_back(match.captured(1).toInt());
    return numbers;
}

/// Takes over a second, and says how far it is.
const QByteArray slowly = "cat >/dev/null; echo progress 0.1 >&2; sleep 1.2\n"
                          "for share in 0.2 0.21 0.28 0.4 0.35 0.95; do echo progress $share >&2; done; echo made\n";

} // namespace

/// A large picture at a terminal: somebody waits for it.
class ProgramProgressTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTakesLong_saysHowFarItIs_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("export, png") << QStringList{u"export"_s, sample, u"--format"_s, u"png"_s};
        QTest::newRow("export, pdf") << QStringList{u"export"_s, sample, u"--format"_s, u"pdf"_s};
        QTest::newRow("diff, png") << QStringList{u"diff"_s, sample, sample, u"--format"_s, u"png"_s};
    }
    void whatTakesLong_saysHowFarItIs()
    {
        QFETCH(QStringList, command);
        QTemporaryDir folder;
        PseudoTerminal terminal;
        QProcess process;
        startAt(terminal, process, command + QStringList{u"--render-helper"_s, script(folder, slowly)});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.readAllStandardOutput(), "made\n"_ba);
        QCOMPARE(percentages(terminal.screen()), (std::vector{20, 40, 90}));
    }

    void onAPipe_nothingIsSaid()
    {
        QTemporaryDir folder;
        QProcess process;
        process.start(QStringLiteral(UNITSCOPE_CLI),
                      {u"export"_s, sample, u"--format"_s, u"png"_s, u"--render-helper"_s, script(folder, slowly)});
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.readAllStandardOutput(), "made\n"_ba);
        QVERIFY(!process.readAllStandardError().contains("making"));
    }

    void whatIsQuick_saysNothing()
    {
        QTemporaryDir folder;
        PseudoTerminal terminal;
        QProcess process;
        startAt(terminal, process,
                {u"export"_s, sample, u"--format"_s, u"png"_s, u"--render-helper"_s,
                 script(folder, "cat >/dev/null; echo progress 0.5 >&2; echo made\n")});
        QVERIFY(process.waitForFinished(30'000));
        QVERIFY(percentages(terminal.screen()).empty());
    }

    void interrupted_endsAtOnce_andLeavesNoFile()
    {
        QTemporaryDir folder;
        PseudoTerminal terminal;
        QProcess process;
        const QByteArray real = "exec '" + QByteArray(UNITSCOPE_RENDER) + "' \"$@\"\n";
        startAt(terminal, process,
                {u"export"_s, sample, u"--scale"_s, u"8"_s, u"-o"_s, folder.filePath(u"large.png"_s),
                 u"--render-helper"_s, script(folder, real)});
        QVERIFY(terminal.shows("making the picture: ", 60'000));
        QElapsedTimer timer;
        timer.start();
        terminal.type("\x03");
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(!terminal.screen().contains("expected"));
        QVERIFY(::kill(helperOf(folder), 0) != 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList({u"helper"_s, u"pid"_s}));
    }

    void theRealOne_risesToTheEnd()
    {
        PseudoTerminal terminal;
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        startAt(terminal, process, {u"export"_s, sample, u"--scale"_s, u"8"_s, u"--format"_s, u"png"_s});
        QVERIFY(process.waitForFinished(90'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().startsWith("\x89PNG"));
        if (timer.elapsed() < 2000)
            QSKIP("this machine makes it in a moment");
        const std::vector<int> numbers = percentages(terminal.screen());
        QVERIFY2(numbers.size() >= 2, terminal.screen());
        QVERIFY(std::ranges::is_sorted(numbers) && numbers.back() < 100);
    }
};

QTEST_GUILESS_MAIN(ProgramProgressTest)
#include "tst_programprogress.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "fakessh.h"

#include "importers/audit/remoteaudit.h"
#include "importers/open/open.h"
#include "importers/source/ssh/fetchfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qthread.h>
#include <QtTest/qtest.h>
#include <csignal>
#include <thread>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> fetched(const QString& path, const ReadLimits& limits = {}, const std::stop_token& stop = {},
                           const Access& access = {})
{
    const SshTarget host{.host = SshHost::from(u"host"_s).value()};
    return fetchOverSsh({host, RemotePath::from(path).value()}, limits, access, stop);
}

QString messageOf(const Result<QByteArray>& result)
{
    return result ? u"no error, but %1 bytes"_s.arg(result->size()) : result.error().message();
}

/// As a host does it: the script in a session of its own, which outlives the ssh that brought it.
constexpr auto farAway = "exec setsid -w env LC_ALL=C %1 -s\n";

QStringList shells()
{
    QStringList found;
    for (const char* shell : {"dash", "bash", "busybox sh", "bash --posix"}) {
        if (QFile::exists(u"/bin/"_s + QString::fromLatin1(shell).section(u' ', 0, 0)))
            found << QString::fromLatin1(shell);
    }
    return found;
}

} // namespace

class SshFetchTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeSsh> m_ssh;
    QTemporaryDir m_folder;

    QString file(const QString& name, const QByteArray& bytes)
    {
        writeFile(m_folder.filePath(name), bytes);
        return m_folder.filePath(name);
    }
    /// PATH of the other side, with these programs in front.
    void hostHas(const QString& program, const QByteArray& script)
    {
        QDir(m_ssh->path(u"."_s)).mkdir(u"there"_s);
        writeFile(m_ssh->path(u"there/"_s) + program, "#!/bin/sh\n" + script, true);
    }
    void runIn(const QString& shell)
    {
        m_ssh->does("PATH=${0%/*}/there:$PATH\n" + QByteArray(farAway).replace("%1", shell.toLatin1()));
    }

private Q_SLOTS:
    void init() { m_ssh = std::make_unique<FakeSsh>(); }
    void cleanup()
    {
        QCOMPARE(FakeSsh::left(), QStringList());
        m_ssh.reset();
    }

    void bytes_arriveAsTheyAre_data()
    {
        QTest::addColumn<QString>("shell");
        for (const QString& shell : shells())
            QTest::newRow(qPrintable(shell)) << shell;
    }

    void bytes_arriveAsTheyAre()
    {
        QFETCH(QString, shell);
        runIn(shell);
        QByteArray every;
        for (int i = 0; i < 256; ++i)
            every += char(i);
        for (const QByteArray& bytes : {QByteArray(), QByteArray("\n\n"),
                                        QByteArray("END 00 file 0 1 ok\nBEGIN 00 file\n"), every.repeated(4000)}) {
            const Result<QByteArray> got = fetched(file(u"plain"_s, bytes));
            QVERIFY2(got, qPrintable(messageOf(got)));
            QCOMPARE(*got, bytes);
        }
        for (const QString& name :
             {u"a b"_s, u"$(id) `id` \\n %s"_s, u"it's \"so\""_s, u"\u00fc\u2713"_s, u"*"_s, u"-n"_s}) {
            const Result<QByteArray> got = fetched(file(name, name.toUtf8()));
            QVERIFY2(got, qPrintable(messageOf(got)));
            QCOMPARE(*got, name.toUtf8());
        }
    }

    void home_isTheAccounts()
    {
        file(u"in home"_s, "x");
        m_ssh->does("export HOME='" + m_folder.path().toUtf8() + "'\nexec sh -s\n");
        QCOMPARE(fetched(u"~/in home"_s).value_or("?"), QByteArray("x"));
    }

    void noiseAroundTheFrame_isIgnored()
    {
        m_ssh->does("printf 'Welcome\\nBEGIN 00 file\\nno newline'\nsh -s\nstatus=$?\necho bye\nexit $status\n");
        QCOMPARE(fetched(file(u"x"_s, "body")).value_or("?"), QByteArray("body"));
    }

    void whatIsNoFile_isSaid()
    {
        const QString folder = m_folder.path();
        const auto code = [](const Result<QByteArray>& got) { return got ? -1 : int(got.error().code); };
        QCOMPARE(code(fetched(folder + u"/missing"_s)), int(Error::Code::NotFound));
        QCOMPARE(code(fetched(folder)), int(Error::Code::NotReadable));
        QVERIFY(messageOf(fetched(folder)).contains(u"directory"_s));
        QCOMPARE(code(fetched(u"/dev/null"_s)), int(Error::Code::NotReadable));
        QCOMPARE(code(fetched(file(u"large"_s, QByteArray(3000, 'x')), {.bytes = 2999})), int(Error::Code::TooLarge));
        QCOMPARE(fetched(file(u"large"_s, QByteArray(3000, 'x')), {.bytes = 3000}).value_or("?").size(), 3000);
    }

    void whatMayNotBeRead_isSaid()
    {
        if (::geteuid() != 0)
            QSKIP("only root can become an account that may not");
        m_ssh->does("exec setpriv --reuid 65534 --regid 65534 --clear-groups sh -s\n");
        QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        for (const QString& path : {file(u"closed"_s, "x"), m_folder.filePath(u"none/x"_s)}) {
            const Result<QByteArray> got = fetched(path);
            QVERIFY2(!got && got.error().code == Error::Code::NotReadable, qPrintable(messageOf(got)));
            QVERIFY(messageOf(got).contains(u"no permission"_s));
        }
    }

    void fileThatChangesOrBreaksMeanwhile_isNotTaken()
    {
        const QString path = file(u"grows"_s, "0123456789");
        runIn(u"dash"_s);
        for (const QByteArray& head :
             {QByteArray("printf 01234567\n"), "cat '" + path.toUtf8() + "'\necho >>'" + path.toUtf8() + "'\n"}) {
            hostHas(u"head"_s, head);
            const Result<QByteArray> got = fetched(path);
            QVERIFY2(!got && got.error().code == Error::Code::Incomplete, qPrintable(messageOf(got)));
            QVERIFY(messageOf(got).contains(u"changed while"_s));
        }
        hostHas(u"head"_s, "cat '" + path.toUtf8() + "'\nexit 1\n");
        const Result<QByteArray> broken = fetched(path);
        QVERIFY2(!broken && broken.error().code == Error::Code::NotReadable, qPrintable(messageOf(broken)));
    }

    void answerWithoutItsEnd_isIncomplete_data()
    {
        QTest::addColumn<QByteArray>("does");
        QTest::addColumn<QString>("word");
        // The nonce is in what ssh reads.
        const QByteArray begin = "while read -r line; do case $line in *' main '*) break ;; esac; done\n"
                                 "nonce=${line#* main } nonce=${nonce%% *}\n"
                                 "printf '\\nBEGIN %s file\\nhalf' \"$nonce\"\n";
        QTest::newRow("cut in the frame") << begin + "exit 255\n" << u"after 4 bytes"_s;
        QTest::newRow("cut in its last line") << begin + "printf '\\nEND %s file 0 4 o' $nonce\nexit 255\n"
                                              << u"after 4 bytes"_s;
        QTest::newRow("other nonce") << QByteArray(
            "cat >/dev/null &\nprintf 'BEGIN 00 file\\nx\\nEND 00 file 0 1 ok\\n'")
                                     << u"other words: BEGIN 00"_s;
        QTest::newRow("not run at all") << QByteArray("exit 0\n") << u"without a word"_s;
        QTest::newRow("no shell") << QByteArray("echo 'sh: 1: env: not found' >&2; exit 127\n") << u"env: not found"_s;
        QTest::newRow("no login") << QByteArray("echo 'This account is currently not available.'; exit 1\n")
                                  << u"currently not available"_s;
        QTest::newRow("no tools") << QByteArray("PATH=/nonexistent exec /bin/sh -s\n") << u"no timeout, head or wc"_s;
        QTest::newRow("flood") << QByteArray("exec yes flood\n") << u"without end, which begins: flood"_s;
        QTest::newRow("flood of a line") << QByteArray("exec tr '\\0' x </dev/zero\n")
                                         << u"without end, which begins: xxxx"_s;
    }

    void answerWithoutItsEnd_isIncomplete()
    {
        QFETCH(QByteArray, does);
        QFETCH(QString, word);
        m_ssh->does(does);
        const Result<QByteArray> got = fetched(file(u"x"_s, "half and half"), {.bytes = 100'000});
        QVERIFY2(!got && got.error().code == Error::Code::Incomplete, qPrintable(messageOf(got)));
        QVERIFY2(messageOf(got).contains(word), qPrintable(messageOf(got)));
    }

    void waits_haveAnEnd()
    {
        QElapsedTimer timer;
        timer.start();
        m_ssh->does("exec sleep 50\n");
        const Result<QByteArray> silent = fetched(u"/x"_s, {}, {}, {.connectSeconds = 1});
        QVERIFY2(messageOf(silent).contains(u"silence"_s), qPrintable(messageOf(silent)));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        timer.start();
        hostHas(u"head"_s, "printf 01\nsleep 50\n");
        runIn(u"dash"_s);
        const Result<QByteArray> slow = fetched(file(u"x"_s, "0123"), {.deadlineMs = 1000});
        QVERIFY2(messageOf(slow).contains(u"only 2 bytes in the time"_s), qPrintable(messageOf(slow)));
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    }

    void sshThatDoesNotEnd_isEndedOnceAllIsThere()
    {
        m_ssh->does("sh -s\nsleep 50\n");
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(fetched(file(u"x"_s, "body")).value_or("?"), QByteArray("body"));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void cancel_leavesNothingOnEitherSide_data() { bytes_arriveAsTheyAre_data(); }
    void cancel_leavesNothingOnEitherSide()
    {
        QFETCH(QString, shell);
        // Groups of their own, orphans, and one that wants to live.
        hostHas(u"head"_s, "trap '' TERM HUP\n(sleep 51 & sleep 52) &\ntimeout 50 sleep 53 &\ntouch '"
                               + m_ssh->path(u"begun"_s).toUtf8() + "'\nsleep 54\n");
        m_ssh->does("PATH=${0%/*}/there:$PATH\n(timeout 55 sleep 56 &)\n"
                    + QByteArray(farAway).mid(5).replace("%1", shell.toLatin1()));
        std::stop_source stop;
        QElapsedTimer sinceStop;
        std::jthread stopper([&] {
            while (!QFile::exists(m_ssh->path(u"begun"_s)))
                QThread::msleep(5);
            QThread::msleep(100);
            sinceStop.start();
            stop.request_stop();
        });
        const Result<QByteArray> got = fetched(file(u"x"_s, "body"), {}, stop.get_token());
        QVERIFY(!got && got.error().code == Error::Code::Cancelled);
        QVERIFY(sinceStop.elapsed() < 1500);
        QCOMPARE(FakeSsh::left(), QStringList());
    }

    void sessionOfTheServer_isLeftAlone()
    {
        // A server that makes no session for a command: its own process leads it, and has another child.
        hostHas(u"head"_s, "touch '" + m_ssh->path(u"begun"_s).toUtf8() + "'\nsleep 54\n");
        m_ssh->does("PATH=${0%/*}/there:$PATH\n"
                    "setsid -w sh -c 'sleep 57 & echo $! >\"$1\"; (exec sh -s <&8); wait' - \"${0%/*}/other\" 8<&0 "
                    "</dev/null\n");
        std::stop_source stop;
        std::jthread stopper([&] {
            while (!QFile::exists(m_ssh->path(u"begun"_s)))
                QThread::msleep(5);
            stop.request_stop();
        });
        QVERIFY(!fetched(file(u"x"_s, "body"), {}, stop.get_token()));
        QStringList left;
        for (int tries = 0; tries < 100 && (left.isEmpty() || !left.filter(u"sleep 54"_s).isEmpty()); ++tries) {
            QThread::msleep(20);
            left = FakeSsh::left();
        }
        QVERIFY2(left.filter(u"sleep 54"_s).isEmpty() && left.filter(u"sh -s"_s).isEmpty(),
                 qPrintable(left.join(u'\n')));
        QCOMPARE(left.filter(u"sleep 57"_s).size(), 1);
        QFile other(m_ssh->path(u"other"_s));
        QVERIFY(other.open(QIODevice::ReadOnly));
        ::kill(pid_t(other.readAll().trimmed().toInt()), SIGKILL);
    }
};

QTEST_GUILESS_MAIN(SshFetchTest)
#include "tst_sshfetch.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminalask.h"
#include "importers/audit/wantedpasswords.h"
#include "pseudoterminal.h"
#include "tests/support/asked.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qtcpserver.h>
#include <QtNetwork/qtcpsocket.h>
#include <QtTest/qtest.h>
#include <csignal>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using unitscope::test::Asked;
using unitscope::test::PseudoTerminal;
using Kind = Question::Kind;

namespace {

const Question password{.kind = Kind::Password, .who = u"auditor@db-1"_s};
const Question hostKey{.kind = Kind::HostKey,
                       .who = u"db-1 (192.0.2.7)"_s,
                       .text = u"This key is not known by any other names."_s,
                       .keyType = u"ED25519"_s,
                       .fingerprint = u"SHA256:NaOpIN/mmzJNhGm+cfCNePD90QDjAEsbZjt4K6XvedM"_s};

/// The program with that terminal as its own, and a folder first in PATH where a test puts its ssh.
struct Cli
{
    Cli(PseudoTerminal& terminal, const QByteArray& ssh, const QStringList& arguments)
    {
        QFile script(folder.filePath(u"ssh"_s));
        if (!script.open(QIODevice::WriteOnly))
            qFatal("cannot write the ssh of this test");
        script.write("#!/bin/sh\n" + ssh);
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedOutputChannel);
        process.setChildProcessModifier([end = terminal.programsEnd()] {
            ::setsid();
            ::ioctl(end, TIOCSCTTY, 0);
            ::dup2(end, STDERR_FILENO);
        });
        process.start(QStringLiteral(UNITSCOPE_CLI), arguments);
    }
    QByteArray file(const QString& name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "none"_ba;
    }

    QTemporaryDir folder;
    QProcess process;
};

/// A real server on loopback that wants a password; ended with the object.
class Redis
{
public:
    Redis(const QString& folder, const QByteArray& secret)
    {
        QTcpServer free; // a port that was free a moment ago
        if (!free.listen(QHostAddress::LocalHost))
            return;
        m_port = free.serverPort();
        free.close();
        QFile settings(folder + u"/redis.conf"_s);
        if (!settings.open(QIODevice::WriteOnly))
            return;
        settings.write("bind 127.0.0.1\nsave \"\"\nappendonly no\nport " + QByteArray::number(m_port)
                       + "\nrequirepass \"" + secret + "\"\ndir " + QFile::encodeName(folder) + '\n');
        settings.close();
        m_server.start(u"redis-server"_s, {settings.fileName()});
    }
    ~Redis()
    {
        m_server.kill();
        m_server.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Redis)

    bool isRunning() const
    {
        return m_port != 0
               && QTest::qWaitFor(
                   [this] {
                       QTcpSocket socket;
                       socket.connectToHost(QHostAddress::LocalHost, m_port);
                       return m_server.state() == QProcess::Running && socket.waitForConnected(200);
                   },
                   5000);
    }
    QString address() const { return u"127.0.0.1:%1"_s.arg(m_port); }

private:
    QProcess m_server;
    quint16 m_port = 0;
};

/// Asks as ssh does and keeps what it was told beside itself.
const QByteArray askingSsh = "here=$(dirname \"$0\")\n"
                             "\"$SSH_ASKPASS\" \"auditor@db-1's password: \" >\"$here/answer\" 2>\"$here/said\"\n"
                             "tr '\\0' '\\n' </proc/$$/environ >\"$here/environ\"\n"
                             "echo 'auditor@db-1: Permission denied (password).' >&2\nexit 255\n";

} // namespace

class TerminalAskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void password_isTypedUnseen_andTheTerminalIsAsBefore()
    {
        PseudoTerminal terminal;
        Asked answer(askAt(terminal.path()), password);
        QVERIFY(terminal.shows("Password of auditor@db-1: "));
        QTRY_VERIFY(!terminal.isTypingSeen());
        terminal.type("p\xc3\xa4ss word\n");
        QCOMPARE(answer.result(), "p\xc3\xa4ss word"_ba);
        QVERIFY(terminal.isAsBefore());
        QVERIFY(!terminal.screen().contains("word\r"));
        QVERIFY(terminal.screen().endsWith("\r\n"));
    }

    void nothingTyped_isNoAnswer()
    {
        for (const QByteArray& typed : {"\n"_ba, "\x04"_ba}) {
            PseudoTerminal terminal;
            Asked answer(askAt(terminal.path()), password);
            QTRY_VERIFY(!terminal.isTypingSeen());
            terminal.type(typed);
            QCOMPARE(answer.result(), "nothing"_ba);
            QVERIFY(terminal.isAsBefore());
        }
    }

    void stop_endsAsking_andTheTerminalIsAsBefore()
    {
        PseudoTerminal terminal;
        Asked answer(askAt(terminal.path()), password);
        QTRY_VERIFY(!terminal.isTypingSeen());
        terminal.type("half");
        QElapsedTimer timer;
        timer.start();
        answer.stop();
        QCOMPARE(answer.result(), "nothing"_ba);
        QVERIFY(timer.elapsed() < 1000);
        QVERIFY(terminal.isAsBefore());
    }

    void hostKey_isAcceptedByYesOrItsFingerprintOnly_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("isAccepted");
        QTest::newRow("yes") << "yes"_ba << true;
        QTest::newRow("capitals") << " YES "_ba << true;
        QTest::newRow("fingerprint") << hostKey.fingerprint.toLatin1() << true;
        QTest::newRow("groups") << "NaOp IN/m mzJN hGm+ cfCN ePD9 0QDj AEsb Zjt4 K6Xv edM"_ba << true;
        QTest::newRow("y") << "y"_ba << false;
        QTest::newRow("no") << "no"_ba << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("another") << "SHA256:naOpIN/mmzJNhGm+cfCNePD90QDjAEsbZjt4K6XvedM"_ba << false;
    }
    void hostKey_isAcceptedByYesOrItsFingerprintOnly()
    {
        QFETCH(const QByteArray, typed);
        QFETCH(const bool, isAccepted);
        PseudoTerminal terminal;
        Asked answer(askAt(terminal.path()), hostKey);
        QVERIFY(terminal.shows("anything else means no: "));
        QVERIFY(terminal.screen().contains("Unknown host: db-1 (192.0.2.7)"));
        QVERIFY(terminal.screen().contains("NaOp IN/m mzJN hGm+ cfCN ePD9\x1b"));
        QVERIFY(terminal.screen().contains("    SHA256:NaOpIN/mmzJNhGm+cfCNePD90QDjAEsbZjt4K6XvedM\r\n"));
        QVERIFY(terminal.screen().contains("ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"));
        QTest::qWait(80); // what was typed before the question does not count
        terminal.type(typed + '\n');
        QCOMPARE(answer.result(), isAccepted ? hostKey.fingerprint.toLatin1() : "nothing"_ba);
        QVERIFY(terminal.isAsBefore());
    }

    void whatWasTypedBefore_doesNotCount()
    {
        PseudoTerminal terminal;
        terminal.type("yes\n");
        QVERIFY(terminal.shows("yes\r\n")); // it has arrived
        Asked answer(askAt(terminal.path()), hostKey);
        QVERIFY(terminal.shows("anything else means no: "));
        QTest::qWait(80);
        terminal.type("no\n");
        QCOMPARE(answer.result(), "nothing"_ba);
    }

    void touch_isALine_untilItNoLongerMatters()
    {
        PseudoTerminal terminal;
        Asked answer(askAt(terminal.path()), {.kind = Kind::Touch, .text = u"Confirm user presence"_s});
        QVERIFY(terminal.shows("Touch your security key to go on"));
        QVERIFY(terminal.isAsBefore());
        answer.stop();
        QCOMPARE(answer.result(), "nothing"_ba);
    }

    void severalConnections_askOneAfterTheOther()
    {
        PseudoTerminal terminal;
        const Ask ask = askAt(terminal.path());
        Asked first(ask, password);
        QVERIFY(terminal.shows("Password of auditor@db-1: "));
        Asked second(ask, {.kind = Kind::Password, .who = u"b@c"_s});
        Asked third(ask, {.kind = Kind::Password, .who = u"c@d"_s});
        QTest::qWait(120);
        QVERIFY(!terminal.screen().contains("b@c"));
        third.stop();
        QCOMPARE(third.result(), "nothing"_ba);
        QTRY_VERIFY(!terminal.isTypingSeen());
        terminal.type("one\n");
        QCOMPARE(first.result(), "one"_ba);
        QVERIFY(terminal.shows("Password of b@c: "));
        QTRY_VERIFY(!terminal.isTypingSeen());
        terminal.type("two\n");
        QCOMPARE(second.result(), "two"_ba);
    }

    void program_asksAtItsTerminal_andTheSecretShowsNowhere()
    {
        PseudoTerminal terminal;
        Cli cli(terminal, askingSsh, {u"import"_s, u"ssh://auditor@db-1/r.json"_s});
        QVERIFY2(terminal.shows("Password of auditor@db-1: "), terminal.screen());
        QTRY_VERIFY(!terminal.isTypingSeen());
        terminal.type("canary-3k\n");
        QVERIFY(cli.process.waitForFinished(8000));
        QCOMPARE(cli.file(u"answer"_s), "canary-3k\n"_ba);
        QCOMPARE(cli.file(u"said"_s), QByteArray());
        QVERIFY(cli.file(u"environ"_s).contains("SSH_ASKPASS_REQUIRE=force"));
        QVERIFY(!cli.file(u"environ"_s).contains("canary"));
        QVERIFY(!terminal.screen().contains("canary"));
        QVERIFY(terminal.isAsBefore());
        QVERIFY(cli.process.exitCode() != 0);
    }

    void interrupt_endsTheProgram_andTheTerminalIsAsBefore_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << 0;
        QTest::newRow("TERM") << SIGTERM;
        QTest::newRow("HUP") << SIGHUP;
    }
    void interrupt_endsTheProgram_andTheTerminalIsAsBefore()
    {
        QFETCH(const int, signal);
        PseudoTerminal terminal;
        Cli cli(terminal, askingSsh, {u"import"_s, u"ssh://auditor@db-1/r.json"_s});
        QVERIFY2(terminal.shows("Password of auditor@db-1: "), terminal.screen());
        QTRY_VERIFY(!terminal.isTypingSeen());
        QElapsedTimer timer;
        timer.start();
        terminal.type("half\x1c\x1a"); // Ctrl+\ and Ctrl+Z do nothing
        QTest::qWait(100);
        QCOMPARE(cli.process.state(), QProcess::Running);
        if (signal == 0)
            terminal.type("\x03");
        else
            ::kill(pid_t(cli.process.processId()), signal);
        QVERIFY(cli.process.waitForFinished(8000));
        QVERIFY(timer.elapsed() < 3000);
        QCOMPARE(cli.process.exitStatus(), QProcess::NormalExit);
        QVERIFY(terminal.isAsBefore());
    }

    void account_isSeenWhileItIsTyped_andMayBeEmpty()
    {
        for (const QByteArray& typed : {"audit"_ba, QByteArray()}) {
            PseudoTerminal terminal;
            Asked answer(askAt(terminal.path()), {.kind = Kind::Account, .who = u"Redis at 127.0.0.1:6379"_s});
            QVERIFY(terminal.shows("Account for Redis at 127.0.0.1:6379 [default]: "));
            QTest::qWait(80);
            QVERIFY(terminal.isTypingSeen());
            terminal.type(typed + '\n');
            QCOMPARE(answer.result(), typed);
        }
    }

    /// A real Redis that wants a password: asked for after the audit, which is then made again.
    void redisPassword_isAskedFor_andTheAuditMadeAgain()
    {
        const QTemporaryDir folder;
        const Redis redis(folder.path(), "canary-5w x");
        if (!redis.isRunning())
            QSKIP("there is no redis-server");
        const QString file = folder.filePath(u"host.audit"_s);
        const QStringList audit{u"audit"_s,    u"--local"_s, u"--redis"_s,  redis.address(), u"--code"_s,
                                folder.path(), u"--venvs"_s, folder.path(), u"-o"_s,         file};
        PseudoTerminal terminal;
        Cli cli(terminal, {}, audit);
        QVERIFY2(terminal.shows("[default]: ", 40'000), terminal.screen());
        terminal.type("\n");
        QVERIFY2(terminal.shows("Password of Redis at " + redis.address().toLatin1()), terminal.screen());
        QTRY_VERIFY(!terminal.isTypingSeen());
        terminal.type("canary-5w x\n");
        QVERIFY(cli.process.waitForFinished(40'000));
        QVERIFY(terminal.isAsBefore());
        QVERIFY2(!terminal.screen().contains("canary"), terminal.screen());
        QFile transcript(file);
        QVERIFY(transcript.open(QIODevice::ReadOnly));
        const QByteArray bytes = transcript.readAll();
        QVERIFY(bytes.contains("tcp_port:"));
        QVERIFY(!bytes.contains("canary"));
        for (const WantedPassword& wanted : wantedPasswords(bytes))
            QVERIFY(wanted.address != redis.address());
    }

    void redisPassword_withoutATerminal_isALineWithTheAccountThatIsEnough()
    {
        const QTemporaryDir folder;
        const Redis redis(folder.path(), "canary-5w x");
        if (!redis.isRunning())
            QSKIP("there is no redis-server");
        QProcess process;
        process.setChildProcessModifier([] { ::setsid(); });
        process.start(QStringLiteral(UNITSCOPE_CLI),
                      {u"audit"_s, u"--local"_s, u"--redis"_s, redis.address(), u"--code"_s, folder.path(),
                       u"--venvs"_s, folder.path(), u"-o"_s, folder.filePath(u"host.audit"_s)});
        QVERIFY(process.waitForFinished(40'000));
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("Redis at " + redis.address().toLatin1() + " was not looked at: password needed\n"),
                 said);
        QVERIFY2(said.contains(redisAccountLine().toLatin1()), said);
    }

    void thePassphraseOfAKeyToSignWith_isAskedFor()
    {
        const QTemporaryDir folder;
        const QString key = folder.filePath(u"key"_s);
        const QString archive = folder.filePath(u"archive"_s);
        QCOMPARE(QProcess::execute(u"ssh-keygen"_s, {u"-qt"_s, u"ed25519"_s, u"-N"_s, u"canary-5w x"_s, u"-f"_s, key}),
                 0);
        qunsetenv("SSH_AUTH_SOCK");
        qputenv("XDG_STATE_HOME", folder.path().toLocal8Bit());
        QCOMPARE(QProcess::execute(QStringLiteral(UNITSCOPE_CLI),
                                   {u"archive"_s, u"add"_s, QStringLiteral(UNITSCOPE_FIXTURES "/diff/monday.json"),
                                    u"--archive"_s, archive}),
                 0);
        PseudoTerminal terminal;
        Cli cli(terminal, "exit 1\n", {u"archive"_s, u"sign"_s, u"--key"_s, key, u"--archive"_s, archive});
        QVERIFY2(terminal.shows("Passphrase"), terminal.screen());
        QTRY_VERIFY(!terminal.isTypingSeen());
        terminal.type("canary-5w x\n");
        QVERIFY(cli.process.waitForFinished(20'000));
        QCOMPARE(cli.process.exitCode(), 0);
        QVERIFY(!terminal.screen().contains("canary"));
    }

    void program_withoutATerminal_asksNobody()
    {
        QTemporaryDir folder;
        QFile script(folder.filePath(u"ssh"_s));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\necho \"$@\" \"$SSH_ASKPASS_REQUIRE\" >\"$(dirname \"$0\")/call\"\nexit 255\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([] { ::setsid(); });
        process.start(QStringLiteral(UNITSCOPE_CLI), {u"import"_s, u"ssh://auditor@db-1/r.json"_s});
        QVERIFY(process.waitForFinished(8000));
        QFile call(folder.filePath(u"call"_s));
        QVERIFY(call.open(QIODevice::ReadOnly));
        const QByteArray words = call.readAll();
        QVERIFY2(words.contains("BatchMode=yes") && words.endsWith("never\n"), words);
    }
};

QTEST_GUILESS_MAIN(TerminalAskTest)
#include "tst_terminalask.moc"

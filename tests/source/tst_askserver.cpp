// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/askprotocol.h"
#include "importers/source/ssh/askserver.h"
#include "rawpeer.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr auto canary = "canary-7hX"_L1;

std::optional<Secret> secret(QLatin1StringView text)
{
    return Secret(QByteArray(text.data(), text.size()));
}

QProcessEnvironment environmentOf(const AskServer& server)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"SSH_ASKPASS_PROMPT"_s);
    server.addTo(environment);
    return environment;
}

QString socketOf(const AskServer& server)
{
    return environmentOf(server).value(QString::fromLatin1(askprotocol::socketVariable));
}

/// One askpass, asked as ssh asks it. `parent`: how many shells stand between, so that another process asks.
struct AskPass
{
    explicit AskPass(const AskServer& server, const QString& prompt, const QString& hint = {}, bool isOfAnother = false)
    {
        QProcessEnvironment environment = environmentOf(server);
        if (!hint.isEmpty())
            environment.insert(u"SSH_ASKPASS_PROMPT"_s, hint);
        process.setProcessEnvironment(environment);
        const QString program = environment.value(u"SSH_ASKPASS"_s);
        if (isOfAnother)
            process.start(u"/bin/sh"_s, {u"-c"_s, u"\"$0\" \"$1\"; exit $?"_s, program, prompt});
        else
            process.start(program, {prompt});
    }
    /// "STATUS output", or what else happened.
    QByteArray result()
    {
        if (!process.waitForFinished(5000))
            return "still there";
        const QByteArray said = process.readAllStandardError();
        return QByteArray::number(process.exitCode()) + ' ' + process.readAllStandardOutput() + said;
    }

    QProcess process;
};

/// Everything that processes of this user show of themselves to others.
QByteArray shownByProcesses()
{
    QByteArray shown;
    const QStringList processes = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString& process : processes) {
        for (const QString& name : {u"environ"_s, u"cmdline"_s}) {
            QFile file(u"/proc/%1/%2"_s.arg(process, name));
            if (file.open(QIODevice::ReadOnly))
                shown += file.readAll();
        }
    }
    return shown;
}

/// Blocks until the question no longer matters.
std::optional<Secret> waitUntilStopped(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait(lock, stop, [] { return false; });
    return std::nullopt;
}

} // namespace

class AskServerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<AskServer> serverFor(Ask ask)
    {
        auto server = AskServer::start(std::move(ask));
        if (!server)
            qFatal("%s", qPrintable(server.error().message()));
        return std::move(*server);
    }

private Q_SLOTS:
    void askpass_printsTheAnswerAndNothingElse()
    {
        Question seen;
        const auto server = serverFor([&](const Question& question, const std::stop_token&) {
            seen = question;
            return secret("p\xc3\xa4ss \"word\" $x"_L1);
        });
        QCOMPARE(AskPass(*server, u"auditor@db-1's password: "_s).result(), "0 p\xc3\xa4ss \"word\" $x\n"_ba);
        QCOMPARE(seen.kind, Question::Kind::Password);
        QCOMPARE(seen.who, u"auditor@db-1"_s);
        QVERIFY(!server->isAsking());
        QVERIFY(!server->unanswered());
    }

    void socket_isForThisUserAlone_andGoesAway()
    {
        QString path;
        {
            const auto server = serverFor([](const Question&, const std::stop_token&) { return secret("x"_L1); });
            path = socketOf(*server);
            struct stat file = {};
            struct stat folder = {};
            QCOMPARE(::stat(qPrintable(path), &file), 0);
            QCOMPARE(::stat(qPrintable(QFileInfo(path).path()), &folder), 0);
            QCOMPARE(file.st_mode & 0777U, 0600U);
            QCOMPARE(folder.st_mode & 0777U, 0700U);
            const auto other = serverFor([](const Question&, const std::stop_token&) { return secret("x"_L1); });
            QVERIFY(QFileInfo(socketOf(*other)).fileName() != QFileInfo(path).fileName());
#ifdef Q_OS_LINUX
            QCOMPARE(::prctl(PR_GET_DUMPABLE), 0);
#endif
        }
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(!QFileInfo::exists(QFileInfo(path).path()));
    }

    void socket_findsAPlace_whereTheRuntimeFolderIsOfNoUse()
    {
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        for (const QByteArray& folder : {QByteArray(), "/nonexistent"_ba, QByteArray(200, 'x').prepend('/')}) {
            qputenv("XDG_RUNTIME_DIR", folder);
            const auto server = serverFor([](const Question&, const std::stop_token&) { return secret("x"_L1); });
            QCOMPARE(AskPass(*server, u"Code: "_s).result(), "0 x\n"_ba);
        }
        qputenv("XDG_RUNTIME_DIR", before);
    }

    void otherUsers_areNotHeard()
    {
        if (::geteuid() != 0)
            QSKIP("needs root to become another user");
        std::atomic<int> asked = 0;
        const auto server = serverFor([&](const Question&, const std::stop_token&) {
            ++asked;
            return secret(canary);
        });
        // Even if somebody opened the folder to them.
        const QByteArray path = QFile::encodeName(socketOf(*server));
        ::chmod(path.constData(), 0666);
        ::chmod(QFile::encodeName(QFileInfo(socketOf(*server)).path()).constData(), 0755);
        QProcess other;
        other.setProgram(u"/bin/true"_s);
        other.setChildProcessModifier([path] {
            const auto head = askprotocol::questionHead(askprotocol::Hint::Unset, 1, 1);
            char answer[64];
            if (::setuid(65534) != 0)
                ::_exit(2);
            sockaddr_un address = {};
            address.sun_family = AF_UNIX;
            std::copy(path.begin(), path.end(), address.sun_path);
            const int connection = ::socket(AF_UNIX, SOCK_STREAM, 0);
            if (::connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
                ::_exit(3);
            ::send(connection, head.data(), head.size(), MSG_NOSIGNAL);
            ::send(connection, "x", 1, MSG_NOSIGNAL);
            ::_exit(::recv(connection, answer, sizeof answer, 0) <= 0 ? 42 : 4);
        });
        other.start();
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitCode(), 42);
        QCOMPARE(asked, 0);
    }

    void wrongProtocol_isNotAnswered_andHoldsNobodyUp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto head = [](quint32 size) {
            const auto bytes = askprotocol::questionHead(askprotocol::Hint::Unset, 1, size);
            return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
        };
        QTest::newRow("another") << "GET / HTTP/1.1\r\n\r\n"_ba;
        QTest::newRow("too long") << head(askprotocol::mostPromptBytes + 1);
        QTest::newRow("huge") << head(0xffffffff);
        QTest::newRow("another version") << "U?\x02" + head(1).sliced(3) + 'x';
        QTest::newRow("another hint") << "U?\x01\x07" + head(1).sliced(4) + 'x';
        QTest::newRow("cut") << head(100) + "half";
        QTest::newRow("nothing") << QByteArray();
    }
    void wrongProtocol_isNotAnswered_andHoldsNobodyUp()
    {
        QFETCH(const QByteArray, bytes);
        const auto server = serverFor([](const Question&, const std::stop_token&) { return secret(canary); });
        const int connection = connectTo(socketOf(*server));
        QVERIFY(connection >= 0);
        ::send(connection, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
        ::shutdown(connection, SHUT_WR);
        QCOMPARE(readAll(connection), QByteArray());
        ::close(connection);
        QCOMPARE(AskPass(*server, u"Code: "_s).result(), "0 "_ba + canary.data() + '\n');
    }

    void silentPeer_isDroppedAfterSeconds()
    {
        const auto server = serverFor([](const Question&, const std::stop_token&) { return secret("x"_L1); });
        const int connection = connectTo(socketOf(*server));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(readAll(connection), QByteArray());
        QVERIFY(timer.elapsed() < 8000);
        ::close(connection);
    }

    void sameQuestionAgain_isNotAskedAgain()
    {
        int asked = 0;
        const auto server = serverFor([&](const Question&, const std::stop_token&) {
            ++asked;
            return secret("x"_L1);
        });
        const QString prompt = u"Enter passphrase for key '/k': "_s;
        QCOMPARE(AskPass(*server, prompt).result(), "0 x\n"_ba);
        QCOMPARE(AskPass(*server, prompt).result(), "1 "_ba);              // of the same ssh: it was wrong
        QCOMPARE(AskPass(*server, prompt, {}, true).result(), "0 x\n"_ba); // of the ssh to a jump host
        QCOMPARE(asked, 1);
        QCOMPARE(AskPass(*server, u"a@b's password: "_s).result(), "0 x\n"_ba);
        QCOMPARE(asked, 2);
        QVERIFY(!server->unanswered());
    }

    void noAnswer_endsAllAsking()
    {
        int asked = 0;
        const auto server = serverFor([&](const Question&, const std::stop_token&) -> std::optional<Secret> {
            ++asked;
            return std::nullopt;
        });
        QCOMPARE(AskPass(*server, u"Enter passphrase for key '/k': "_s).result(), "1 "_ba);
        QCOMPARE(AskPass(*server, u"a@b's password: "_s).result(), "1 "_ba);
        QCOMPARE(asked, 1);
        QCOMPARE(server->unanswered()->who, u"/k"_s);
    }

    void hostKey_isAnsweredWithItsFingerprintOnly()
    {
        const QString prompt = u"The authenticity of host 'h (192.0.2.1)' can't be established.\n"
                               "ED25519 key fingerprint is SHA256:abc.\nThis key is not known by any other names.\n"
                               "Are you sure you want to continue connecting (yes/no/[fingerprint])? "_s;
        const auto wrong = serverFor([](const Question&, const std::stop_token&) { return secret("yes"_L1); });
        QCOMPARE(AskPass(*wrong, prompt).result(), "1 "_ba);
        QCOMPARE(wrong->unanswered()->kind, Question::Kind::HostKey);
        const auto right = serverFor(
            [](const Question& question, const std::stop_token&) { return Secret(question.fingerprint.toUtf8()); });
        QCOMPARE(AskPass(*right, prompt).result(), "0 SHA256:abc\n"_ba);
        QCOMPARE(AskPass(*right, u"Please type 'yes', 'no' or the fingerprint: "_s).result(), "1 "_ba);
    }

    void touch_endsWithItsAskpass()
    {
        std::atomic<int> stopped = 0;
        const auto server = serverFor([&](const Question& question, const std::stop_token& stop) {
            auto nothing = waitUntilStopped(stop);
            if (question.kind == Question::Kind::Touch)
                ++stopped;
            return nothing;
        });
        AskPass touch(*server, u"Confirm user presence for key ED25519-SK SHA256:abc"_s, u"none"_s);
        QTRY_VERIFY(server->isAsking());
        QTest::qWait(20);
        QVERIFY(server->askedMs() >= 15);
        touch.process.terminate(); // as ssh does after the touch
        QTRY_COMPARE(stopped, 1);
        QTRY_VERIFY(!server->isAsking());
        QVERIFY(!server->unanswered()); // nobody refused anything
    }

    void askpass_endsWhenSshIsGone()
    {
        std::atomic<bool> isStopped = false;
        const auto server = serverFor([&](const Question&, const std::stop_token& stop) {
            auto nothing = waitUntilStopped(stop);
            isStopped = true;
            return nothing;
        });
        AskPass shell(*server, u"a@b's password: "_s, {}, true);
        QTRY_VERIFY(server->isAsking());
        ::kill(pid_t(shell.process.processId()), SIGKILL); // the shell alone: askpass is not told
        shell.process.waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(isStopped, 3000);
    }

    void end_stopsAnOpenQuestion()
    {
        std::atomic<bool> isStopped = false;
        auto server = serverFor([&](const Question&, const std::stop_token& stop) {
            auto nothing = waitUntilStopped(stop);
            isStopped = true;
            return nothing;
        });
        AskPass one(*server, u"a@b's password: "_s);
        AskPass next(*server, u"a@c's password: "_s);
        QTRY_VERIFY(server->isAsking());
        QElapsedTimer timer;
        timer.start();
        server.reset();
        QVERIFY(isStopped);
        QVERIFY(timer.elapsed() < 1000);
        QCOMPARE(one.result(), "1 "_ba);
        QCOMPARE(next.result(), "1 "_ba);
    }

    void askpass_withoutServerOrPrompt_fails()
    {
        const auto server = serverFor([](const Question&, const std::stop_token&) { return secret("x"_L1); });
        const QString program = environmentOf(*server).value(u"SSH_ASKPASS"_s);
        for (const QString& path : {QString(), u"/nonexistent"_s, u"/"_s + QString(200, u'x')}) {
            QProcess process;
            QProcessEnvironment environment = environmentOf(*server);
            environment.insert(QString::fromLatin1(askprotocol::socketVariable), path);
            process.setProcessEnvironment(environment);
            process.start(program, {u"prompt"_s});
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitCode(), 1);
            QCOMPARE(process.readAllStandardOutput() + process.readAllStandardError(), QByteArray());
        }
        QProcess silent;
        silent.setProcessEnvironment(environmentOf(*server));
        silent.start(program, QStringList());
        QVERIFY(silent.waitForFinished());
        QCOMPARE(silent.exitCode(), 1);
    }

    /// The real ssh-keygen asks as ssh does, and needs no server.
    void realKeygen_isGivenThePassphrase_andItShowsNowhere()
    {
        const QTemporaryDir folder;
        const QString key = folder.filePath(u"key"_s);
        if (QProcess::execute(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, canary, u"-f"_s, key}) != 0)
            QSKIP("there is no ssh-keygen");
        QByteArray shown;
        const auto server = serverFor([&](const Question& question, const std::stop_token&) {
            shown = shownByProcesses();
            return question.kind == Question::Kind::Passphrase ? secret(canary) : std::nullopt;
        });
        QProcess keygen;
        keygen.setProcessEnvironment(environmentOf(*server));
        keygen.start(u"ssh-keygen"_s, {u"-y"_s, u"-f"_s, key});
        QVERIFY(keygen.waitForFinished());
        shown += shownByProcesses();
        QVERIFY(keygen.readAllStandardOutput().startsWith("ssh-ed25519 "));
        QVERIFY(shown.contains(askprotocol::socketVariable)); // it looked where a secret would be seen
        QVERIFY(!shown.contains(canary.data()));
        const QStringList files =
            QDir(QFileInfo(socketOf(*server)).path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        QCOMPARE(files.size(), 1); // the socket and no more
    }
};

QTEST_GUILESS_MAIN(AskServerTest)
#include "tst_askserver.moc"

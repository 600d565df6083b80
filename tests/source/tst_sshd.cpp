// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "fakessh.h"
#include "ownhost.h"

#include "importers/audit/transcript.h"
#include "importers/open/open.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qthread.h>
#include <QtTest/qtest.h>
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto password = "canary-Passw0rd-7Qz"; // as ssh-host has them
constexpr auto passphrase = "canary-Passphrase-4Kw";

QByteArray report()
{
    return QByteArray("\0 some bytes\n", 13).repeated(10'000);
}

Result<SourcePtr> fetched(const QString& account, const Access& access = {.connectSeconds = 5},
                          const std::stop_token& stop = {})
{
    return fetchSource(u"ssh://%1@127.0.0.1%2"_s.arg(account, OwnHost::path(u"tmp/report"_s)), {.access = access},
                       stop);
}

Result<SourcePtr> audited(const QString& account, const Access& access, const AuditOptions& options = {},
                          const std::stop_token& stop = {})
{
    return fetchSource(u"audit+ssh://%1@127.0.0.1"_s.arg(account), {.access = access, .audit = options}, stop);
}

QString messageOf(const Result<SourcePtr>& result)
{
    return result ? u"no error, but %1 bytes"_s.arg((*result)->bytes().size()) : result.error().message();
}

/// A server that takes connections and says nothing, or little.
class SilentServer
{
public:
    explicit SilentServer(QByteArray greeting)
        : m_greeting(std::move(greeting)), m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(2022);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int yes = 1;
        ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) || ::listen(m_socket, 5))
            qFatal("cannot listen");
        m_thread = std::thread([this] {
            const int connection = ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
            if (connection < 0)
                return;
            static_cast<void>(::write(connection, m_greeting.constData(), size_t(m_greeting.size())));
            char byte = 0;
            while (::read(connection, &byte, 1) > 0) { }
            ::close(connection);
        });
    }
    ~SilentServer()
    {
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    SilentServer(const SilentServer&) = delete;
    SilentServer& operator=(const SilentServer&) = delete;

private:
    QByteArray m_greeting;
    int m_socket;
    std::thread m_thread;
};

} // namespace

class SshdTest : public QObject
{
    Q_OBJECT

private:
    QElapsedTimer m_timer;

private Q_SLOTS:
    void initTestCase()
    {
        if (OwnHost::folder().isEmpty())
            QSKIP("to be run by ssh-host");
        writeFile(OwnHost::path(u"tmp/report"_s), report());
    }
    void init()
    {
        OwnHost::know(u"host"_s);
        OwnHost::configure({});
        m_timer.start();
    }
    void cleanup()
    {
        if (!OwnHost::folder().isEmpty())
            QCOMPARE(OwnHost::left(), QStringList());
    }

    void file_arrives_whateverTheLoginShellIs_data()
    {
        QTest::addColumn<QString>("account");
        for (const QString& account : {u"auditor"_s, u"chatty"_s, u"fish"_s})
            QTest::newRow(qPrintable(account)) << account;
    }

    void file_arrives_whateverTheLoginShellIs()
    {
        QFETCH(QString, account);
        if (account == "fish"_L1 && !QFile::exists(u"/usr/bin/fish"_s))
            QSKIP("there is no fish");
        const Result<SourcePtr> got = fetched(account);
        QVERIFY2(got, qPrintable(messageOf(got)));
        QCOMPARE((*got)->bytes(), report());
        QVERIFY((*got)->origin().startsWith(u"ssh://%1@127.0.0.1/"_s.arg(account)));
    }

    void usersConfiguration_doesNotDefeatIt()
    {
        OwnHost::configure("Host *\n StdinNull yes\n SessionType none\n RemoteCommand echo hello\n ControlMaster auto\n"
                           " ControlPersist yes\n ControlPath "
                           + OwnHost::path(u"tmp/control"_s).toUtf8()
                           + "\n ForkAfterAuthentication yes\n BatchMode no\n LogLevel QUIET\n RequestTTY force\n"
                             " PermitLocalCommand yes\n LocalCommand touch "
                           + OwnHost::path(u"tmp/local"_s).toUtf8() + "\n");
        const Result<SourcePtr> got = fetched(u"auditor"_s);
        QVERIFY2(got, qPrintable(messageOf(got)));
        QCOMPARE((*got)->bytes(), report());
        QVERIFY(!QFile::exists(OwnHost::path(u"tmp/control"_s)) && !QFile::exists(OwnHost::path(u"tmp/local"_s)));
    }

    void unknownHost_isAskedAboutOrRefused()
    {
        OwnHost::know({});
        const Result<SourcePtr> alone = fetched(u"auditor"_s);
        QVERIFY2(messageOf(alone).contains(u"not known here, and nobody to ask"_s), qPrintable(messageOf(alone)));
        Person cautious;
        const Result<SourcePtr> refused = fetched(u"auditor"_s, cautious.access());
        QVERIFY2(messageOf(refused).contains(u"not accepted"_s), qPrintable(messageOf(refused)));
        QCOMPARE(cautious.asked.size(), 1U);
        QCOMPARE(cautious.asked.front().fingerprint, OwnHost::fingerprint(u"host"_s));
        QCOMPARE(cautious.asked.front().keyType, u"ED25519"_s);
        QVERIFY(OwnHost::read(u"root/.ssh/known_hosts"_s).isEmpty());
        Person trusting{.acceptsHostKey = true};
        const Result<SourcePtr> got = fetched(u"auditor"_s, trusting.access());
        QVERIFY2(got, qPrintable(messageOf(got)));
        QVERIFY(OwnHost::read(u"root/.ssh/known_hosts"_s).contains(OwnHost::read(u"keys/host.pub"_s).split(' ').at(1)));
    }

    void changedHostKey_isRefusedWithoutAQuestion()
    {
        OwnHost::know(u"other"_s);
        Person person{.password = password, .acceptsHostKey = true};
        const QString text = messageOf(fetched(u"auditor"_s, person.access()));
        QVERIFY2(text.contains(OwnHost::fingerprint(u"host"_s)), qPrintable(text));
        QVERIFY2(text.contains(OwnHost::fingerprint(u"other"_s)), qPrintable(text));
        QVERIFY2(text.contains(u"line 1 of %1"_s.arg(OwnHost::path(u"root/.ssh/known_hosts"_s))), qPrintable(text));
        QVERIFY(person.asked.empty());
    }

    void wrongKey_isSaid()
    {
        OwnHost::configure("Host *\n PasswordAuthentication no\n IdentityFile "
                               + OwnHost::path(u"keys/stranger"_s).toUtf8() + "\n",
                           false);
        const QString text = messageOf(fetched(u"auditor"_s));
        QVERIFY2(text.contains(u"refusal to log in (the server takes: publickey,password)"_s), qPrintable(text));
    }

    void passphrase_isAskedFor_andIsNowhere()
    {
        OwnHost::configure("Host *\n IdentityFile " + OwnHost::path(u"keys/locked"_s).toUtf8() + "\n", false);
        Onlooker onlooker({passphrase});
        Person right{.passphrase = passphrase};
        const Result<SourcePtr> got = fetched(u"auditor"_s, right.access());
        Person wrong{.passphrase = "wrong"};
        const QString mistaken = messageOf(fetched(u"chatty"_s, wrong.access()));
        Person silent;
        const QString unanswered = messageOf(fetched(u"chatty"_s, silent.access()));
        const QString alone = messageOf(fetched(u"auditor"_s));
        onlooker.stop();

        QVERIFY2(got, qPrintable(messageOf(got)));
        QCOMPARE(right.asked.size(), 1U);
        QVERIFY(right.asked.front().kind == Question::Kind::Passphrase);
        QVERIFY2(mistaken.contains(u"a passphrase for "_s), qPrintable(mistaken));
        QVERIFY2(unanswered.contains(u"no answer to the question for the passphrase"_s), qPrintable(unanswered));
        QCOMPARE(silent.asked.size(), 1U);
        QVERIFY2(alone.contains(u"Nobody can be asked"_s), qPrintable(alone));
        QCOMPARE(onlooker.found(), QStringList());
        QCOMPARE(OwnHost::filesWith("canary"), QStringList());
    }

    void password_isAskedFor_andIsNowhere()
    {
        OwnHost::configure("Host *\n PubkeyAuthentication no\n");
        Onlooker onlooker({password, "canary-Redis-9Xe"});
        Person right{.password = password};
        const Result<SourcePtr> got = audited(
            u"auditor"_s, right.access(),
            {.passwords = std::make_shared<const Secret>(QByteArray("127.0.0.1:6379 default canary-Redis-9Xe\n"))});
        Person wrong{.password = "wrong"};
        const QString mistaken = messageOf(fetched(u"auditor"_s, wrong.access()));
        onlooker.stop();

        QVERIFY2(got, qPrintable(messageOf(got)));
        QCOMPARE(right.asked.size(), 1U);
        QVERIFY(right.asked.front().kind == Question::Kind::Password);
        QVERIFY2(mistaken.contains(u"a wrong password for auditor@127.0.0.1"_s), qPrintable(mistaken));
        QCOMPARE(wrong.asked.size(), 1U);
        QVERIFY2(onlooker.looks() > 50, qPrintable(QString::number(onlooker.looks())));
        QCOMPARE(onlooker.found(), QStringList());
        QVERIFY(!(*got)->bytes().contains("canary"));
        QCOMPARE(OwnHost::filesWith("canary"), QStringList());
    }

    void thinking_isNotHeldAgainstAnybody()
    {
        OwnHost::configure("Host *\n PubkeyAuthentication no\n");
        Person slow{.password = password, .thinksMs = 3500};
        const Result<SourcePtr> got = fetched(u"auditor"_s, slow.access(1));
        QVERIFY2(got, qPrintable(messageOf(got)));
    }

    void hostThatCannot_isSaid_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("word");
        QTest::newRow("no tools") << u"bare"_s << u"env: not found"_s;
        QTest::newRow("flood") << u"flood"_s << u"without end, which begins: a flood"_s;
    }

    void hostThatCannot_isSaid()
    {
        QFETCH(QString, account);
        QFETCH(QString, word);
        for (const Result<SourcePtr>& got : {fetched(account), audited(account, {})}) {
            QVERIFY2(!got && got.error().code == Error::Code::Incomplete, qPrintable(messageOf(got)));
            QVERIFY2(messageOf(got).contains(word), qPrintable(messageOf(got)));
        }
    }

    void silentServer_isGivenUp_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::newRow("silent") << QByteArray();
        QTest::newRow("silent after its greeting") << QByteArray("SSH-2.0-Silence\r\n");
    }

    void silentServer_isGivenUp()
    {
        QFETCH(QByteArray, greeting);
        const SilentServer server(greeting);
        const Result<SourcePtr> got = fetchSource(u"ssh://127.0.0.1:2022/x"_s, {.access = {.connectSeconds = 1}}, {});
        QVERIFY2(messageOf(got).contains(u"silence"_s), qPrintable(messageOf(got)));
        QVERIFY2(m_timer.elapsed() < 5000, qPrintable(QString::number(m_timer.elapsed())));
        QCOMPARE(OwnHost::left(), QStringList());
    }

    void cancel_leavesNothingOnEitherSide()
    {
        std::stop_source stop;
        QString last;
        Access access;
        access.watch = [&](const RemoteProgress& progress) {
            last = progress.part;
            if (progress.step == RemoteStep::Receiving)
                stop.request_stop();
        };
        QVERIFY2(messageOf(fetched(u"slow"_s, access, stop.get_token())).contains(u"request to stop"_s),
                 qPrintable(last));
        QVERIFY(m_timer.elapsed() < 5000);
        QCOMPARE(OwnHost::left(), QStringList());
    }

    void proxyThatHangs_isEndedToo()
    {
        OwnHost::configure("Host *\n ProxyCommand sh -c 'timeout 70 sleep 71 & sleep 72 & exec sleep 73'\n");
        const Result<SourcePtr> got = fetched(u"auditor"_s, {.connectSeconds = 1});
        QVERIFY2(messageOf(got).contains(u"silence"_s), qPrintable(messageOf(got)));
        QVERIFY(m_timer.elapsed() < 5000);
        QCOMPARE(OwnHost::left(), QStringList());
    }

    void jumpHost_isUsedOrNamed()
    {
        OwnHost::configure("Host target\n HostName 127.0.0.1\n User auditor\n ProxyJump chatty@127.0.0.1\n"
                           "Host beyond\n HostName 127.0.0.1\n Port 9\n ProxyJump auditor@127.0.0.1\n");
        const QString file = OwnHost::path(u"tmp/report"_s);
        const Result<SourcePtr> got = fetchSource(u"ssh://target"_s + file, {}, {});
        QVERIFY2(got && (*got)->bytes() == report(), qPrintable(messageOf(got)));
        const Result<SourcePtr> failed = fetchSource(u"ssh://beyond"_s + file, {}, {});
        QVERIFY2(messageOf(failed).contains(u"jump host"_s), qPrintable(messageOf(failed)));
    }

    void audit_thatIsCut_isReadAsFarAsItCame()
    {
        QString last;
        Access access;
        access.watch = [&](const RemoteProgress& progress) {
            last = progress.part;
            if (last.startsWith("host."_L1))
                OwnHost::cutConnections();
        };
        const Result<SnapshotPtr> cut = openSource(u"audit+ssh://stuck@127.0.0.1"_s, {.access = access}, {});
        QVERIFY2(cut, cut ? "" : qPrintable(cut.error().message()));
        QVERIFY2(last.startsWith("host."_L1), qPrintable(last));
        QVERIFY(!parseTranscript((*cut)->sources().front()->bytes()).isComplete());
        QVERIFY(!(*cut)->problems().empty());
        QCOMPARE(OwnHost::left(), QStringList());
    }

    void audit_isWhole_andTellsHowFarItIs()
    {
        QStringList parts;
        Access access;
        access.watch = [&](const RemoteProgress& progress) { parts << progress.part; };
        const Result<SourcePtr> got = audited(u"chatty"_s, access);
        QVERIFY2(got, qPrintable(messageOf(got)));
        const Transcript transcript = parseTranscript((*got)->bytes());
        QVERIFY2(transcript.isComplete(), qPrintable(transcript.whyIncomplete));
        QVERIFY((*got)->bytes().startsWith("unitscope-audit 1 "));
        QCOMPARE((*got)->origin(), u"audit+ssh://chatty@127.0.0.1"_s);
        parts.removeDuplicates();
        QVERIFY2(parts.size() > 2, qPrintable(parts.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(SshdTest)
#include "tst_sshd.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "fakessh.h"
#include "importers/source/ssh/sshaccount.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using unitscope::test::FakeSsh;

/// As whom ssh would sign in: asked of ssh, which connects to nobody for it.
class SshAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theConfigurationsAccount_isTheAnswer()
    {
        FakeSsh ssh;
        ssh.does("echo host shop; echo 'user auditor'; echo 'hostname 192.0.2.1'\n");
        const SshTarget target{.host = *SshHost::from(u"shop"_s), .user = {}, .port = quint16(2222)};
        QCOMPARE(sshAccount(target, {}), std::optional(u"auditor"_s));
        QCOMPARE(ssh.calls(), (QList<QStringList>{{u"-G"_s, u"-p"_s, u"2222"_s, u"--"_s, u"shop"_s}}));
    }

    void anAccountThatIsNamed_needsNoQuestion()
    {
        const FakeSsh ssh;
        const SshTarget target{.host = *SshHost::from(u"shop"_s), .user = *SshUser::from(u"root"_s), .port = {}};
        QCOMPARE(sshAccount(target, {}), std::optional(u"root"_s));
        QVERIFY(ssh.calls().isEmpty());
    }

    void theRealSsh_answersToo()
    {
        const SshTarget target{.host = *SshHost::from(u"a-host.invalid"_s), .user = {}, .port = {}};
        const std::optional<QString> account = sshAccount(target, {});
        QVERIFY(account && !account->isEmpty());
    }

    void noAnswer_isNone_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("too old for -G") << QByteArray("echo 'unknown option -- G' >&2; exit 255\n");
        QTest::newRow("says nothing of it") << QByteArray("echo 'port 22'\n");
        QTest::newRow("fails after it") << QByteArray("echo 'user x'; exit 1\n");
        QTest::newRow("floods") << QByteArray("yes 'user' | head -c 9000000\n");
        QTest::newRow("never ends") << QByteArray("sleep 600\n");
    }
    void noAnswer_isNone()
    {
        QFETCH(QByteArray, script);
        FakeSsh ssh;
        ssh.does(script);
        QElapsedTimer clock;
        clock.start();
        const SshTarget target{.host = *SshHost::from(u"shop"_s), .user = {}, .port = {}};
        QCOMPARE(sshAccount(target, {}), std::optional<QString>());
        QVERIFY(clock.elapsed() < 20000);
        QCOMPARE(FakeSsh::left(), QStringList());
    }

    void stopped_itEndsAtOnce()
    {
        FakeSsh ssh;
        ssh.does("sleep 600\n");
        std::stop_source stop;
        stop.request_stop();
        const SshTarget target{.host = *SshHost::from(u"shop"_s), .user = {}, .port = {}};
        QCOMPARE(sshAccount(target, stop.get_token()), std::optional<QString>());
        QCOMPARE(FakeSsh::left(), QStringList());
    }
};

QTEST_GUILESS_MAIN(SshAccountTest)
#include "tst_sshaccount.moc"

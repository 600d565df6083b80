// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "fakessh.h"
#include "hostilehosts.h"

#include "importers/open/open.h"
#include "importers/source/ssh/sshfailures.h"

#include <QtCore/qprocess.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QString failureText(const QByteArray& messages, SshFailure failure = {})
{
    failure.messages = messages;
    const SshTarget target{.host = SshHost::from(u"host"_s).value(), .user = SshUser::from(u"auditor"_s).value()};
    const Error error = sshFailed(target, failure).value();
    return error.code == Error::Code::Unreachable ? error.message() : u"another code"_s;
}

QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/lab/captures/errors/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What stands before "--" is made of these words alone.
bool areOptions(const QStringList& arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "-T"_L1)
            continue;
        if (arguments[i] != "-o"_L1 && arguments[i] != "-p"_L1 && arguments[i] != "-l"_L1)
            return false;
        if (++i == arguments.size() || arguments[i].startsWith(u'-'))
            return false;
    }
    return true;
}

QString complaintAbout(const QStringList& call)
{
    const qsizetype dashes = call.indexOf("--"_L1);
    if (dashes < 0 || dashes != call.size() - 3 || call.back() != "env LC_ALL=C sh -s"_L1)
        return u"not \"-- HOST COMMAND\" at the end: "_s + call.join(u' ');
    if (!areOptions(call.first(dashes)))
        return u"other options: "_s + call.join(u' ');
    return {};
}

} // namespace

class SshTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileHost_standsBehindTheDashes_orNothingIsStarted()
    {
        FakeSsh ssh;
        ssh.does("exit 255\n");
        qsizetype before = 0;
        int refused = 0;
        for (const QString& name : hostilePage()) {
            const Result<SourcePtr> source = fetchSource(name, {}, {});
            QVERIFY2(!source, qPrintable(name));
            const QList<QStringList> calls = ssh.calls();
            if (source.error().code == Error::Code::Usage) {
                ++refused;
                QVERIFY2(calls.size() == before, qPrintable(name));
                continue;
            }
            QCOMPARE(calls.size(), ++before);
            QVERIFY2(complaintAbout(calls.back()).isEmpty(), qPrintable(complaintAbout(calls.back())));
        }
        QVERIFY2(before >= 10 && refused >= 70, qPrintable(u"%1 called, %2 refused"_s.arg(before).arg(refused)));
    }

    void commandLine_isHeldToTheSame()
    {
        FakeSsh ssh;
        ssh.does("exit 255\n");
        constexpr int misuse = 2;
        constexpr int notReached = 3;
        QProcess program;
        program.start(QStringLiteral(UNITSCOPE_CLI), QStringList{u"import"_s, u"--"_s} << hostilePage());
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), misuse); // and nobody was called, though some of them are sensible
        QCOMPARE(ssh.calls(), {});
        for (const auto& [name, code] :
             {std::pair(u"ssh://-oProxyCommand=id/x"_s, misuse), std::pair(u"audit+ssh://-v"_s, misuse),
              std::pair(u"ssh://good/x"_s, notReached)}) {
            program.start(QStringLiteral(UNITSCOPE_CLI), {u"import"_s, name});
            QVERIFY(program.waitForFinished());
            QCOMPARE(program.exitCode(), code);
        }
        const QList<QStringList> calls = ssh.calls();
        QCOMPARE(calls.size(), 1);
        QVERIFY2(complaintAbout(calls[0]).isEmpty(), qPrintable(complaintAbout(calls[0])));
        QCOMPARE(calls[0].value(calls[0].size() - 2), u"good"_s);
    }

    void arguments_overrideWhatWouldDefeatThem()
    {
        const SshTarget target{
            .host = SshHost::from(u"host"_s).value(), .user = SshUser::from(u"me"_s).value(), .port = 2222};
        const QString quiet = sshArguments(target, false, 7).join(u' ');
        for (const char* option :
             {"BatchMode=yes", "ConnectTimeout=7", "StdinNull=no", "SessionType=default", "ForkAfterAuthentication=no",
              "ControlMaster=no", "RemoteCommand=none", "ClearAllForwardings=yes", "ForwardAgent=no", "ForwardX11=no",
              "PermitLocalCommand=no", "NumberOfPasswordPrompts=1", "LogLevel=INFO"})
            QVERIFY2(quiet.contains(u"-o "_s + QLatin1StringView(option)), option);
        QVERIFY(quiet.endsWith(u"-p 2222 -l me -- host env LC_ALL=C sh -s"_s));
        QVERIFY(!quiet.contains(u"StrictHostKeyChecking"_s) && !quiet.contains(u"KnownHosts"_s));
        QVERIFY(sshArguments(target, true, 7).join(u' ').contains(u"-o BatchMode=no"_s));
    }

    void withoutSsh_thatIsSaid()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nonexistent");
        const Result<SourcePtr> source = fetchSource(u"ssh://host/x"_s, {}, {});
        qputenv("PATH", path);
        QVERIFY(!source);
        QCOMPARE(source.error().code, Error::Code::NotFound);
        QVERIFY(source.error().message().contains(u"Install the OpenSSH client"_s));
    }

    void failure_isToldInWords_data()
    {
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const QByteArray& messages, const QString& word) {
            QTest::newRow(name) << messages << word;
        };
        row("unknown key", fixture(u"host-key-unknown.stderr"_s),
            u"host key that is not known here, and nobody to ask"_s);
        row("unknown key, short", "Host key verification failed.\r\n", u"Connect once with \"ssh auditor@host\""_s);
        row("refused", fixture(u"port-refused.stderr"_s), u"nothing listens"_s);
        row("permission", fixture(u"key-refused.stderr"_s), u"refusal to log in (the server takes: publickey)"_s);
        row("account", fixture(u"no-such-user.stderr"_s), u"refusal to log in"_s);
        row("name", "ssh: Could not resolve hostname nohost.invalid: Name or service not known\r\n",
            u"\"nohost.invalid\""_s);
        row("no route", "ssh: connect to host 10.0.0.1 port 22: No route to host\n", u"no way to it"_s);
        row("network", "ssh: connect to host fe80::1 port 22: Network is unreachable\n", u"no way to it"_s);
        row("timeout", "ssh: connect to host 10.0.0.1 port 22: Connection timed out\n", u"silence"_s);
        row("banner timeout", "Connection timed out during banner exchange\nConnection to 10.0.0.1 port 22 timed out\n",
            u"silence"_s);
        row("wrong passphrase",
            "Load key \"/home/me/.ssh/id\": incorrect passphrase supplied to decrypt private key\n"
            "auditor@host: Permission denied (publickey).\n",
            u"wrong passphrase for the key /home/me/.ssh/id"_s);
        row("open key file",
            "@ WARNING: UNPROTECTED PRIVATE KEY FILE! @\nauditor@host: Permission denied (publickey).\n", u"chmod"_s);
        row("agent",
            "sign_and_send_pubkey: signing failed for ED25519 \"k\" from agent: agent refused operation\n"
            "auditor@host: Permission denied (publickey).\n",
            u"agent refused operation"_s);
        row("too many",
            "Received disconnect from 10.0.0.1 port 22:2: Too many authentication failures\n"
            "Disconnected from 10.0.0.1 port 22\n",
            u"IdentitiesOnly yes"_s);
        row("option",
            "/home/me/.ssh/config: line 3: Bad configuration option: usekeychain\n"
            "/home/me/.ssh/config: terminating, 1 bad configuration options\n",
            u"line 3: Bad configuration option: usekeychain"_s);
        row("old ssh", "command-line: line 0: Bad configuration option: stdinnull\n", u"OpenSSH 8.7"_s);
        row("owner", "Bad owner or permissions on /home/me/.ssh/config\n", u"configuration that ssh refuses"_s);
        row("control path", "unix_listener: path \"/home/a/long/one\" too long for Unix domain socket\n",
            u"configuration that ssh refuses"_s);
        row("closed",
            "kex_exchange_identification: Connection closed by remote host\nConnection closed by 10.0.0.1 port 22\n",
            u"closed the connection before"_s);
        row("algorithms",
            "Unable to negotiate with 10.0.0.1 port 22: no matching host key type found. Their offer: ssh-rsa\n",
            u"Their offer: ssh-rsa"_s);
        row("jump host cannot",
            "channel 0: open failed: connect failed: Connection refused\nstdio forwarding failed\n"
            "Connection closed by UNKNOWN port 65535\n",
            u"jump host that does not reach it (connect failed: Connection refused)"_s);
        row("jump host refuses",
            "me@jump: Permission denied (publickey).\nkex_exchange_identification: Connection closed by remote host\n"
            "Connection closed by UNKNOWN port 65535\n",
            u"no connection to the jump host: a refusal to log in"_s);
        row("proxy command", "sh: 1: nc: not found\nConnection closed by UNKNOWN port 65535\n", u"ProxyCommand"_s);
        row("other", "something new\n", u"something new"_s);
        row("nothing", "", u"no reason"_s);
        row("hostile",
            "\x1b[2J\xe2\x80\xae"
            "evil <b>"
                + QByteArray(2000, 'x') + "\n",
            u"\\u{1b}[2J\\u{202e}evil <b>xx"_s);
    }

    void failure_isToldInWords()
    {
        QFETCH(QByteArray, messages);
        QFETCH(QString, word);
        const QString text = failureText(messages);
        QVERIFY2(text.startsWith(u"auditor@host: expected a connection over ssh, found "_s), qPrintable(text));
        QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY2(text.size() < 700, qPrintable(text));
    }

    void bannerOfTheOtherSide_doesNotPassForSsh()
    {
        const QByteArray forged = fixture(u"host-key-changed.stderr"_s);
        QVERIFY(failureText(forged).contains(u"another ED25519 host key"_s));
        const QString text = failureText(forged + "auditor@host: Permission denied (publickey).\n");
        QVERIFY2(text.contains(u"refusal to log in"_s), qPrintable(text));
    }

    void changedKey_isShownWithBothFingerprints_andNoWayToAcceptIt()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"known hosts"_s);
        const QByteArray key = "AAAAC3NzaC1lZDI1NTE5AAAAIGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6MDEyMzQ1";
        writeFile(file, "# a comment\n\n|1|salt=|hash= ssh-ed25519 " + key + " me\n");
        QByteArray messages = fixture(u"host-key-changed.stderr"_s);
        messages.replace("/var/tmp/lab/keys/known_hosts.wrong:1", file.toUtf8() + ":3");
        QProcess keygen;
        keygen.start(u"ssh-keygen"_s, {u"-lf"_s, u"-"_s});
        keygen.write("ssh-ed25519 " + key + "\n");
        keygen.closeWriteChannel();
        QVERIFY(keygen.waitForFinished());
        const QString known = QString::fromLatin1(keygen.readAllStandardOutput().split(' ').value(1));
        QVERIFY2(known.startsWith(u"SHA256:"_s), keygen.readAllStandardError().constData());
        for (const bool mayAsk : {false, true}) {
            const QString text = failureText(messages, {.mayAsk = mayAsk});
            QVERIFY2(text.contains(u"ED25519"_s) && text.contains(known), qPrintable(text));
            QVERIFY(text.contains(u"SHA256:NPlUv7QYFn5vc182zX6hvtoQ4o6cba4WPSWjb8JjinM"_s));
            QVERIFY(text.contains(u"line 3 of "_s + file) && text.contains(u"administrator"_s));
        }
    }

    void unansweredQuestion_isTheReason()
    {
        const Question question{.kind = Question::Kind::Passphrase, .who = u"/home/me/.ssh/id"_s};
        const QString text = failureText("auditor@host: Permission denied (publickey).\n",
                                         {.mayAsk = true, .unanswered = question});
        QVERIFY2(text.contains(u"passphrase of /home/me/.ssh/id"_s), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(SshTest)
#include "tst_ssh.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/source/ssh/askrecord.h"
#include "importers/source/ssh/fingerprint.h"
#include "importers/source/ssh/prompt.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using askprotocol::Hint;
using Kind = Question::Kind;

namespace {

constexpr auto fingerprint = "SHA256:NaOpIN/mmzJNhGm+cfCNePD90QDjAEsbZjt4K6XvedM"_L1;

QByteArray hostKeyPrompt(const QByteArray& host, const QByteArray& end, const QByteArray& rest)
{
    return "The authenticity of host '" + host + "' can't be established" + end + "\nED25519 key fingerprint is "
           + QByteArray(fingerprint.data()) + ".\n" + rest
           + "Are you sure you want to continue connecting (yes/no/[fingerprint])? ";
}

Question unset(const QByteArray& prompt)
{
    return questionFrom(Hint::Unset, prompt);
}

Question passwordOf(const QString& who)
{
    return {.kind = Kind::Password, .who = who};
}

} // namespace

class AskPromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSshAsks_isUnderstood_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("who");
        QTest::newRow("password") << "auditor@db-1.example.org's password: "_ba << Kind::Password
                                  << u"auditor@db-1.example.org"_s;
        QTest::newRow("password, address 6")
            << "a@fe80::1%eth0's password: "_ba << Kind::Password << u"a@fe80::1%eth0"_s;
        QTest::newRow("server's password") << "(auditor@db-1) Password: "_ba << Kind::Password << u"auditor@db-1"_s;
        QTest::newRow("server's password, longer")
            << "(auditor@db-1) Password for auditor@db-1.example.org:"_ba << Kind::Password << u"auditor@db-1"_s;
        QTest::newRow("server's code") << "(auditor@db-1) Verification code: "_ba << Kind::Code << u"auditor@db-1"_s;
        QTest::newRow("server's one-time password")
            << "(auditor@db-1) One-time password (OATH) for `auditor': "_ba << Kind::Code << u"auditor@db-1"_s;
        QTest::newRow("a new password") << "(a@b) New password: "_ba << Kind::Code << u"a@b"_s;
        QTest::newRow("another language") << "(a@b) Passwort: "_ba << Kind::Code << u"a@b"_s;
        QTest::newRow("passphrase") << "Enter passphrase for key '/home/a/.ssh/id_ed25519': "_ba << Kind::Passphrase
                                    << u"/home/a/.ssh/id_ed25519"_s;
        QTest::newRow("passphrase, a quote in the path")
            << "Enter passphrase for key '/home/o'b/id': "_ba << Kind::Passphrase << u"/home/o'b/id"_s;
        QTest::newRow("passphrase, ssh-add")
            << "Enter passphrase for /home/a/id (will confirm each use): "_ba << Kind::Passphrase << u"/home/a/id"_s;
        QTest::newRow("passphrase, ssh-add without a comment")
            << "Enter passphrase for key: "_ba << Kind::Passphrase << QString();
        QTest::newRow("passphrase, ssh-keygen") << "Enter passphrase: "_ba << Kind::Passphrase << QString();
        QTest::newRow("PIN") << "Enter PIN for ED25519-SK key /home/a/.ssh/id_ed25519_sk: "_ba << Kind::Pin
                             << u"ED25519-SK key /home/a/.ssh/id_ed25519_sk"_s;
        QTest::newRow("PIN and touch") << "Enter PIN and confirm user presence for ECDSA-SK key k: "_ba << Kind::Pin
                                       << u"ECDSA-SK key k"_s;
        QTest::newRow("PIN of a card") << "Enter PIN for 'My token': "_ba << Kind::Pin << u"My token"_s;
        QTest::newRow("other keys") << "Accept updated hostkeys? (yes/no): "_ba << Kind::Confirm << QString();
        QTest::newRow("something else") << "What is your quest? "_ba << Kind::Code << QString();
        QTest::newRow("nothing") << QByteArray() << Kind::Code << QString();
    }
    void whatSshAsks_isUnderstood()
    {
        QFETCH(const QByteArray, prompt);
        QFETCH(const Kind, kind);
        const Question question = unset(prompt);
        QCOMPARE(question.kind, kind);
        QTEST(question.who, "who");
    }

    void unknownHost_hasNameTypeFingerprintAndWhatElseIsKnown()
    {
        const Question one = unset(
            hostKeyPrompt("db-1 (192.0.2.7)", ".", "This key is not known by any other names.\n"));
        QCOMPARE(one.kind, Kind::HostKey);
        QCOMPARE(one.who, u"db-1 (192.0.2.7)"_s);
        QCOMPARE(one.keyType, u"ED25519"_s);
        QCOMPARE(one.fingerprint, QString(fingerprint));
        QCOMPARE(one.text, u"This key is not known by any other names."_s);
        const Question other = unset(hostKeyPrompt("[127.0.0.1]:2222 ([127.0.0.1]:2222)",
                                                   ",\nbut keys of different type are already known for this host.",
                                                   "This host key is known by the following other names/addresses:\n"
                                                   "    ~/.ssh/known_hosts:1: old-name\n"));
        QCOMPARE(other.kind, Kind::HostKey);
        QCOMPARE(other.who, u"[127.0.0.1]:2222"_s);
        QCOMPARE(other.text, u"but keys of different type are already known for this host.\n"
                             "This host key is known by the following other names/addresses:\n"
                             "    ~/.ssh/known_hosts:1: old-name"_s);
    }

    void hints_decideBeforeTheWords()
    {
        const Question touch = questionFrom(Hint::None, "Confirm user presence for key ED25519-SK SHA256:abc");
        QCOMPARE(touch.kind, Kind::Touch);
        QCOMPARE(touch.who, u"ED25519-SK SHA256:abc"_s);
        QCOMPARE(questionFrom(Hint::None, "a@b's password: ").kind, Kind::Touch);
        QCOMPARE(questionFrom(Hint::Confirm, "Allow use of key x?\nKey fingerprint y.").kind, Kind::Confirm);
    }

    /// What a server words cannot look like a question of ssh's own.
    void hostileServer_staysBehindTheAccount_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("host key") << hostKeyPrompt("bank (192.0.2.1)", ".", {});
        QTest::newRow("passphrase") << "Enter passphrase for key '/home/a/.ssh/id_ed25519': "_ba;
        QTest::newRow("lines before it") << "\n\n\nEnter passphrase for key '/home/a/.ssh/id': "_ba;
        QTest::newRow("another account") << ") (root@bank) PIN: "_ba;
        QTest::newRow("yes or no") << "Trust me? (yes/no): "_ba;
        QTest::newRow("controls") << "\x1b]0;evil\x07\x1b[2J\r\xe2\x80\xaePIN:"_ba;
        QTest::newRow("no text at all") << "\xff\xfe\x80"_ba;
        QTest::newRow("very long") << QByteArray(60'000, 'A');
    }
    void hostileServer_staysBehindTheAccount()
    {
        QFETCH(const QByteArray, words);
        const Question question = unset("(auditor@db-1) " + words);
        QCOMPARE(question.kind, Kind::Code);
        QCOMPARE(question.who, u"auditor@db-1"_s);
        QVERIFY(question.fingerprint.isEmpty());
        QVERIFY(question.text.size() <= 8000);
        for (const QChar c : question.text)
            QVERIFY2(c == u'\n' || (c >= u' ' && c.unicode() != 0x202e && c.unicode() != 0x9b), "unsafe");
    }

    void sameProcessAgain_wasWrong_anotherGetsTheSame()
    {
        AskRecord record;
        const Question target = passwordOf(u"a@target"_s);
        QCOMPARE(record.wayFor(target, 1), AskRecord::Way::Put);
        QCOMPARE(record.keep(target, 1, Secret(QByteArray("one"))), QByteArrayView("one"));
        QCOMPARE(record.wayFor(target, 1), AskRecord::Way::Refuse);
        QCOMPARE(record.wayFor(passwordOf(u"a@jump"_s), 2), AskRecord::Way::Put); // another account, another password
        QCOMPARE(record.wayFor(target, 2), AskRecord::Way::Repeat);
        QCOMPARE(record.repeat(target, 2), QByteArrayView("one"));
        QCOMPARE(record.wayFor(target, 2), AskRecord::Way::Refuse);
        record.close();
        QCOMPARE(record.wayFor(passwordOf(u"a@third"_s), 3), AskRecord::Way::Refuse);
    }

    void secondConnection_isGivenWhatTheFirstWas()
    {
        int asked = 0;
        const Ask ask = askingOnce([&](const Question& question, const std::stop_token&) -> std::optional<Secret> {
            ++asked;
            return question.who == "nobody"_L1 ? std::nullopt : std::optional(Secret(question.who.toUtf8()));
        });
        for (const QString& who : {u"a@b"_s, u"a@c"_s, u"a@b"_s, u"a@b"_s})
            QCOMPARE(ask(passwordOf(who), {})->view(), QByteArrayView(who.toUtf8()));
        QCOMPARE(asked, 2);
        QVERIFY(!ask(passwordOf(u"nobody"_s), {}));
        const Question touch{.kind = Kind::Touch};
        QVERIFY(ask(touch, {}));
        QVERIFY(ask(touch, {}));
        QCOMPARE(asked, 5);
    }

    void codes_areUsedUp()
    {
        AskRecord record;
        const Question code{.kind = Kind::Code, .who = u"a@b"_s, .text = u"Code:"_s};
        record.keep(code, 1, Secret(QByteArray("123")));
        QCOMPARE(record.wayFor(code, 1), AskRecord::Way::Refuse);
        QCOMPARE(record.wayFor(code, 2), AskRecord::Way::Put);
        Question next = code;
        next.text = u"Next code:"_s;
        QCOMPARE(record.wayFor(next, 1), AskRecord::Way::Put);
    }

    void askingWithoutEnd_ends()
    {
        AskRecord record;
        int put = 0;
        for (int i = 0; i < 1000; ++i) {
            const Question question{.kind = Kind::Code, .who = u"a@b"_s, .text = QString::number(i)};
            if (record.wayFor(question, 1) == AskRecord::Way::Put) {
                record.keep(question, 1, Secret(QByteArray("x")));
                ++put;
            }
        }
        QCOMPARE(put, 20);
    }

    void answers_areOneLineThatFits()
    {
        const Question password = passwordOf(u"a@b"_s);
        QVERIFY(isAnswerTo(password, Secret(QByteArray("p\xc3\xa4ss word"))));
        QVERIFY(isAnswerTo(password, Secret(QByteArray(1023, 'x'))));
        for (const QByteArray& wrong :
             {QByteArray(), QByteArray(1024, 'x'), "a\nb"_ba, "a\rb"_ba, QByteArray("a\0b", 3)})
            QVERIFY(!isAnswerTo(password, Secret(QByteArray(wrong.data(), wrong.size()))));
        const Question host = unset(hostKeyPrompt("h", ".", {}));
        QVERIFY(isAnswerTo(host, Secret(QByteArray(fingerprint.data()))));
        QVERIFY(!isAnswerTo(host, Secret(QByteArray("yes"))));
        QVERIFY(isAnswerTo({.kind = Kind::Confirm}, Secret(QByteArray("yes"))));
        QVERIFY(!isAnswerTo({.kind = Kind::Confirm}, Secret(QByteArray("no"))));
    }

    void fingerprints_areGrouped()
    {
        const QStringList groups = fingerprintGroups(fingerprint);
        QCOMPARE(groups.size(), 11);
        QCOMPARE(groups.first(), u"NaOp"_s);
        QCOMPARE(groups.last(), u"edM"_s);
        QCOMPARE(u"SHA256:"_s + groups.join(QString()), QString(fingerprint));
        QCOMPARE(fingerprintCommand(u"ECDSA"_s), u"ssh-keygen -lf /etc/ssh/ssh_host_ecdsa_key.pub"_s);
        QCOMPARE(fingerprintCommand(u"`x`"_s), u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s);
    }
};

QTEST_GUILESS_MAIN(AskPromptTest)
#include "tst_askprompt.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/wantedpasswords.h"

#include "support/transcripttext.h"

#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

/// Which Redis servers wanted a password, and how one travels.
class WantedPasswordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantedPasswords_areThoseOfServersThatSaidSo()
    {
        TranscriptText transcript("h");
        transcript
            .frame("redis.servers", "ok", "127.0.0.1:6379\n/run/redis.sock\n127.0.0.1:7000\n1.2.3.4:1 x y\n$(x):1\n")
            .frame("redis.1.info", "password", "> PING\nerror:\"NOAUTH Authentication required.\"\n")
            .frame("redis.2.info", "password", "> HELLO 3 AUTH ***\n> PING\nerror:\"WRONGPASS\"\n")
            .frame("redis.3.info", "ok", "> PING\n\"PONG\"\n")
            .frame("redis.4.info", "password", "> PING\nerror:\"NOAUTH\"\n")
            .frame("redis.5.info", "password", "> PING\nerror:\"NOAUTH\"\n");
        const std::vector<WantedPassword> wanted = wantedPasswords(transcript.bytes());
        QCOMPARE(wanted.size(), size_t(2));
        QCOMPARE(wanted[0], (WantedPassword{u"127.0.0.1:6379"_s, false}));
        QCOMPARE(wanted[1], (WantedPassword{u"/run/redis.sock"_s, true}));
        QCOMPARE(wantedPasswords(transcript.cut()).size(), size_t(2));
        QVERIFY(wantedPasswords("no transcript").empty());
        QVERIFY(wantedPasswords({}).empty());
    }

    void passwordLines_areWhatTheScriptReads_andNoLineMore()
    {
        std::vector<GivenPassword> given;
        const auto give = [&](const QString& address, const QString& user, const char* password) {
            given.push_back({address, user, Secret(QByteArray(password))});
        };
        give(u"127.0.0.1:1"_s, {}, "p w\"d\\7");
        give(u"127.0.0.1:2"_s, u"audit"_s, "x");
        give(u"127.0.0.1:3\nevil"_s, u"audit"_s, "x");
        give(u"127.0.0.1:4"_s, u"two words"_s, "x");
        give(u"127.0.0.1:5"_s, u"audit"_s, "a\nb");
        give(u"127.0.0.1:6"_s, u"audit"_s, "");
        const SecretPtr lines = passwordLines(given);
        QCOMPARE(lines->view(), QByteArrayView("127.0.0.1:1 default p w\"d\\7\n127.0.0.1:2 audit x\n"));
        QVERIFY(!passwordLines({}));
        const SecretPtr joined = joinedLines(std::make_shared<const Secret>(QByteArray("a d new")), lines);
        QVERIFY(joined->view().startsWith("a d new\n127.0.0.1:1 "));
        QCOMPARE(joinedLines(nullptr, lines), lines);
        QCOMPARE(joinedLines(lines, nullptr), lines);
    }

    /// tests/audit/account tries that line with a real server.
    void accountLine_isThatOfThePage()
    {
        QFile page(QStringLiteral(UNITSCOPE_SOURCE_DIR "/docs/audit-account.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QVERIFY(page.readAll().contains("\n" + redisAccountLine().toUtf8() + "\n"));
    }
};

QTEST_GUILESS_MAIN(WantedPasswordsTest)
#include "tst_wantedpasswords.moc"

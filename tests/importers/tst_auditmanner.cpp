// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/auditmanner.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using unitscope::test::TranscriptText;

/// An audit is made again with the options of then: they are read from its transcript.
class AuditMannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOptionsOfThen_areThoseToGiveAgain()
    {
        const AuditManner manner = auditManner(
            TranscriptText("shop")
                .frame("audit.options", "ok",
                       "--venvs /srv/venvs\n--venvs /opt/more\n--code /srv/code\n--redis 192.0.2.9:6380\n"
                       "--redis /run/redis/redis.sock\n--database 3\n--read-code no\n--seconds 90\n")
                .frame("host.account", "ok", "uid=0(root) gid=0(root) groups=0(root)\n")
                .bytes());
        QCOMPARE(manner.account, u"root"_s);
        QVERIFY(manner.options.has_value());
        const AuditOptions expected{.venvs = {u"/srv/venvs"_s, u"/opt/more"_s},
                                    .code = {u"/srv/code"_s},
                                    .redis = {u"192.0.2.9:6380"_s, u"/run/redis/redis.sock"_s},
                                    .databases = {u"3"_s},
                                    .readsCode = false,
                                    .seconds = 90,
                                    .passwords = {}};
        QCOMPARE(manner.again(), expected);
        QVERIFY(!manner.hadPasswords);
        QVERIFY(manner.lost.isEmpty());
    }

    void theScriptSays_whatItWasGiven()
    {
        // The words of the script and those that are read are the same.
        const QByteArray script = auditScript();
        for (const char* words : {"echo \"--venvs $value\"", "echo \"--code $value\"", "echo \"--redis $value\"",
                                  "echo \"--database $value\"", "echo '--read-code no'", "echo \"--seconds $seconds\"",
                                  "echo 'redis-accounts given'", "frame audit.options as_is used_options"})
            QVERIFY2(script.contains(words), words);
    }

    void withoutOptions_theUsualOnesWereUsed()
    {
        const AuditManner manner = auditManner(TranscriptText().frame("audit.options", "ok", "--seconds 60\n").bytes());
        QCOMPARE(manner.options, std::optional(AuditOptions()));
    }

    void anOlderScript_saysNothing()
    {
        const AuditManner manner = auditManner(TranscriptText().frame("files.code.lines", "skipped", "no\n").bytes());
        QVERIFY(!manner.options);
        QVERIFY(manner.isWithoutCode);
        QVERIFY(!manner.again().readsCode);
        QVERIFY(manner.account.isEmpty());
    }

    void whatIsMaskedOrForged_isNotGivenAgain()
    {
        const AuditManner manner = auditManner(TranscriptText()
                                                   .frame("audit.options", "ok",
                                                          "--code /srv/****\n--code $(reboot)\n--venvs -x\n"
                                                          "--seconds 99999999999\n--later-option yes\n"
                                                          "redis-accounts given\n\n")
                                                   .bytes());
        QCOMPARE(manner.again(), AuditOptions());
        QCOMPARE(manner.lost, (QStringList{u"--code"_s, u"--venvs"_s}));
        QVERIFY(manner.hadPasswords);
    }

    void anything_isNoTranscriptButNoCrash()
    {
        for (const QByteArray& bytes : {QByteArray(), QByteArray("unitscope-audit 1 5d0c\nBEGIN 5d0c audit.options\n"),
                                        QByteArray("\0\xff\xfe", 3), QByteArray("{}")}) {
            QVERIFY(!auditManner(bytes).options);
            QVERIFY(auditManner(bytes).account.isEmpty());
        }
        const QByteArray strange = TranscriptText().frame("host.account", "ok", "uid=0)root(\n").bytes();
        QVERIFY(auditManner(strange).account.isEmpty());
    }

    void whatDiffers_isSaidInWords()
    {
        AuditOptions other;
        QVERIFY(differentOptions({}, other).isEmpty());
        other.redis = {u"192.0.2.9:6380"_s};
        other.readsCode = false;
        QCOMPARE(differentOptions({}, other), (QStringList{u"Redis servers"_s, u"whether code is read"_s}));
        other = {.venvs = {u"/a"_s},
                 .code = {u"/b"_s},
                 .redis = {},
                 .databases = {u"1"_s},
                 .readsCode = true,
                 .seconds = 5,
                 .passwords = {}};
        QCOMPARE(differentOptions({}, other).size(), 4);
    }
};

QTEST_APPLESS_MAIN(AuditMannerTest)
#include "tst_auditmanner.moc"

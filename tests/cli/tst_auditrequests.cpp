// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/arguments.h"
#include "app/cli/helptext.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

AuditRequest auditOf(const QStringList& arguments)
{
    const Request request = parseArguments(QStringList{u"audit"_s} + arguments);
    if (const auto* misuse = std::get_if<Misuse>(&request))
        qFatal("%s", qPrintable(misuse->text));
    return std::get<AuditRequest>(request);
}

QString misuseOf(const QStringList& arguments)
{
    const Request request = parseArguments(QStringList{u"audit"_s} + arguments);
    const auto* misuse = std::get_if<Misuse>(&request);
    return misuse ? misuse->text : u"accepted"_s;
}

} // namespace

class AuditRequestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void localOrScript_oneOfThem()
    {
        QVERIFY(auditOf({u"--local"_s}).what == AuditRequest::What::ThisHost);
        QVERIFY(auditOf({u"--print-script"_s}).what == AuditRequest::What::PrintScript);
        QVERIFY(misuseOf({}).contains(u"none of them"_s));
        QVERIFY(misuseOf({u"--local"_s, u"--print-script"_s}).contains(u"--local and --print-script"_s));
        QVERIFY(misuseOf({u"shop"_s, u"--local"_s}).contains(u"--local and HOST"_s));
        QVERIFY(misuseOf({u"shop"_s, u"--hosts"_s, u"list"_s}).contains(u"HOST and --hosts"_s));
        QVERIFY(misuseOf({u"--print-script"_s, u"--code=/c"_s}).contains(u"at its head"_s));
    }

    void everyOption_isTaken()
    {
        const AuditRequest request = auditOf({u"--local"_s, u"--venvs=/a"_s, u"--venvs"_s, u"/b"_s, u"--code=/c"_s,
                                              u"--redis=127.0.0.1:1"_s, u"--database=3"_s, u"--seconds=7"_s,
                                              u"--redis-passwords"_s, u"-o"_s, u"out"_s});
        QCOMPARE(request.options.venvs, (QStringList{u"/a"_s, u"/b"_s}));
        QCOMPARE(request.options.code, QStringList{u"/c"_s});
        QCOMPARE(request.options.redis, QStringList{u"127.0.0.1:1"_s});
        QCOMPARE(request.options.databases, QStringList{u"3"_s});
        QCOMPARE(request.options.seconds, 7);
        QVERIFY(request.withPasswords);
        QCOMPARE(request.output, u"out"_s);
    }

    void aHost_isTyped_inEitherWay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::newRow("name") << u"shop"_s << u"shop"_s;
        QTest::newRow("account and port") << u"auditor@shop:2222"_s << u"auditor@shop:2222"_s;
        QTest::newRow("address") << u"audit+ssh://auditor@shop:2222"_s << u"auditor@shop:2222"_s;
        QTest::newRow("address 6") << u"[fe80::1%eth0]:22"_s << u"[fe80::1%eth0]:22"_s;
        QTest::newRow("address 6, coded") << u"audit+ssh://[fe80::1%25eth0]"_s << u"[fe80::1%eth0]"_s;
    }

    void aHost_isTyped_inEitherWay()
    {
        QFETCH(QString, typed);
        QFETCH(QString, host);
        const AuditRequest request = auditOf({typed, u"--connect-timeout"_s, u"3"_s, u"--no-code"_s});
        QVERIFY(request.what == AuditRequest::What::OtherHost);
        QCOMPARE(request.hosts.at(0).text(), host);
        QCOMPARE(request.access.connectSeconds, 3);
        QVERIFY(!request.options.readsCode);
        QVERIFY(auditOf({typed}).options.readsCode);
    }

    void severalHosts_goIntoAFolder()
    {
        const AuditRequest request = auditOf({u"a"_s, u"b"_s, u"-o"_s, u"f"_s, u"-j"_s, u"32"_s, u"--format=json"_s});
        QVERIFY(request.what == AuditRequest::What::OtherHosts);
        QCOMPARE(request.hosts.size(), size_t(2));
        QCOMPARE(request.atOnce, 32);
        QVERIFY(request.asJson);
        const AuditRequest listed = auditOf({u"--hosts"_s, u"list"_s, u"-o"_s, u"f"_s});
        QVERIFY(listed.what == AuditRequest::What::OtherHosts);
        QCOMPARE(listed.hostsFile, u"list"_s);
        QCOMPARE(listed.atOnce, 4);
        QVERIFY(misuseOf({u"a"_s, u"b"_s}).contains(u"-o: expected a folder"_s));
        QVERIFY(misuseOf({u"--hosts"_s, u"list"_s, u"-o"_s, u"-"_s}).contains(u"a folder"_s));
        QVERIFY(misuseOf({u"a"_s, u"a"_s, u"-o"_s, u"f"_s}).contains(u"a again"_s));
        QVERIFY(misuseOf({u"a"_s, u"b"_s, u"-o"_s, u"f"_s, u"-j"_s, u"33"_s}).contains(u"from 1 to 32"_s));
        QVERIFY(misuseOf({u"a"_s, u"b"_s, u"-o"_s, u"f"_s, u"--redis-passwords"_s}).contains(u"one host"_s));
        QVERIFY(misuseOf({u"a"_s, u"-j"_s, u"2"_s}).contains(u"only for several"_s));
        QVERIFY(misuseOf({u"--local"_s, u"--connect-timeout"_s, u"2"_s}).contains(u"--connect-timeout"_s));
        QVERIFY(misuseOf({u"a"_s, u"--connect-timeout"_s, u"0"_s}).contains(u"--connect-timeout"_s));
    }

    void aHostThatIsNone_isRefused()
    {
        for (const QString& typed : {u"-oProxyCommand=id"_s, u"a b"_s, u"$(id)"_s, u"a@b@c"_s, u"a:0"_s,
                                     u"ssh://a/file"_s, u"https://a/file"_s, u"a:secret@b"_s, u"audit+ssh://-v"_s}) {
            const QString misuse = misuseOf({u"--"_s, typed});
            QVERIFY2(misuse != u"accepted"_s, qPrintable(typed));
            QVERIFY2(!misuse.contains(u"secret"_s), qPrintable(misuse));
        }
    }

    void whatAShellCouldReadOtherwise_isRefused()
    {
        for (const QString& value : {u"/a b"_s, u"$(id)"_s, u"a;b"_s, u"a'b"_s, u"a\nb"_s, u"a`b"_s, u"\u00fc"_s})
            QVERIFY2(misuseOf({u"--local"_s, u"--code="_s + value}).contains(u"--code"_s), qPrintable(value));
        QVERIFY(misuseOf({u"--local"_s, u"--redis=-x"_s}).contains(u"--redis"_s));
        QVERIFY(misuseOf({u"--local"_s, u"--database=x"_s}).contains(u"--database"_s));
        QVERIFY(misuseOf({u"--local"_s, u"--seconds=0"_s}).contains(u"--seconds"_s));
    }

    void everyOptionInTheHelp_exists()
    {
        const QRegularExpression optionLine(u"^  (?:-\\w, )?(--[a-z-]+)"_s, QRegularExpression::MultilineOption);
        int count = 0;
        for (const auto& match : optionLine.globalMatch(helpText(HelpTopic::Audit))) {
            QVERIFY2(!misuseOf({match.captured(1)}).contains(u"not expected"_s), qPrintable(match.captured(1)));
            ++count;
        }
        QVERIFY(count >= 15);
    }

    void scriptToSend_isTheScriptWithItsOptionsInTheLastLine()
    {
        const QByteArray script = auditScript();
        const auto passwords = std::make_shared<const Secret>(QByteArray("h:1 u p'\n"));
        const QByteArray sent = scriptToSend({.code = {u"/srv/code"_s}, .passwords = passwords}, "00ff");
        const QByteArray call = "{ main \"$@\"; }\n";
        QVERIFY(script.endsWith(call));
        QVERIFY(sent.startsWith(script.chopped(call.size())));
        const QByteArray line = sent.mid(sent.lastIndexOf('\n', -2) + 1);
        QVERIFY(line.startsWith("{ watch_connection; printf '\\150\\072\\061\\040\\165\\040\\160\\047\\012' | "
                                "main --nonce 00ff --script-sha256 "));
        QVERIFY(line.endsWith(" --code /srv/code --seconds 60 --passwords yes 9<&-; leave; }\n"));
    }

    void scriptToSend_saysIfCodeIsNotRead()
    {
        QVERIFY(!scriptToSend({}, "00ff").contains("main --nonce 00ff --read-code"));
        const QByteArray sent = scriptToSend({.readsCode = false}, "00ff");
        QVERIFY(sent.sliced(sent.lastIndexOf("--nonce 00ff")).contains(" --read-code no "));
    }

    void aTranscriptWithoutItsLastLine_isNotWhole()
    {
        QVERIFY(isWholeTranscript("unitscope-audit 1 ab\nDONE ab 0 0 0\n", "ab"));
        QVERIFY(!isWholeTranscript("unitscope-audit 1 ab\nDONE ab 0 0 0", "ab"));
        QVERIFY(!isWholeTranscript("unitscope-audit 1 ab\nDONE cd 0 0 0\n", "ab"));
        QVERIFY(!isWholeTranscript("", "ab"));
    }
};

QTEST_APPLESS_MAIN(AuditRequestsTest)
#include "tst_auditrequests.moc"

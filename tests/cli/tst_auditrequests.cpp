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
        QVERIFY(misuseOf({}).contains(u"neither"_s));
        QVERIFY(misuseOf({u"--local"_s, u"--print-script"_s}).contains(u"both"_s));
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
        QVERIFY(count >= 10);
    }

    void scriptToSend_isTheScriptWithItsOptionsInTheLastLine()
    {
        const QByteArray script = auditScript();
        const QByteArray sent = scriptToSend({.code = {u"/srv/code"_s}, .passwords = "h:1 u p'\n"}, "00ff");
        const QByteArray call = "{ main \"$@\"; }\n";
        QVERIFY(script.endsWith(call));
        QVERIFY(sent.startsWith(script.chopped(call.size())));
        const QByteArray line = sent.mid(sent.lastIndexOf('\n', -2) + 1);
        QVERIFY(line.startsWith("{ watch_connection; printf '\\150\\072\\061\\040\\165\\040\\160\\047\\012' | "
                                "main --nonce 00ff --script-sha256 "));
        QVERIFY(line.endsWith(" --code /srv/code --seconds 60 --passwords yes 9<&-; leave; }\n"));
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

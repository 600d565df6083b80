// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/audithosts.h"
#include "app/cli/hostrows.h"
#include "support/schema.h"

#include <QtTest/qtest.h>
#include <set>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QString fileOf(const QString& host)
{
    return transcriptFileName(hostToAudit(host).value());
}

QString complaintAbout(const QByteArray& list)
{
    const auto hosts = hostsInList(list, u"list"_s);
    return hosts ? u"taken"_s : hosts.error().message();
}

std::vector<HostRow> rowsWith(const std::vector<HostResult>& results)
{
    std::vector<HostRow> rows;
    for (const HostResult result : results)
        rows.push_back({.host = u"h"_s, .result = result});
    return rows;
}

} // namespace

class AuditHostsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void list_isReadLineByLine()
    {
        const auto hosts = hostsInList(
            "\xef\xbb\xbf# shops\r\n\r\n  shop \r\nauditor@bank:2222 # the old one\n\taudit+ssh://[::1]", u"list"_s);
        QVERIFY2(hosts, hosts ? "" : qPrintable(hosts.error().message()));
        QCOMPARE(hosts->size(), size_t(3));
        QCOMPARE(hosts->at(0).text(), u"shop"_s);
        QCOMPARE(hosts->at(1).text(), u"auditor@bank:2222"_s);
        QCOMPARE(hosts->at(2).text(), u"[::1]"_s);
    }

    void list_thatIsNone_saysWhere()
    {
        QVERIFY(complaintAbout("a\n\n-oProxyCommand=id\n").startsWith(u"list:3: "_s));
        QVERIFY(complaintAbout("a\nb c\n").startsWith(u"list:2: "_s));
        QVERIFY(complaintAbout("a\n\xff\n").startsWith(u"list:2: expected UTF-8"_s));
        QVERIFY(
            complaintAbout("a\nb\na\n").contains(u"list:3: expected each host once, found a again, after line 1"_s));
        QVERIFY(complaintAbout("# a\n").contains(u"found none"_s));
        QVERIFY2(!complaintAbout("a:hunter2@b\n").contains(u"hunter2"_s), qPrintable(complaintAbout("a:hunter2@b\n")));
        QByteArray many;
        for (int i = 0; i < mostHosts; ++i)
            many += "h" + QByteArray::number(i) + '\n';
        QCOMPARE(complaintAbout(many), u"taken"_s);
        QVERIFY(complaintAbout(many + "one-more").contains(u"found more"_s));
    }

    void fileName_ofAPlainHost_isTheHost()
    {
        QCOMPARE(fileOf(u"shop"_s), u"shop.audit"_s);
        QCOMPARE(fileOf(u"auditor@shop-1.example_x"_s), u"auditor@shop-1.example_x.audit"_s);
        QCOMPARE(fileOf(u"shop:2222"_s), u"shop,2222.audit"_s);
    }

    void fileNames_areSafeAndDifferent()
    {
        const QStringList hosts{u"shop"_s,          u"Shop"_s,          u"SHOP"_s,
                                u"shop:22"_s,       u"shop:2222"_s,     u"con"_s,
                                u"NUL.x"_s,         u"lpt1"_s,          u"com9.example"_s,
                                u"..."_s,           u".hidden"_s,       u"[::1]"_s,
                                u"[::2]"_s,         u"[::1]:22"_s,      u"__1"_s,
                                u"\u00fcbung"_s,    u"\u00f6bung"_s,    u"_bung"_s,
                                u"a@b"_s,           u"a_b"_s,           u"A@b"_s,
                                QString(253, u'a'), QString(252, u'a'), QString(250, u'a') + u":22"_s,
                                u"host-x"_s};
        std::set<QString> names;
        for (const QString& host : hosts) {
            const QString name = fileOf(host);
            QVERIFY2(names.insert(name).second, qPrintable(name));
            QCOMPARE(name, name.toLower());
            QVERIFY2(name.size() <= 160 && !name.startsWith(u'.') && !name.startsWith(u"con."_s)
                         && !name.startsWith(u"nul."_s),
                     qPrintable(name));
            for (const QChar c : name)
                QVERIFY2((c >= u'a' && c <= u'z') || c.isDigit() || u".-_@,~"_s.contains(c), qPrintable(name));
        }
    }

    void rows_areAlignedAndSafe()
    {
        const QByteArray text = hostRowsText(
            {{.host = u"a"_s, .result = HostResult::Done, .milliseconds = 1234, .bytes = 5, .file = u"f/a.audit"_s},
             {.host = u"bank"_s, .result = HostResult::Unreachable, .reason = u"no\x1b[31m"_s}});
        QCOMPARE(text, QByteArray("a     done           1.2 s         5 bytes  f/a.audit\n"
                                  "bank  unreachable    0.0 s         0 bytes  no\\u{1b}[31m\n"));
    }

    void rowsAsJson_followTheSchema()
    {
        const QString schema = u"audit-hosts-1.schema.json"_s;
        std::vector<HostRow> rows;
        QStringList words;
        for (int i = 0; i <= int(HostResult::Cancelled); ++i) {
            rows.push_back({.host = u"h"_s, .result = HostResult(i), .file = u"f"_s, .reason = u"r"_s});
            words << wordFor(HostResult(i));
        }
        QCOMPARE(schemaWordsAt(schema, u"properties hosts items properties result enum"_s), words);
        if (!hasValidator())
            QSKIP("python3-jsonschema is not installed");
        const QString complaints = complaintsBySchema(schema, hostRowsJson(rows));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints));
    }

    void exitCode_isThatOfTheWorst()
    {
        using enum HostResult;
        QVERIFY(exitCodeFor(rowsWith({Done, Done})) == ExitCode::Done);
        QVERIFY(exitCodeFor(rowsWith({Done, Incomplete})) == ExitCode::Incomplete);
        QVERIFY(exitCodeFor(rowsWith({Incomplete, Unreachable, Done})) == ExitCode::Unreachable);
        QVERIFY(exitCodeFor(rowsWith({Failed, Unreachable, Done})) == ExitCode::Unusable);
        QVERIFY(exitCodeFor(rowsWith({Failed, Unreachable, Cancelled})) == ExitCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(AuditHostsTest)
#include "tst_audithosts.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/together.h"

#include "importers/auditstatements.h"
#include "importers/open/sources.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>
#include <set>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr auto addresses = "1: lo    inet 127.0.0.1/8 scope host lo\n2: eth0    inet 192.0.2.7/24 brd 192.0.2.255 x\n"
                           "2: eth0    inet6 2001:db8::7/64 scope global\n2: eth0    inet6 fe80::1/64 scope link\n";

TranscriptText ofHost()
{
    TranscriptText text("vps-01");
    text.frame("host.addresses", "ok", addresses);
    return text;
}

SourcePtr source(const char* name, const QByteArray& bytes)
{
    return std::make_shared<const Source>(QString::fromLatin1(name), bytes);
}

SourcePtr registryOf(const QByteArray& host)
{
    return source("stated.json",
                  "{\"host\": \"" + host + "\", \"modules\": [{\"name\": \"shop\", \"type\": \"service\"}]}");
}

QSet<QString> hostsOf(const Snapshot& snapshot)
{
    QSet<QString> hosts;
    for (const Claim& claim : snapshot.claims()) {
        const Subject& subject = snapshot.subjectOf(claim);
        const auto* edge = std::get_if<EdgeId>(&subject);
        hosts.insert((edge ? edge->from : std::get<NodeId>(subject)).host());
    }
    return hosts;
}

} // namespace

/// Which host a transcript is of, who looked, and when; and that it meets what is stated of the same host.
class AuditHostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void host_isWhatItSaysOfItself()
    {
        const QByteArray hash(64, 'a');
        const QByteArray bytes = ofHost()
                                     .frame("audit.script", "ok", hash + "  given\n")
                                     .frame("host.kernel", "ok", "Linux 6.1.0 x86_64\n")
                                     .frame("host.system", "ok", "ID=debian\nPRETTY_NAME=\"Debian 12\"\n")
                                     .frame("host.machine", "ok", hash + "  -\n")
                                     .frame("host.clock", "ok", "1795651155 2026-11-25T23:59:15Z\n")
                                     .frame("host.uptime", "ok", "3600.48 8277.15\n")
                                     .frame("host.account", "ok", "uid=1001(auditor) gid=1001(auditor)\n")
                                     .frame("host.rights", "ok", "CapEff:\t0000000000000000\n")
                                     .frame("host.versions", "ok", "ss: ss utility\nredis-cli:\n", "0", 2)
                                     .bytes();
        const QString h = u"host:vps-01 "_s;
        const QString sha = QString::fromLatin1(hash);
        for (const QString& line :
             {u"account = auditor"_s, u"address = 192.0.2.7"_s, u"address = 2001:db8::7"_s,
              u"booted_at = 2026-11-25T22:59:15.000Z (inferred)"_s, u"generated_at = 2026-11-25T23:59:15.000Z"_s,
              u"host_name = vps-01"_s, u"kernel = Linux 6.1.0 x86_64"_s, u"machine_id = "_s + sha,
              u"rights = only its own"_s, u"script_sha256 = "_s + sha, u"system = Debian 12"_s,
              u"tool_version = ss: ss utility"_s})
            QVERIFY2(statementsIn(bytes).contains(h + line),
                     qPrintable(line + u'\n' + statementsIn(bytes).join(u'\n')));
        QVERIFY(statementsIn(bytes, u"127.0.0.1"_s).isEmpty());
        QVERIFY(statementsIn(bytes, u"fe80"_s).isEmpty());
        QVERIFY(statementsIn(bytes, u"redis-cli"_s).isEmpty());
        QCOMPARE(opened(bytes, u"a"_s)->timeOf(0), std::optional<qint64>(1795651155000));
        QCOMPARE(proofOf(bytes, u" address = "_s),
                 (QByteArrayList{"192.0.2.7", "2: eth0    inet 192.0.2.7/24 brd 192.0.2.255 x"}));
    }

    void rights_areInWords_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QByteArray>("capabilities");
        QTest::addColumn<QString>("words");
        QTest::newRow("root") << "uid=0(root) gid=0(root)"_ba
                              << "CapEff:\t000001ffffffffff"_ba << u"all (root)"_s;
        QTest::newRow("nobody") << "uid=7(a) gid=7(a)"_ba
                                << "CapEff:\t0000000000000000"_ba << u"only its own"_s;
        QTest::newRow("some") << "uid=7(a) gid=7(a)"_ba
                              << "CapEff:\t0000000000080000"_ba << u"of its own, and some of root's"_s;
    }

    void rights_areInWords()
    {
        QFETCH(QByteArray, account);
        QFETCH(QByteArray, capabilities);
        QFETCH(QString, words);
        const QByteArray bytes = ofHost()
                                     .frame("host.account", "ok", account + '\n')
                                     .frame("host.rights", "ok", capabilities + '\n')
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u" rights = "_s), QStringList{u"host:vps-01 rights = "_s + words});
    }

    void whatIsNotLookedAt_isSaid()
    {
        const QByteArray bytes = ofHost()
                                     .frame("audit.not-looked-at", "skipped",
                                            "user units, containers, UDP and cron are not looked at\n", "-")
                                     .frame("host.rights.err", "said", "grep: no such file", "2")
                                     .frame("host.rights", "failed", {}, "2")
                                     .bytes();
        const QStringList lines = statementsIn(bytes, u"not_looked_at"_s);
        QVERIFY(
            lines.contains(u"host:vps-01 not_looked_at = user units, containers, UDP and cron are not looked at"_s));
        QVERIFY(lines.contains(u"host:vps-01 not_looked_at = facts about the host: the command failed"_s));
        QVERIFY(proofOf(bytes, u"facts about the host"_s).contains("grep: no such file"));
    }

    void clocksThatAreNone_giveNoTime_data()
    {
        QTest::addColumn<QByteArray>("clock");
        for (const char* clock : {"", "x", "-5", "0", "1e9", "999999999999999", "99999999999999999999"})
            QTest::newRow(clock) << QByteArray(clock);
    }

    void clocksThatAreNone_giveNoTime()
    {
        QFETCH(QByteArray, clock);
        const QByteArray bytes = ofHost().frame("host.clock", "ok", clock + '\n').bytes();
        QVERIFY(!opened(bytes, u"a"_s)->timeOf(0));
        QVERIFY(statementsIn(bytes, u"generated_at"_s).isEmpty());
    }

    void hostWithoutAName_isUnknown_andOneOfAnEndlessNameToo()
    {
        QVERIFY(!statementsIn(TranscriptText().frame("host.kernel", "ok", "Linux\n").bytes(), u"host:"_s).isEmpty());
        const QByteArray bytes = TranscriptText(QByteArray(5000, 'h')).frame("host.kernel", "ok", "Linux\n").bytes();
        QCOMPARE(hostsOf(*opened(bytes, u"a"_s)).size(), 1);
        QVERIFY(!hostsOf(*opened(bytes, u"a"_s)).contains(QString(5000, u'h')));
    }

    void registryNamesTheHost_byNameOrAddress_andTheAuditMeetsIt_data()
    {
        QTest::addColumn<QByteArray>("stated");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("by its name") << "vps-01"_ba << true;
        QTest::newRow("by an address") << "192.0.2.7"_ba << true;
        QTest::newRow("by an address of IPv6") << "2001:db8::7"_ba << true;
        QTest::newRow("another address") << "192.0.2.8"_ba << false;
        QTest::newRow("broadcast is no address") << "192.0.2.255"_ba << false;
        QTest::newRow("loopback is everybody's") << "127.0.0.1"_ba << false;
        QTest::newRow("link-local is everybody's") << "fe80::1"_ba << false;
    }

    void registryNamesTheHost_byNameOrAddress_andTheAuditMeetsIt()
    {
        QFETCH(QByteArray, stated);
        QFETCH(bool, isSame);
        const SourcePtr registry = registryOf(stated);
        const SourcePtr audit = source("seen.audit",
                                       ofHost()
                                           .frame("units.list", "ok", "shop.service loaded failed failed x\n")
                                           .frame("units.files", "ok")
                                           .frame("units.show", "ok")
                                           .bytes());
        for (const auto& order : {std::vector{registry, audit}, std::vector{audit, registry}}) {
            const SnapshotPtr snapshot = *readTogether(order);
            QCOMPARE(whetherOnePicture(*snapshot).isOneHost, isSame);
            QCOMPARE(hostsOf(*snapshot).size(), isSame ? 1 : 2);
            const auto shop = NodeId::make(QString::fromLatin1(stated), Kind::Service, u"shop"_s);
            std::set<SourceIndex> speakers;
            for (const Claim& claim : snapshot->claims()) {
                const auto* node = std::get_if<NodeId>(&snapshot->subjectOf(claim));
                if (node && *node == *shop)
                    speakers.insert(snapshot->evidenceOf(claim).front().source);
            }
            QCOMPARE(speakers.size(), isSame ? size_t(2) : size_t(1));
        }
    }
};

QTEST_GUILESS_MAIN(AuditHostTest)
#include "tst_audithost.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/auditstatements.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

constexpr auto shop = " users:((\"python\",pid=20,fd=3)) uid:1000 ino:1 sk:1 cgroup:/system.slice/shop.service <->";
constexpr auto till = " users:((\"python\",pid=30,fd=4)) uid:1000 ino:2 sk:2 cgroup:/system.slice/till.service <->";

QByteArray listening(const QByteArray& address, const QByteArray& rest)
{
    return "LISTEN 0      128    " + address + " 0.0.0.0:*" + rest + '\n';
}

QByteArray connected(const QByteArray& from, const QByteArray& to, const QByteArray& rest,
                     const QByteArray& state = "ESTAB")
{
    return state + "      0      0     " + from + "   " + to + ' ' + rest + '\n';
}

/// Frames of which the sockets are read; those of processes are empty unless given.
struct Sockets
{
    QByteArray listen = {};
    QByteArray first = {};
    QByteArray second = {};
    QByteArray units = {};
    QByteArray cgroups = {};
    QByteArray self = "pid 900 parent 899\nconnection -\n";
    QByteArray account = "uid=1001(auditor) gid=1001(auditor)\n";

    TranscriptText text() const
    {
        TranscriptText transcript("h");
        transcript.frame("audit.self", "ok", self)
            .frame("host.addresses", "ok", "1: lo    inet 127.0.0.1/8 scope host lo\n2: eth0    inet 192.0.2.7/24 x\n")
            .frame("host.account", "ok", account)
            .frame("units.show", "ok", units)
            .frame("sockets.listen", "ok", listen)
            .frame("sockets.listen.unix", "ok")
            .frame("sockets.connected.unix", "ok")
            .frame("sockets.connected.1", "ok", first)
            .frame("processes.cgroup", "ok", cgroups)
            .frame("processes.status", "ok")
            .frame("processes.arguments", "ok")
            .frame("redis.servers", "ok")
            .frame("sockets.connected.2", "ok", second);
        return transcript;
    }
    QByteArray bytes() const { return text().bytes(); }
};

QByteArray cgroup(const QByteArray& pid, const QByteArray& path)
{
    return "/proc/" + pid + "/cgroup:0::" + path + '\n';
}

} // namespace

/// Who listens, and who talks to whom, from the rows of ss.
class AuditSocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listener_isTheUnitOfItsControlGroup_alsoWithoutRoot()
    {
        const QByteArray bytes =
            Sockets{.listen = listening("127.0.0.1:8001", " uid:1000 ino:1 sk:1 cgroup:/system.slice/shop.service <->")}
                .bytes();
        QCOMPARE(statementsIn(bytes, u"8001"_s),
                 (QStringList{u"port:8001/tcp address = 127.0.0.1"_s, u"port:8001/tcp number = 8001"_s,
                              u"port:8001/tcp protocol = tcp"_s,
                              u"service:shop -listens-> port:8001/tcp address = 127.0.0.1"_s,
                              u"service:shop -listens-> port:8001/tcp exists = true"_s}));
        QCOMPARE(extentIn(bytes, Kind::Port), Coverage::Extent::Complete);
        const QByteArrayList proof = proofOf(bytes, u"exists"_s);
        QCOMPARE(proof.size(), 2);
        QVERIFY(proof[0].startsWith("LISTEN 0      128    127.0.0.1:8001"));
        QCOMPARE(proof[1], "/system.slice/shop.service"_ba);
    }

    void listenerWithoutControlGroup_isTheUnitOfItsProcess()
    {
        const QByteArray bytes = Sockets{.listen = listening("*:8002", " users:((\"py\",pid=21,fd=3)) ino:1 sk:1 <->"),
                                         .cgroups = cgroup("21", "/system.slice/shop.service")}
                                     .bytes();
        QVERIFY(statementsIn(bytes).contains(u"service:shop -listens-> port:8002/tcp exists = true"_s));
        QCOMPARE(proofOf(bytes, u"exists"_s).value(1), "/proc/21/cgroup:0::/system.slice/shop.service"_ba);
    }

    void listenerOfNobodyToBeSeen_isUnknown_notAbsent()
    {
        const QByteArray bytes = Sockets{.listen = listening("0.0.0.0:111", " ino:1 sk:1 <->")}.bytes();
        QVERIFY(statementsIn(bytes).contains(
            u"port:111/tcp remark = owner unknown: neither control group nor process is to be seen"_s));
        QVERIFY(statementsIn(bytes, u"listens"_s).isEmpty());
        QCOMPARE(extentIn(bytes, Kind::Port), Coverage::Extent::Partial);
    }

    void listenerThatNoProcessHolds_isTheSystems_forRoot()
    {
        const QByteArray bytes = Sockets{.listen = listening("0.0.0.0:2049", " ino:1 sk:1 <->"),
                                         .account = "uid=0(root) gid=0(root)\n"}
                                     .bytes();
        QVERIFY(statementsIn(bytes).contains(u"port:2049/tcp remark = no process holds it: the system's own"_s));
        QCOMPARE(extentIn(bytes, Kind::Port), Coverage::Extent::Complete);
    }

    void listenerOfNoUnit_isAProcessWithoutItsId()
    {
        constexpr auto rogue = " users:((\"nc\",pid=77,fd=3)) uid:1 ino:1 sk:1 cgroup:/user.slice/session-7.scope <->";
        const QByteArray bytes = Sockets{.listen = listening("0.0.0.0:5555", rogue) + listening("0.0.0.0:4444", rogue),
                                         .cgroups = cgroup("77", "/user.slice/session-7.scope")}
                                     .bytes();
        QVERIFY(statementsIn(bytes).contains(u"process:nc:4444 -listens-> port:4444/tcp exists = true"_s));
        QVERIFY(statementsIn(bytes).contains(u"process:nc:4444 -listens-> port:5555/tcp exists = true"_s));
        QVERIFY(statementsIn(bytes, u"77"_s).isEmpty());
    }

    void socketThatSystemdHolds_isOfTheSocketUnit()
    {
        const QByteArray listen = listening("*:8090",
                                            " users:((\"systemd\",pid=1,fd=4)) ino:1 sk:1 cgroup:/init.scope <->");
        const QByteArray bytes = Sockets{.listen = listen,
                                         .units = "Id=admin.socket\nListen=[::]:8090 (Stream)\n\nId=a.service\n",
                                         .cgroups = cgroup("1", "/init.scope")}
                                     .bytes();
        QVERIFY(statementsIn(bytes).contains(u"socket:admin -listens-> port:8090/tcp exists = true"_s));
        QVERIFY(proofOf(bytes, u"listens-> port:8090/tcp exists"_s).contains("Listen=[::]:8090 (Stream)"));
    }

    void processName_canForgeNoOwner_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"a\")) uid:0", "x\ny", "\n", "\",pid=3,fd=1", "\",pid=3,fd=1))\n", "cgroup:/a b",
                                 "users:((\"", "\",pid=3,fd=1),(", "LISTEN 0 0 *:1"})
            QTest::newRow(name) << QByteArray(name);
    }
    void processName_canForgeNoOwner()
    {
        QFETCH(QByteArray, name);
        const QByteArray row = " users:((\"" + name + "\",pid=20,fd=3)) uid:1 ino:1 sk:1";
        const QByteArray groups = cgroup("20", "/system.slice/shop.service")
                                  + cgroup("3", "/system.slice/till.service");
        const QByteArray seen = row + " cgroup:/system.slice/shop.service <->";
        const QByteArray bytes =
            Sockets{.listen = listening("*:8001", seen) + listening("*:8003", till), .cgroups = groups}.bytes();
        QVERIFY(statementsIn(bytes).contains(u"service:shop -listens-> port:8001/tcp exists = true"_s));
        QVERIFY(statementsIn(bytes).contains(u"service:till -listens-> port:8003/tcp exists = true"_s));
        QCOMPARE(statementsIn(bytes, u"exists = true"_s).size(), 2);
        // Without a control group there is the true owner, or none.
        const QByteArray old = Sockets{.listen = listening("*:8001", row + " <->"), .cgroups = groups}.bytes();
        QVERIFY(!statementsIn(old).contains(u"service:till -listens-> port:8001/tcp exists = true"_s));
    }

    void lineThatIsNoRow_isReported_andNothingIsInventedFromIt()
    {
        const QByteArray bytes = Sockets{.listen = "LISTEN what is this\n" + listening("*:8001", shop)}.bytes();
        QCOMPARE(statementsIn(bytes, u"exists"_s).size(), 1);
        QCOMPARE(problemsIn(bytes).size(), 1);
        QVERIFY(problemsIn(bytes).front().contains(u"a row of ss"_s));
        QCOMPARE(extentIn(bytes, Kind::Port), Coverage::Extent::Partial);
    }

    void connection_leadsFromWhoDoesNotListen()
    {
        const QByteArray rows = connected("127.0.0.1:40000", "127.0.0.1:8001", till)
                                + connected("127.0.0.1:8001", "127.0.0.1:40000", shop);
        for (const bool isSecond : {false, true}) {
            const QByteArray bytes = Sockets{.listen = listening("127.0.0.1:8001", shop),
                                             .first = isSecond ? QByteArray() : rows,
                                             .second = isSecond ? rows : QByteArray()}
                                         .bytes();
            QCOMPARE(statementsIn(bytes, u"connects"_s),
                     QStringList{u"service:till -connects-> port:8001/tcp exists = true"_s});
            const QByteArrayList proof = proofOf(bytes, u"connects"_s);
            QCOMPARE(proof.size(), 4); // its row, its control group, the row of the other end, who listens
            QVERIFY(proof[0].contains("127.0.0.1:40000   127.0.0.1:8001"));
            QVERIFY(proof[2].contains("127.0.0.1:8001   127.0.0.1:40000"));
        }
    }

    void connectionToAnAddressWithinIpv6_isJoined()
    {
        const QByteArray bytes = Sockets{.listen = listening("*:8004", shop),
                                         .first = connected("127.0.0.1:40000", "127.0.0.1:8004", till)
                                                  + connected("[::ffff:127.0.0.1]:8004", "[::ffff:127.0.0.1]:40000",
                                                              shop)}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u"connects"_s),
                 QStringList{u"service:till -connects-> port:8004/tcp exists = true"_s});
        QCOMPARE(proofOf(bytes, u"connects"_s).size(), 4);
    }

    void connectionThatProvesNothing_isLeftOut_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("to itself") << connected("127.0.0.1:40000", "127.0.0.1:8001", shop);
        QTest::newRow("to another host") << connected("192.0.2.7:40000", "198.51.100.9:8001", till);
        QTest::newRow("nobody listens") << connected("127.0.0.1:40000", "127.0.0.1:9999", till);
        QTest::newRow("not yet there") << connected("127.0.0.1:40000", "127.0.0.1:8001", till, "SYN-SENT");
        QTest::newRow("no owner") << connected("127.0.0.1:40000", "127.0.0.1:8001", " ino:0 sk:2", "FIN-WAIT-2");
        QTest::newRow("both listen") << connected("127.0.0.1:8003", "127.0.0.1:8001", till);
        QTest::newRow("the audit's own") << connected("192.0.2.9:5000", "192.0.2.7:8001", till);
    }
    void connectionThatProvesNothing_isLeftOut()
    {
        QFETCH(QByteArray, row);
        const QByteArray bytes = Sockets{.listen = listening("*:8001", shop) + listening("*:8003", till),
                                         .first = row,
                                         .self = "pid 9 parent 8\nconnection 192.0.2.9 5000 192.0.2.7 8001\n"}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u"connects"_s), QStringList());
    }

    void connectionsWithOtherHosts_areSaidOfWhoHoldsThem()
    {
        const QByteArray bytes = Sockets{.listen = listening("0.0.0.0:8001", shop),
                                         .first = connected("192.0.2.7:1", "198.51.100.9:443", till)
                                                  + connected("192.0.2.7:8001", "198.51.100.8:50000", shop)
                                                  + connected("192.0.2.7:2", "198.51.100.7:22", " ino:4 sk:4")}
                                     .bytes();
        QCOMPARE(statementsIn(bytes, u"connected_"_s),
                 (QStringList{u"port:8001/tcp connected_from = 198.51.100.8"_s,
                              u"service:till connected_to = 198.51.100.9:443"_s}));
        const QByteArrayList proof = proofOf(bytes, u"connected_to"_s);
        QCOMPARE(proof.size(), 3);
        QCOMPARE(proof[0], "198.51.100.9:443"_ba);
        QVERIFY(proof[1].contains("192.0.2.7:1   198.51.100.9:443"));
        QCOMPARE(proof[2], "/system.slice/till.service"_ba);
        QVERIFY(statementsIn(bytes).contains(
            u"host:h not_looked_at = who connects from here to other hosts (1 address)"_s));
    }

    void withoutSs_numbersAndOwnersComeFromProc()
    {
        TranscriptText transcript("h");
        transcript.frame("sockets.listen.err", "said", "ss: not found\n", "127")
            .frame("sockets.listen", "absent", {}, "127")
            .frame(
                "sockets.proc", "ok",
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
                "   0: 0100007F:1F41 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 555 1 x\n"
                "   1: 0100007F:1F42 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 556 1 x\n"
                "   2: 0100007F:1F41 0100007F:9C40 01 00000000:00000000 00:00000000 00000000  1000        0 557 1 x\n"
                "   3: nonsense\n")
            .frame("sockets.proc.holders", "partial",
                   "/proc/20/fd:\ntotal 0\nlrwx------ 1 0 0 64 Nov 25 00:00 3 -> socket:[555]\n")
            .frame("processes.cgroup", "ok", cgroup("20", "/system.slice/shop.service"));
        const QByteArray bytes = transcript.bytes();
        QVERIFY(statementsIn(bytes).contains(u"service:shop -listens-> port:8001/tcp exists = true"_s));
        QCOMPARE(statementsIn(bytes, u"exists"_s).size(), 1);
        QVERIFY(statementsIn(bytes, u"port:8002/tcp remark"_s).front().contains(u"owner unknown"_s));
        QCOMPARE(problemsIn(bytes).size(), 1);
        QVERIFY(statementsIn(bytes).contains(
                    u"host:h not_looked_at = listening ports: the program is not there (ss: not found)"_s)
                || statementsIn(bytes, u"owners of listening ports: the program is not there (ss: not found)"_s).size()
                       == 1);
        QCOMPARE(extentIn(bytes, Kind::Port), Coverage::Extent::Partial);
    }

    void frameThatIsMissing_isAGap_notNothing()
    {
        const QByteArray bytes = TranscriptText("h").bytes();
        QCOMPARE(extentIn(bytes, Kind::Port), Coverage::Extent::Failed);
        QVERIFY(
            statementsIn(bytes).contains(u"host:h not_looked_at = listening ports: the transcript ends before it"_s));
    }

    /// Of a transcript that breaks off anywhere, nothing is stated that the whole one does not state.
    void transcriptThatIsCutAnywhere_inventsNothing()
    {
        const QByteArray whole =
            Sockets{.listen = listening("127.0.0.1:8001", shop)
                              + listening(
                                  "*:4444",
                                  " users:((\"n\nc\",pid=7,fd=3)) ino:1 sk:1 cgroup:/user.slice/session-7.scope <->"),
                    .first = connected("127.0.0.1:40000", "127.0.0.1:8001", till)
                             + connected("127.0.0.1:8001", "127.0.0.1:40000", shop)}
                .bytes();
        const QStringList all = statementsIn(whole);
        for (qsizetype size = whole.indexOf("sockets.listen"); size < whole.size(); ++size) {
            for (const QString& line : statementsIn(whole.first(size), u"-> "_s))
                QVERIFY2(all.contains(line), qPrintable(u"at %1: %2"_s.arg(size).arg(line)));
        }
    }
};

QTEST_GUILESS_MAIN(AuditSocketsTest)
#include "tst_auditsockets.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/audit/wantedpasswords.h"
#include "importers/auditstatements.h"
#include "support/transcripttext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

QByteArray row(const QByteArray& from, const QByteArray& to, const QByteArray& unit)
{
    return "ESTAB 0 0 " + from + ' ' + to + " ino:1 sk:1 cgroup:/system.slice/" + unit + ".service <->\n";
}

QByteArray client(const QByteArray& address, const QByteArray& command, const QByteArray& age = "9")
{
    return "id=1 addr=" + address + " laddr=127.0.0.1:6379 fd=8 name= age=" + age
           + " idle=1 flags=b db=0 cmd=" + command + " user=default\n";
}

/// A Redis with a stream "orders", the group "packers", and the consumers given; shop-packer (process 20) and shop-till
/// (process 30) are its clients.
struct Redis
{
    QByteArray scan = "[\"0\",[\"orders\"]]";
    QByteArray stream = "{\"length\":2,\"last-generated-id\":\"1795398400950-0\",\"groups\":1}";
    QByteArray groups = "[{\"name\":\"packers\",\"consumers\":1,\"pending\":3,\"lag\":4}]";
    QByteArray consumers = "[{\"name\":\"c1\",\"pending\":0,\"idle\":5000}]";
    QByteArray clients = client("127.0.0.1:40000", "xreadgroup") + client("127.0.0.1:40001", "xadd");
    QByteArray second = {};
    QByteArray preface = {}; ///< questions that come first
    QByteArray prefaceAnswers = {};
    QByteArray unixListeners = {};
    QByteArray unixConnections = {};
    QByteArray servers = "127.0.0.1:6379\n";
    QByteArray key = "orders";
    QByteArray group = "packers";

    TranscriptText text() const
    {
        const QByteArray info = "> PING\n> INFO server\n> INFO keyspace\n\"PONG\"\n# Server\r\nrun_id:ab12\r\n";
        TranscriptText transcript("h");
        transcript.frame("host.addresses", "ok", "1: lo    inet 127.0.0.1/8 scope host lo\n")
            .frame("units.show", "ok", "Id=shop-packer.service\n\nId=shop-till.service\n\nId=shop-other.service\n")
            .frame("sockets.listen", "ok",
                   "LISTEN 0 511 127.0.0.1:6379 0.0.0.0:* ino:1 sk:1 cgroup:/system.slice/redis-server.service <->\n")
            .frame("sockets.listen.unix", "ok", unixListeners)
            .frame("sockets.connected.unix", "ok", unixConnections)
            .frame("sockets.connected.1", "ok",
                   row("127.0.0.1:40000", "127.0.0.1:6379", "shop-packer")
                       + row("127.0.0.1:40001", "127.0.0.1:6379", "shop-till"))
            .frame("processes.cgroup", "ok",
                   "/proc/20/cgroup:0::/system.slice/shop-packer.service\n"
                   "/proc/30/cgroup:0::/system.slice/shop-till.service\n"
                   "/proc/1/cgroup:0::/init.scope\n"
                   "/proc/50/cgroup:0::/system.slice/shop-other.service\n")
            .frame("processes.status", "ok")
            .frame("processes.arguments", "ok")
            .frame("redis.servers", "ok", servers)
            .frame("redis.1.info", "ok", info)
            .frame("redis.1.clients.1", "ok", "> CLIENT LIST\n" + clients)
            .frame("redis.1.db0.scan.1", "ok",
                   preface + "> SCAN 0 COUNT 5000 TYPE stream\n" + prefaceAnswers + scan + '\n')
            .frame("redis.1.db0.streams", "ok",
                   preface + "> XINFO STREAM " + key + "\n> XINFO GROUPS " + key + '\n' + prefaceAnswers + stream + '\n'
                       + groups + '\n')
            .frame("redis.1.db0.consumers", "ok",
                   preface + "> XINFO CONSUMERS " + key + ' ' + group + '\n' + prefaceAnswers + consumers + '\n')
            .frame("sockets.connected.2", "ok")
            .frame("redis.1.clients.2", "ok", second.isEmpty() ? "> CLIENT LIST\n" + clients : second);
        return transcript;
    }
    QByteArray bytes() const { return text().bytes(); }
};

/// What is said of Redis; these transcripts have no frames of files.
QStringList gapsIn(const QByteArray& transcript)
{
    QStringList gaps;
    for (const QString& line : statementsIn(transcript, u"not_looked_at = "_s)) {
        const QString gap = line.section(u" = "_s, 1);
        if (!gap.contains(u"venvs"_s) && !gap.contains(u"code"_s))
            gaps += gap;
    }
    return gaps;
}

const QString packerReads = u"service:shop-packer -flow-> stream:orders reads = true"_s;

} // namespace

/// Streams, groups and readers from the answers of Redis.
class AuditRedisTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stream_hasWhatRedisAnswered()
    {
        const QByteArray bytes = Redis{}.bytes();
        QCOMPARE(statementsIn(bytes, u"stream:orders"_s),
                 (QStringList{u"stream:orders -stored_in-> service:redis-server exists = true"_s,
                              u"stream:orders consumer_groups = packers"_s, u"stream:orders consumers.packers = 1"_s,
                              u"stream:orders lag.packers = 4"_s,
                              u"stream:orders last_entry = 2026-11-23T01:46:40.950Z"_s, u"stream:orders length = 2"_s,
                              u"stream:orders name = orders"_s, u"stream:orders pending.packers = 3"_s}));
        QCOMPARE(extentIn(bytes, Kind::Stream), Coverage::Extent::Complete);
        QCOMPARE(gapsIn(bytes), QStringList());
        QCOMPARE(proofOf(bytes, u"length"_s), (QByteArrayList{"2", "> XINFO STREAM orders"}));
        QCOMPARE(proofOf(bytes, u"lag.packers"_s), (QByteArrayList{"4", "> XINFO GROUPS orders"}));
    }

    void listsOfServersBeforeRedis6_sayTheSame()
    {
        const Redis lists{.stream = "[\"length\",2,\"last-generated-id\",\"1795398400950-0\",\"groups\",1]",
                          .groups = "[[\"name\",\"packers\",\"consumers\",1,\"pending\",3,\"lag\",4]]",
                          .consumers = "[[\"name\",\"c1\",\"pending\",0,\"idle\",5000]]"};
        QCOMPARE(statementsIn(lists.bytes()), statementsIn(Redis{}.bytes()));
    }

    void idOfNoClock_isNoTime()
    {
        for (const char* id : {"7-1", "0-0", "99999999999999999999-0", "x", ""}) {
            const QByteArray stream = "{\"length\":2,\"last-generated-id\":\"" + QByteArray(id) + "\"}";
            QCOMPARE(statementsIn(Redis{.stream = stream}.bytes(), u"last_entry"_s), QStringList());
        }
    }

    void consumerWithThePidOfAClient_reads_seen()
    {
        for (const char* name : {"packer-20", "host-01:20", "20", "x.20.y"}) {
            const QByteArray bytes =
                Redis{.consumers = "[{\"name\":\"" + QByteArray(name) + "\",\"pending\":0,\"idle\":1}]"}.bytes();
            QCOMPARE(statementsIn(bytes, u"-flow->"_s),
                     (QStringList{u"service:shop-packer -flow-> stream:orders groups = packers"_s, packerReads}));
            const QByteArrayList proof = proofOf(bytes, u"reads"_s);
            QCOMPARE(proof[0], QByteArray(name));
            QVERIFY(proof.contains("/proc/20/cgroup:0::/system.slice/shop-packer.service"));
            QVERIFY(proof.contains(client("127.0.0.1:40000", "xreadgroup").trimmed()));
            QVERIFY(statementsIn(bytes).contains(u"stream:orders live_consumers.packers = 1"_s));
        }
    }

    void numberThatIsNoPidOfAClient_provesNothing()
    {
        for (const char* name : {"worker-1", "w20", "20x", "worker-020", "c-50", "c-99999", "20-30"}) {
            const QByteArray bytes = Redis{.consumers = "[{\"name\":\"" + QByteArray(name)
                                                        + "\",\"pending\":0,\"idle\":9000}]",
                                           .group = "packers"}
                                         .bytes();
            QVERIFY2(statementsIn(bytes, u"-flow->"_s).isEmpty(), name);
        }
    }

    void consumerNamedLikeAClient_reads_inferred()
    {
        for (const char* name : {"shop-packer", "shop_packer-4242", "SHOP:PACKER"}) {
            const QByteArray bytes =
                Redis{.consumers = "[{\"name\":\"" + QByteArray(name) + "\",\"pending\":0,\"idle\":9000}]"}.bytes();
            QVERIFY2(statementsIn(bytes).contains(packerReads + u" (inferred)"_s), name);
            // It may be left from an earlier run: nothing is said of who is alive.
            QVERIFY(statementsIn(bytes, u"live_consumers"_s).isEmpty());
        }
        const QByteArray other = Redis{.consumers = "[{\"name\":\"shop-other\",\"pending\":0,\"idle\":9}]"}.bytes();
        QVERIFY(statementsIn(other, u"-flow->"_s).isEmpty()); // it is no client
    }

    void groupNamedLikeAClient_countsOnlyIfSomebodyIsInIt()
    {
        const QByteArray groups = "[{\"name\":\"shop-packer\",\"consumers\":1,\"pending\":0,\"lag\":0}]";
        QVERIFY(statementsIn(Redis{.groups = groups, .group = "shop-packer"}.bytes())
                    .contains(packerReads + u" (inferred)"_s));
        const QByteArray empty = "[{\"name\":\"shop-packer\",\"consumers\":0,\"pending\":0,\"lag\":8}]";
        const QByteArray bytes = Redis{.groups = empty, .consumers = "[]", .group = "shop-packer"}.bytes();
        QVERIFY(statementsIn(bytes, u"-flow->"_s).isEmpty());
        QVERIFY(statementsIn(bytes).contains(u"stream:orders live_consumers.shop-packer = 0"_s));
    }

    void writers_areNeverToldByRunTime()
    {
        QVERIFY(
            statementsIn(Redis{.consumers = "[{\"name\":\"till-30\",\"pending\":0,\"idle\":1}]"}.bytes(), u"writes"_s)
                .isEmpty());
    }

    void streamThatWasNotAskedAbout_isThere_withAGap()
    {
        const QByteArray bytes = Redis{.scan = "[\"0\",[\"orders\",\"with space\",\"line\\nbreak\"]]"}.bytes();
        QVERIFY(statementsIn(bytes).contains(u"stream:with space name = with space"_s));
        QCOMPARE(statementsIn(bytes, u" name = "_s).size(),
                 3 + statementsIn(Redis{}.bytes(), u" name = "_s).size() - 1);
        QCOMPARE(gapsIn(bytes).filter(u"such a name is given to no command"_s).size(), 2);
        QCOMPARE(extentIn(bytes, Kind::Stream), Coverage::Extent::Partial);
    }

    void nameThatIsNoText_isAGap_andTheOthersAreRead()
    {
        const QByteArray bytes = Redis{.scan = "[\"0\",[\"orders\",\"bad\xff\xc0\"]]"}.bytes();
        QVERIFY(statementsIn(bytes).contains(u"stream:orders length = 2"_s));
        QVERIFY(statementsIn(bytes, u"stream:bad"_s).isEmpty());
        QCOMPARE(gapsIn(bytes).filter(u"a stream whose name is no text"_s).size(), 1);
    }

    void errorInsteadOfAnAnswer_isAGapInWords_data()
    {
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("words");
        QTest::newRow("NOAUTH") << "error:\"NOAUTH Authentication required.\""_ba << u"password needed"_s;
        QTest::newRow("NOPERM") << "error:\"NOPERM no rights\""_ba << u"not permitted to this account of Redis"_s;
        QTest::newRow("WRONGTYPE") << "error:\"WRONGTYPE Operation\""_ba << u"it is no stream any more"_s;
        QTest::newRow("NOGROUP") << "error:\"NOGROUP No such\""_ba << u"the group is gone"_s;
        QTest::newRow("other") << "error:\"LOADING Redis is loading\""_ba << u"Redis said: LOADING Redis is loading"_s;
        QTest::newRow("empty") << "error:"_ba << u"Redis said: an error without words"_s;
    }
    void errorInsteadOfAnAnswer_isAGapInWords()
    {
        QFETCH(QByteArray, error);
        QFETCH(QString, words);
        for (const Redis& redis : {Redis{.stream = error}, Redis{.groups = error}, Redis{.consumers = error}}) {
            QCOMPARE(gapsIn(redis.bytes()).filter(words).size(), 1);
            QCOMPARE(extentIn(redis.bytes(), Kind::Stream), Coverage::Extent::Partial);
        }
        QCOMPARE(statementsIn(Redis{.scan = error}.bytes(), u"stream:"_s), QStringList());
        QCOMPARE(gapsIn(Redis{.scan = error}.bytes()).filter(words).size(), 1);
        QVERIFY(!gapsIn(Redis{.clients = error + '\n'}.bytes()).filter(words).isEmpty());
    }

    void answersBelowARefusedPasswordOrDatabase_areNotUsed()
    {
        for (const char* question : {"> HELLO 3 AUTH ***\n", "> SELECT 3\n"}) {
            const QByteArray bytes =
                Redis{.preface = question, .prefaceAnswers = "error:\"WRONGPASS invalid\"\n"}.bytes();
            QCOMPARE(statementsIn(bytes, u"stream:"_s), QStringList());
            QCOMPARE(gapsIn(bytes).filter(u"the password was not accepted"_s).size(), 1);
            QVERIFY(extentIn(bytes, Kind::Stream) < Coverage::Extent::Complete);
        }
        const QByteArray good = Redis{.preface = "> SELECT 0\n", .prefaceAnswers = "\"OK\"\n"}.bytes();
        QCOMPARE(statementsIn(good), statementsIn(Redis{}.bytes()));
    }

    void answerOfAnotherForm_isReported_data()
    {
        QTest::addColumn<QByteArray>("answer");
        for (const char* answer :
             {"", "{", "7", "[7]", "[[]]", "[[\"name\"]]", "null", "[{\"name\":7}]", "\x80\xff", "[{\"name\":\"\"}]",
              "{\"length\":\"many\"}", "{\"length\":-1}", "{\"length\":1e999}"})
            QTest::newRow(answer) << QByteArray(answer);
    }
    void answerOfAnotherForm_isReported()
    {
        QFETCH(QByteArray, answer);
        for (const Redis& redis : {Redis{.stream = answer}, Redis{.groups = answer}, Redis{.consumers = answer}}) {
            for (const QString& line : statementsIn(redis.bytes(), u"-flow->"_s))
                QFAIL(qPrintable(line));
        }
        for (const QString& line : statementsIn(Redis{.scan = answer}.bytes(), u"stream:"_s))
            QFAIL(qPrintable(line));
    }

    void auditsOwnClient_isLeftOut()
    {
        const QByteArray own = client("127.0.0.1:40000", "client|list", "0");
        const QByteArray named = "[{\"name\":\"packer-20\",\"pending\":0,\"idle\":1}]";
        QVERIFY(statementsIn(Redis{.consumers = named, .clients = own}.bytes(), u"-flow->"_s).isEmpty());
        const QByteArray exporter = client("127.0.0.1:40000", "client|list", "900");
        QVERIFY(!statementsIn(Redis{.consumers = named, .clients = exporter}.bytes(), u"-flow->"_s).isEmpty());
    }

    void clientOfTheUnixSocket_isKnownByItsPeer()
    {
        const Redis redis{
            .consumers = "[{\"name\":\"shop-other\",\"pending\":0,\"idle\":9000}]",
            .clients = client("/run/redis.sock:0", "xreadgroup"),
            .unixListeners = "u_str LISTEN 0 511 /run/redis.sock 70 * 0 users:((\"redis\",pid=9,fd=8)) <->\n",
            .unixConnections = "u_str ESTAB 0 0 * 71 * 72 users:((\"python\",pid=50,fd=3)) <->\n"
                               "u_str ESTAB 0 0 /run/redis.sock 72 * 71 users:((\"redis\",pid=9,fd=16)) <->\n"};
        QVERIFY(statementsIn(redis.bytes())
                    .contains(u"service:shop-other -flow-> stream:orders reads = true (inferred)"_s));
        Redis hidden = redis;
        hidden.unixConnections = "u_str ESTAB 0 0 * 71 * 72 <->\nu_str ESTAB 0 0 /run/redis.sock 72 * 71 <->\n";
        QVERIFY(statementsIn(hidden.bytes(), u"-flow->"_s).isEmpty());
    }

    void clientWhoseOwnerIsNotToBeSeen_isTheRunningUnitItIsCalledLike_inferred()
    {
        Redis redis{.consumers = "[{\"name\":\"shop-other\",\"pending\":0,\"idle\":9000},"
                                 "{\"name\":\"shop-other-4242\",\"pending\":0,\"idle\":9000}]",
                    .clients = "id=1 addr=/run/redis.sock:0 name=shop:other age=9 cmd=xreadgroup\n"};
        QCOMPARE(statementsIn(redis.bytes(), u"reads"_s),
                 QStringList{u"service:shop-other -flow-> stream:orders reads = true (inferred)"_s});
        redis.consumers = "[{\"name\":\"x-50\",\"pending\":0,\"idle\":9000}]";
        QCOMPARE(statementsIn(redis.bytes(), u"reads"_s),
                 QStringList{u"service:shop-other -flow-> stream:orders reads = true (inferred)"_s});
        redis.clients = "id=1 addr=/run/redis.sock:0 name=shop:idle age=9 cmd=xreadgroup\n"; // does not run
        QVERIFY(statementsIn(redis.bytes(), u"reads"_s).isEmpty());
    }

    void otherDatabaseAndServer_areInTheName()
    {
        TranscriptText transcript = Redis{.servers = "127.0.0.1:6379\n127.0.0.1:6380\n"}.text();
        const QByteArray scan = "> SCAN 0 COUNT 5000 TYPE stream\n[\"0\",[\"orders\"]]\n";
        transcript
            .frame("redis.1.db2.scan.1", "ok",
                   "> SELECT 2\n> SCAN 0 COUNT 5000 TYPE stream\n\"OK\"\n[\"0\",[\"orders\"]]\n")
            .frame("redis.2.info", "ok", "> PING\n\"PONG\"\nrun_id:cd34\r\n")
            .frame("redis.2.db0.scan.1", "ok", scan);
        const QStringList names = statementsIn(transcript.bytes(), u"name = orders"_s);
        QCOMPARE(names, (QStringList{u"stream:orders name = orders"_s,
                                     u"stream:orders@127.0.0.1:6380 name = orders@127.0.0.1:6380"_s,
                                     u"stream:orders@db2 name = orders@db2"_s}));
    }

    void sameServerByTwoAddresses_isOne()
    {
        TranscriptText transcript = Redis{.servers = "127.0.0.1:6379\n/run/redis.sock\n"}.text();
        transcript.frame("redis.2.info", "ok", "> PING\n> INFO server\n\"PONG\"\n# Server\r\nrun_id:ab12\r\n")
            .frame("redis.2.streams", "skipped", "a server that was read already, by another address", "-");
        QCOMPARE(gapsIn(transcript.bytes()), QStringList());
        QCOMPARE(extentIn(transcript.bytes(), Kind::Stream), Coverage::Extent::Complete);
    }

    void serverThatWasNotReached_isAGap()
    {
        TranscriptText transcript("h");
        transcript.frame("redis.servers", "ok", "127.0.0.1:6379\n")
            .frame("redis.1.info", "password", "> PING\nerror:\"NOAUTH Authentication required.\"\n")
            .frame("redis.1.streams", "skipped", "not reached, or not without a password: see the frame before", "-");
        const QStringList gaps = gapsIn(transcript.bytes());
        QCOMPARE(gaps.filter(u"streams of the Redis server at 127.0.0.1:6379: "_s).size(), 1);
        QVERIFY(gaps.filter(u"password needed"_s)
                    .constFirst()
                    .endsWith(u"This account is enough: "_s + redisAccountLine()));
        QCOMPARE(extentIn(transcript.bytes(), Kind::Stream), Coverage::Extent::Failed);
    }

    void withoutRedisCli_streamsAreNotLookedAt()
    {
        TranscriptText transcript("h");
        transcript.frame("redis.servers", "ok", "127.0.0.1:6379\n")
            .frame("redis", "absent", "there is no redis-cli, or none of 7.0 or later", "-");
        QCOMPARE(gapsIn(transcript.bytes()).filter(u"there is no redis-cli"_s).size(), 1);
        QCOMPARE(extentIn(transcript.bytes(), Kind::Stream), Coverage::Extent::Failed);
    }

    void hostWithoutRedis_hasNoStreams_completely()
    {
        const QByteArray bytes = TranscriptText("h").frame("redis.servers", "ok").bytes();
        QCOMPARE(extentIn(bytes, Kind::Stream), Coverage::Extent::Complete);
    }

    /// Of a transcript that breaks off anywhere, nothing is stated that the whole one does not state.
    void transcriptThatIsCutAnywhere_inventsNothing()
    {
        const QByteArray whole = Redis{.consumers = "[{\"name\":\"packer-20\",\"pending\":0,\"idle\":1}]"}.bytes();
        const QStringList all = statementsIn(whole);
        for (qsizetype size = whole.indexOf("redis.servers"); size < whole.size(); ++size) {
            for (const QString& line : statementsIn(whole.first(size), u"stream:"_s))
                QVERIFY2(all.contains(line) || line.contains(u"not_looked_at"_s),
                         qPrintable(u"at %1: %2"_s.arg(size).arg(line)));
        }
    }
};

QTEST_GUILESS_MAIN(AuditRedisTest)
#include "tst_auditredis.moc"

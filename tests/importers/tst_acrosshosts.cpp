// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/canonicaljson.h"
#include "graph/model/infer.h"
#include "importers/hosttranscript.h"

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

HostText shop()
{
    return {.name = "shop",
            .addresses = {"eth0 192.0.2.1", "docker0 172.17.0.1"},
            .machine = "a",
            .listen = listening("0.0.0.0:80", "web"),
            .connected = connection("192.0.2.1:40000", "192.0.2.2:6379", "web")};
}

HostText store()
{
    return {.name = "store",
            .addresses = {"eth0 192.0.2.2", "docker0 172.17.0.1"},
            .machine = "b",
            .listen = listening("0.0.0.0:6379", "redis"),
            .connected = connection("192.0.2.2:6379", "192.0.2.1:40000", "redis")};
}

QStringList connectionsIn(const Graph& graph)
{
    QStringList lines;
    for (const Edge& edge : graph.edges()) {
        if (edge.id.kind == EdgeKind::Connects)
            lines += edge.id.text();
    }
    return lines;
}

QStringList textsOf(const Graph& graph, const QString& node, Attr attr)
{
    QStringList values;
    const auto at = graph.find(*NodeId::parse(node));
    const Fact* fact = at ? graph.fact(graph.nodes()[*at], attr) : nullptr;
    for (const ClaimIndex claim : fact ? graph.claimsOf(*fact) : std::span<const ClaimIndex>())
        values += graph.snapshot().claim(claim).value.text();
    return values;
}

GraphPtr graphOf(const HostText& one, const HostText& other)
{
    return test::graphOf({sourceOf(one.bytes(), u"one.audit"_s), sourceOf(other.bytes(), u"other.audit"_s)});
}

const QString across = u"//shop/service:web -connects-> //store/port:6379%2Ftcp"_s;

} // namespace

/// What several hosts that are open together show of each other.
class AcrossHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectionBetweenHosts_isConcludedFromBothEnds()
    {
        for (const bool isTurned : {false, true}) {
            const GraphPtr graph = isTurned ? graphOf(store(), shop()) : graphOf(shop(), store());
            QCOMPARE(connectionsIn(*graph), QStringList{across});
            const Edge& edge = graph->edges()[*graph->find(*EdgeId::parse(across))];
            const Claim& claim = graph->strongest(graph->factsOf(edge).front());
            QCOMPARE(int(claim.basis), int(Basis::Inferred));
            QVERIFY(graph->snapshot().methodOf(claim).contains(u"both hosts"_s));
            QByteArrayList proof;
            for (const Evidence& piece : graph->snapshot().evidenceOf(claim)) {
                const Source& source = *graph->snapshot().sources()[piece.source];
                proof += source.bytes().mid(piece.range.begin, piece.range.size());
            }
            QCOMPARE(proof.front(), "192.0.2.2:6379"_ba);
            const QByteArray all = proof.join('\n');
            for (const char* words : {"192.0.2.1:40000  192.0.2.2:6379", "192.0.2.2:6379  192.0.2.1:40000",
                                      "inet 192.0.2.2/24", "LISTEN 0 128 0.0.0.0:6379"})
                QVERIFY2(all.contains(words), words);
        }
    }

    void everyRestOfIt_isEnough()
    {
        HostText silent = store();
        silent.connected.clear(); // it was audited later
        const GraphPtr graph = graphOf(shop(), silent);
        QCOMPARE(connectionsIn(*graph), QStringList{across});
        HostText within = shop();
        within.connected = connection("[::ffff:192.0.2.1]:40000", "[::ffff:192.0.2.2]:6379", "web");
        const GraphPtr mapped = graphOf(within, store());
        QCOMPARE(connectionsIn(*mapped), QStringList{across});
        const Edge& edge = mapped->edges()[*mapped->find(*EdgeId::parse(across))];
        QVERIFY(
            mapped->snapshot().methodOf(mapped->strongest(mapped->factsOf(edge).front())).contains(u"both hosts"_s));
    }

    void whatProvesNothing_isNoConnection_data()
    {
        QTest::addColumn<QByteArray>("listen");
        QTest::addColumn<QByteArray>("connected");
        const QByteArray everywhere = listening("0.0.0.0:6379", "redis");
        QTest::newRow("nobody listens") << listening("0.0.0.0:6380", "redis")
                                        << connection("192.0.2.1:40000", "192.0.2.2:6379", "web");
        QTest::newRow("not on that address")
            << listening("127.0.0.1:6379", "redis") << connection("192.0.2.1:40000", "192.0.2.2:6379", "web");
        QTest::newRow("an address of both") << everywhere << connection("172.17.0.1:40000", "172.17.0.1:6379", "web");
        QTest::newRow("of a third host") << everywhere << connection("192.0.2.1:40000", "192.0.2.3:6379", "web");
        QTest::newRow("link local") << everywhere << connection("169.254.0.1:40000", "169.254.0.2:6379", "web");
        QTest::newRow("the other way") << everywhere << connection("192.0.2.1:80", "192.0.2.2:6379", "web");
    }
    void whatProvesNothing_isNoConnection()
    {
        QFETCH(QByteArray, listen);
        QFETCH(QByteArray, connected);
        HostText client = shop();
        client.connected = connected;
        HostText server = store();
        server.listen = listen;
        server.connected.clear();
        QCOMPARE(connectionsIn(*graphOf(client, server)), QStringList());
    }

    void addressThatTwoHostsHave_tellsNothing()
    {
        HostText server = store();
        server.connected.clear();
        HostText third{.name = "third", .addresses = {"eth0 192.0.2.2"}, .machine = "c"};
        const GraphPtr graph = test::graphOf(
            {sourceOf(shop().bytes(), u"a"_s), sourceOf(server.bytes(), u"b"_s), sourceOf(third.bytes(), u"c"_s)});
        QCOMPARE(connectionsIn(*graph), QStringList());
    }

    void ends_areStatedOnBothSides_andHostsThatAreNotOpenCounted()
    {
        const GraphPtr both = graphOf(shop(), store());
        QCOMPARE(textsOf(*both, u"//shop/service:web"_s, Attr::ConnectedTo), QStringList{u"192.0.2.2:6379"_s});
        QCOMPARE(textsOf(*both, u"//store/port:6379%2Ftcp"_s, Attr::ConnectedFrom), QStringList{u"192.0.2.1"_s});
        const auto gapsOf = [](const Graph& graph, const QString& host) {
            return textsOf(graph, host, Attr::NotLookedAt).filter(u"not open"_s);
        };
        QCOMPARE(gapsOf(*both, u"//shop/host:shop"_s), QStringList());
        QCOMPARE(gapsOf(*both, u"//store/host:store"_s), QStringList());
        HostText busy = shop();
        busy.connected += connection("192.0.2.1:80", "198.51.100.9:50000", "web")
                          + connection("192.0.2.1:80", "198.51.100.9:50001", "web");
        const GraphPtr alone = test::graphOf({sourceOf(busy.bytes(), u"a"_s)});
        QCOMPARE(connectionsIn(*alone), QStringList());
        QCOMPARE(gapsOf(*alone, u"//shop/host:shop"_s),
                 QStringList{u"hosts that are not open, and connected with this one: 2 addresses"_s});
        QCOMPARE(textsOf(*alone, u"//shop/port:80%2Ftcp"_s, Attr::ConnectedFrom), QStringList{u"198.51.100.9"_s});
    }

    void manyEnds_areBounded()
    {
        HostText busy = shop();
        for (int i = 0; i < 300; ++i)
            busy.connected += connection("192.0.2.1:80", "198.51.100." + QByteArray::number(i % 250 + 1) + ":5", "web");
        const GraphPtr graph = test::graphOf({sourceOf(busy.bytes(), u"a"_s)});
        QCOMPARE(textsOf(*graph, u"//shop/port:80%2Ftcp"_s, Attr::ConnectedFrom).size(), 100);
        QCOMPARE(textsOf(*graph, u"//shop/host:shop"_s, Attr::NotLookedAt).filter(u"more than 100"_s).size(), 1);
    }

    void concludingTwice_addsNothing_andItLoadsBack()
    {
        const GraphPtr graph = graphOf(shop(), store());
        const Snapshot twice = infer(Snapshot(graph->snapshot()));
        QCOMPARE(twice.claims().size(), graph->snapshot().claims().size());
        const QByteArray json = toCanonicalJson(*graph);
        const GraphPtr again = test::graphOf({sourceOf(json, u"again.json"_s)});
        QCOMPARE(connectionsIn(*again), QStringList{across});
        QCOMPARE(toCanonicalJson(*again), json);
    }

    void twoFilesOfOneHostEach_showItToo()
    {
        const auto fileOf = [](const HostText& host) {
            return sourceOf(toCanonicalJson(*test::graphOf({sourceOf(host.bytes(), u"x"_s)})),
                            QString::fromLatin1(host.name));
        };
        QCOMPARE(connectionsIn(*test::graphOf({fileOf(shop()), fileOf(store())})), QStringList{across});
    }
};

QTEST_GUILESS_MAIN(AcrossHostsTest)
#include "tst_acrosshosts.moc"

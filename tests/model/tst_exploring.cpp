// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/impact.h"
#include "graph/model/neighbours.h"
#include "graph/model/paths.h"
#include "support/graphtext.h"

#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>
#include <set>

using namespace Qt::StringLiterals;
using namespace unitscope;
using test::graphOf;

namespace {

// Two services feed a stream each; one stream is read by two, one of which feeds another.
const QByteArray shop = "till writes stream:sold\n"
                        "web writes stream:sold\n"
                        "web writes stream:visits\n"
                        "stock reads stream:sold\n"
                        "report reads stream:visits\n"
                        "report writes stream:daily\n"
                        "mailer reads stream:daily\n"
                        "mailer uses stream:bounced\n"
                        "web listens port:80/tcp\n"
                        "probe connects port:80/tcp\n"
                        "timer:probe triggers probe\n"
                        "target:shop wants stock\n"
                        "guard requires report\n"
                        "guard after stock\n";

NodeIndex at(const Graph& graph, const char* text)
{
    const QString word = QString::fromLatin1(text);
    const auto id = NodeId::parse(word, u"h"_s);
    return graph.find(id ? *id : *NodeId::make(u"h"_s, Kind::Service, word)).value();
}

QString name(const Graph& graph, NodeIndex node)
{
    return graph.nodes()[node].id.shortText().remove(u"service:"_s).replace(u"%2F"_s, u"/"_s);
}

/// "1 till, 2 web": the distance, then the name.
QString around(const Graph& graph, const char* start, Way way, int depth)
{
    QStringList met;
    for (const Reached& one : neighboursOf(Steps(graph, way), at(graph, start), depth))
        met += u"%1 %2"_s.arg(one.distance).arg(name(graph, one.node));
    return met.join(u", "_s);
}

/// "stops: a, b; degrades: c".
QString impactWords(const Graph& graph, const char* start)
{
    const Impact impact = impactOf(graph, at(graph, start));
    QStringList stops;
    QStringList degrades;
    for (const Affected& one : impact.affected)
        (one.effect == Effect::Stops ? stops : degrades) += name(graph, one.node);
    return u"stops: %1; degrades: %2"_s.arg(stops.join(u", "_s), degrades.join(u", "_s));
}

QStringList pathWords(const Graph& graph, const Paths& found, const char* start)
{
    QStringList lines;
    for (const std::vector<Hop>& path : found.paths) {
        QString line = QLatin1StringView(start);
        for (const Hop& hop : path)
            line += u" > "_s + name(graph, hop.to);
        lines += line;
    }
    return lines;
}

/// Every sort of connection between few things, so that much comes together.
GraphPtr randomGraph(quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray text;
    const auto service = [&] { return "s" + QByteArray::number(random.bounded(7)); };
    const auto stream = [&] { return "stream:t" + QByteArray::number(random.bounded(4)); };
    const auto port = [&] { return "port:" + QByteArray::number(1 + random.bounded(3)) + "/tcp"; };
    for (int i = 0; i < 22; ++i) {
        switch (random.bounded(9)) {
        case 0: text += service() + " requires " + service(); break;
        case 1: text += service() + " wants " + service(); break;
        case 2: text += service() + " listens " + port(); break;
        case 3: text += service() + " connects " + port(); break;
        case 4: text += service() + " uses " + stream(); break;
        case 5: text += stream() + " stored_in " + service(); break;
        case 6: text += service() + " after " + service(); break;
        case 7: text += service() + " reads " + stream(); break;
        default: text += service() + " writes " + stream(); break;
        }
        text += '\n';
    }
    return graphOf(text);
}

/// Ways of exactly this many steps between different things, counted one by one.
quint64 countWays(const Steps& steps, NodeIndex from, NodeIndex to, int length)
{
    if (length == 0)
        return from == to ? 1 : 0;
    std::set<NodeIndex> next;
    for (const Step& step : steps.from(from))
        next.insert(step.to);
    quint64 sum = 0;
    for (const NodeIndex node : next)
        sum += countWays(steps, node, to, length - 1);
    return sum;
}

} // namespace

class ExploringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void data_goesFromWriterToReader()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(around(*graph, "stream:sold", Way::Upstream, 9), u"1 till, 1 web"_s);
        QCOMPARE(around(*graph, "stream:sold", Way::Downstream, 9), u"1 stock"_s);
        QCOMPARE(around(*graph, "mailer", Way::Upstream, 4),
                 u"1 stream:bounced, 1 stream:daily, 2 report, 3 stream:visits, 4 web"_s);
        QCOMPARE(around(*graph, "web", Way::Downstream, 1), u"1 stream:sold, 1 stream:visits, 1 port:80/tcp"_s);
        // Who connects gets what the listener has.
        QCOMPARE(around(*graph, "probe", Way::Upstream, 9), u"1 port:80/tcp, 1 timer:probe, 2 web"_s);
    }

    void neighbours_comeByDistance()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(around(*graph, "stock", Way::Either, 0), QString());
        QCOMPARE(around(*graph, "stock", Way::Either, -3), QString());
        QCOMPARE(around(*graph, "stock", Way::Either, 1), u"1 guard, 1 stream:sold, 1 target:shop"_s);
        QCOMPARE(around(*graph, "stock", Way::Either, 2),
                 u"1 guard, 1 stream:sold, 1 target:shop, 2 report, 2 till, 2 web"_s);
    }

    void directionNobodyStates_isNoted()
    {
        const GraphPtr graph = graphOf("a uses stream:s\nb writes stream:s\n");
        const Steps steps(*graph, Way::Downstream);
        QCOMPARE(around(*graph, "a", Way::Downstream, 1), u"1 stream:s"_s);
        QVERIFY(steps.isUnstated(*graph->find(*EdgeId::parse(u"service:a -flow-> stream:s", u"h"_s))));
        QVERIFY(!steps.isUnstated(*graph->find(*EdgeId::parse(u"service:b -flow-> stream:s", u"h"_s))));
    }

    void whatRequiresIt_stops_whatWantsIt_degrades()
    {
        const GraphPtr graph = graphOf("a requires x\nb requires a\nc wants x\nd requires c\ne wants c\nf after x\n");
        QCOMPARE(impactWords(*graph, "x"), u"stops: a, b; degrades: c, d"_s);
    }

    void streamOfOneWriter_stopsItsReaders_ofTwo_degradesThem()
    {
        const GraphPtr graph = graphOf(shop);
        QCOMPARE(impactWords(*graph, "till"), u"stops: ; degrades: stream:sold, stock"_s);
        QCOMPARE(impactWords(*graph, "web"),
                 u"stops: stream:visits, port:80/tcp, probe, report, guard, stream:daily, mailer; "
                 "degrades: stream:sold, stock"_s);
        QCOMPARE(impactWords(*graph, "report"), u"stops: guard, stream:daily, mailer; degrades: "_s);
        QCOMPARE(impactWords(*graph, "timer:probe"), u"stops: ; degrades: probe"_s);
        QCOMPARE(impactWords(*graph, "guard"), u"stops: ; degrades: "_s);
    }

    void bothWriters_dependingOnOne_stopTheStream()
    {
        const GraphPtr graph = graphOf("a requires x\nb requires x\na writes stream:s\nb writes stream:s\n"
                                       "r reads stream:s\n");
        QCOMPARE(impactWords(*graph, "a"), u"stops: ; degrades: stream:s, r"_s);
        QCOMPARE(impactWords(*graph, "x"), u"stops: a, b, stream:s, r; degrades: "_s);
        const Impact impact = impactOf(*graph, at(*graph, "x"));
        const Affected* stream = impact.find(at(*graph, "stream:s"));
        QVERIFY(stream && stream->because == Because::LastWriter);
        QCOMPARE(stream->edges.size(), 2u); // both writers say why
    }

    void redis_takesStreamsAndTheirWritersAlong()
    {
        const GraphPtr graph = graphOf("stream:s stored_in redis\na writes stream:s\nb reads stream:s\nc wants a\n");
        QCOMPARE(impactWords(*graph, "redis"), u"stops: stream:s, a, b; degrades: c"_s);
        // A stream that is gone is written again; its readers have nothing to read.
        QCOMPARE(impactWords(*graph, "stream:s"), u"stops: b; degrades: "_s);
    }

    void portsVenvsCodeTargetsAndHosts_countToo()
    {
        const GraphPtr graph = graphOf("a listens port:1/tcp\nsocket:a listens port:1/tcp\nb connects port:1/tcp\n"
                                       "a runs_in venv:v\nb implements code:c\na part_of target:t\n"
                                       "target:t wants b\n");
        QCOMPARE(impactWords(*graph, "a"), u"stops: ; degrades: port:1/tcp, b"_s);
        QCOMPARE(impactWords(*graph, "venv:v"), u"stops: a; degrades: port:1/tcp, b"_s);
        QCOMPARE(impactWords(*graph, "code:c"), u"stops: b; degrades: target:t"_s);
        QCOMPARE(impactWords(*graph, "target:t"), u"stops: a; degrades: port:1/tcp, b"_s);
        const GraphPtr host = graphOf("host:h: kernel=6\na\nb reads stream:s\n");
        QCOMPARE(impactWords(*host, "host:h"), u"stops: a, b, stream:s; degrades: "_s);
    }

    void unstatedUse_isNoReason_butIsListed()
    {
        const GraphPtr graph = graphOf("a uses stream:s\nb reads stream:s\nc uses stream:other\n");
        const Impact impact = impactOf(*graph, at(*graph, "a"));
        QVERIFY(impact.affected.empty());
        QCOMPARE(impact.unstated.size(), 1u);
        QVERIFY(graph->edges()[impact.unstated.front()].from == at(*graph, "a"));
    }

    void impact_saysWhyToTheEnd()
    {
        const GraphPtr graph = graphOf(shop);
        const Impact impact = impactOf(*graph, at(*graph, "web"));
        QStringList chain;
        for (const Affected* one : impact.chainTo(at(*graph, "mailer")))
            chain += name(*graph, one->node);
        QCOMPARE(chain, QStringList({u"stream:visits"_s, u"report"_s, u"stream:daily"_s, u"mailer"_s}));
        QVERIFY(impact.chainTo(at(*graph, "till")).empty());
        QVERIFY(impact.chainTo(at(*graph, "web")).empty());
    }

    void paths_areAllShortestOnes()
    {
        const GraphPtr graph = graphOf("a writes stream:x\na writes stream:y\nb reads stream:x\nb reads stream:y\n"
                                       "b writes stream:z\nc reads stream:z\nc requires b\nc wants b\n");
        const Steps data(*graph, Way::Downstream);
        const Paths found = shortestPaths(data, at(*graph, "a"), at(*graph, "c"), 10);
        QCOMPARE(found.length, 4);
        QCOMPARE(found.total, 2u);
        QVERIFY(!found.isCut());
        QCOMPARE(pathWords(*graph, found, "a"),
                 QStringList({u"a > stream:x > b > stream:z > c"_s, u"a > stream:y > b > stream:z > c"_s}));
        QVERIFY(!shortestPaths(data, at(*graph, "c"), at(*graph, "a"), 10).isReached);
        const Paths back = shortestPaths(Steps(*graph, Way::Either), at(*graph, "c"), at(*graph, "b"), 10);
        QCOMPARE(back.total, 1u);
        QCOMPARE(back.paths.front().front().edges.size(), 2u); // it requires it and wants it
        const Paths self = shortestPaths(data, at(*graph, "a"), at(*graph, "a"), 10);
        QVERIFY(self.isReached && self.length == 0 && self.total == 1 && self.paths.front().empty());
    }

    void veryManyPaths_areCountedAndCut()
    {
        QByteArray text;
        for (int level = 0; level < 70; ++level) {
            for (const char side : {'a', 'b'}) {
                for (const char next : {'a', 'b'})
                    text += side + QByteArray::number(level) + " triggers " + next + QByteArray::number(level + 1)
                            + '\n';
            }
        }
        const GraphPtr graph = graphOf(text);
        const Steps steps(*graph, Way::Downstream);
        const Paths found = shortestPaths(steps, at(*graph, "a0"), at(*graph, "a70"), 5);
        QCOMPARE(found.paths.size(), 5u);
        QVERIFY(found.isCut());
        QCOMPARE(found.total, std::numeric_limits<quint64>::max());
        const Paths few = shortestPaths(steps, at(*graph, "a0"), at(*graph, "a12"), 3);
        QCOMPARE(few.total, quint64(1) << 11);
    }

    void laws_holdForAnyGraph()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const GraphPtr graph = randomGraph(seed);
            const NodeIndex count = NodeIndex(graph->nodes().size());
            const Steps up(*graph, Way::Upstream);
            const Steps down(*graph, Way::Downstream);
            std::set<std::pair<NodeIndex, NodeIndex>> fed;
            std::set<std::pair<NodeIndex, NodeIndex>> feeding;
            for (NodeIndex node = 0; node < count; ++node) {
                int last = 1;
                for (const Reached& one : neighboursOf(down, node, 99)) {
                    QVERIFY(one.distance >= last && one.node != node);
                    last = one.distance;
                    fed.emplace(node, one.node);
                    const Paths found = shortestPaths(down, node, one.node, 1000);
                    QCOMPARE(found.length, one.distance);
                    QCOMPARE(found.total, countWays(down, node, one.node, one.distance));
                    QCOMPARE(quint64(found.paths.size()), std::min<quint64>(found.total, 1000));
                }
                for (const Reached& one : neighboursOf(up, node, 99))
                    feeding.emplace(one.node, node);
            }
            QVERIFY(fed == feeding);
            checkImpact(*graph, count);
        }
    }

private:
    static void checkImpact(const Graph& graph, NodeIndex count)
    {
        std::vector<std::set<NodeIndex>> stops(count);
        for (NodeIndex node = 0; node < count; ++node) {
            const Impact impact = impactOf(graph, node);
            std::set<NodeIndex> seen{node};
            for (const Affected& one : impact.affected) {
                QVERIFY(seen.insert(one.node).second);
                QVERIFY(!one.edges.empty());
                for (const EdgeIndex edge : one.edges)
                    QVERIFY(!graph.claimsOf(graph.factsOf(graph.edges()[edge]).front()).empty());
                const auto chain = impact.chainTo(one.node);
                QVERIFY(!chain.empty() && chain.front()->by == node && chain.back()->node == one.node);
                // What only degrades stops nothing.
                for (const Affected* link : chain)
                    QVERIFY(one.effect == Effect::Degrades || link->effect == Effect::Stops);
                if (one.effect == Effect::Stops)
                    stops[node].insert(one.node);
            }
        }
        // What stops with it stops no more than it does itself.
        for (NodeIndex node = 0; node < count; ++node) {
            for (const NodeIndex next : stops[node]) {
                for (const NodeIndex further : stops[next])
                    QVERIFY(further == node || stops[node].contains(further));
            }
        }
    }
};

QTEST_GUILESS_MAIN(ExploringTest)
#include "tst_exploring.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

GraphPtr sample()
{
    return graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s);
}

int nodesOf(const Graph& graph, Kind kind)
{
    return int(std::count_if(graph.nodes().begin(), graph.nodes().end(),
                             [kind](const Node& node) { return node.id.kind() == kind; }));
}

int edgesOf(const Graph& graph, EdgeKind kind)
{
    return int(std::count_if(graph.edges().begin(), graph.edges().end(),
                             [kind](const Edge& edge) { return edge.id.kind == kind; }));
}

} // namespace

class SampleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEverythingTheSystemIsKnownToHave()
    {
        const GraphPtr graph = sample();
        QCOMPARE(nodesOf(*graph, Kind::Host), 1);
        QCOMPARE(nodesOf(*graph, Kind::Service), 38);
        QCOMPARE(nodesOf(*graph, Kind::Timer), 9);
        QCOMPARE(nodesOf(*graph, Kind::Target), 7);
        QCOMPARE(nodesOf(*graph, Kind::Stream), 21);
        QCOMPARE(nodesOf(*graph, Kind::Port), 12); // "9100+" is two exporters
        QCOMPARE(nodesOf(*graph, Kind::Process), 6);
        QCOMPARE(nodesOf(*graph, Kind::Venv), 25);
        QCOMPARE(nodesOf(*graph, Kind::Code), 29);
        QCOMPARE(edgesOf(*graph, EdgeKind::Flow), 38);
        QCOMPARE(edgesOf(*graph, EdgeKind::Listens), 12);
        QCOMPARE(edgesOf(*graph, EdgeKind::Connects), 4);
        QCOMPARE(edgesOf(*graph, EdgeKind::Triggers), 5); // of the timers whose service is named
    }

    void isLabelledASampleOfAnInventedHost()
    {
        const GraphPtr graph = sample();
        QCOMPARE(graph->nodes()[0].id.text(), u"//203.0.113.10/host:203.0.113.10"_s);
        QVERIFY(graph->text(graph->nodes()[0], Attr::Description).startsWith(u"Sample: "));
    }

    void hasNoProblemAndNoContradiction()
    {
        const GraphPtr graph = sample();
        for (const Problem& problem : graph->snapshot().problems())
            QFAIL(qPrintable(problem.what.message()));
        for (const Node& node : graph->nodes()) {
            for (const Fact& fact : graph->factsOf(node))
                QVERIFY2(!fact.isContradicted, qPrintable(node.id.text() + u' ' + graph->attributeOf(fact)));
        }
    }

    void everyNode_isDescribedByItself()
    {
        const GraphPtr graph = sample(); // no edge names something that no section lists
        for (const Node& node : graph->nodes())
            QVERIFY2(node.factCount > 0, qPrintable(node.id.text()));
    }

    void statedCounts_standBesideTheListedOnes()
    {
        const GraphPtr graph = sample();
        const auto coverage = graph->snapshot().coverage();
        QCOMPARE(coverage[0].listed, 38);
        QCOMPARE(coverage[0].stated, 35);
        QCOMPARE(coverage[1].listed, 21);
        QCOMPARE(coverage[1].stated, 21);
        QCOMPARE(coverage[3].extent, Coverage::Extent::Partial); // 25 of 29 venvs
    }

    void flows_areKnownFromTheSystemsOwnCode()
    {
        const GraphPtr graph = sample();
        int reads = 0;
        for (const Edge& edge : graph->edges()) {
            if (edge.id.kind != EdgeKind::Flow)
                continue;
            reads += graph->value(edge, Attr::Reads) ? 1 : 0;
            for (const Fact& fact : graph->factsOf(edge))
                QCOMPARE(graph->snapshot().methodOf(graph->strongest(fact)), u"known from the system's own code"_s);
        }
        QCOMPARE(reads, 19);
    }
};

QTEST_GUILESS_MAIN(SampleTest)
#include "tst_sample.moc"

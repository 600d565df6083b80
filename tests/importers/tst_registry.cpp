// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

GraphPtr graphOfFixture(const QString& name)
{
    return graphIn(bytesOf(fixturePath(name)), name);
}

const Coverage& coverageOf(const Graph& graph, Kind kind)
{
    const auto all = graph.snapshot().coverage();
    return *std::find_if(all.begin(), all.end(), [kind](const Coverage& coverage) { return coverage.kind == kind; });
}

QString valueOf(const Graph& graph, const QString& id, Attr attr)
{
    const auto node = graph.find(*NodeId::parse(id, graph.nodes().front().id.host()));
    const Value* value = node ? graph.value(graph.nodes()[*node], attr) : nullptr;
    return value ? value->text() : u"not stated"_s;
}

} // namespace

class RegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moduleFields_becomeAttributesOfTheService()
    {
        const GraphPtr graph = graphOfFixture(u"twin.json"_s);
        const QString id = u"service:harbour-berth-planner"_s;
        QCOMPARE(valueOf(*graph, id, Attr::Unit), u"harbour-berth-planner.service"_s);
        QCOMPARE(valueOf(*graph, id, Attr::Category), u"RUNNING"_s);
        QCOMPARE(valueOf(*graph, id, Attr::SubState), u"running"_s);
        QCOMPARE(valueOf(*graph, id, Attr::Enabled), u"true"_s);
        QCOMPARE(valueOf(*graph, id, Attr::Pid), u"4410032"_s);
        QCOMPARE(valueOf(*graph, id, Attr::Entrypoint), u"main.py"_s);
        QVERIFY(valueOf(*graph, id, Attr::Exec).contains(u"--port 8401"));
        QVERIFY(valueOf(*graph, id, Attr::Proof).contains(u"listening"));
    }

    void topLevel_becomesTheHost()
    {
        const GraphPtr graph = graphOfFixture(u"twin.json"_s);
        const QString id = u"host:203.0.113.21"_s;
        QCOMPARE(valueOf(*graph, id, Attr::Name), u"203.0.113.21"_s);
        QCOMPARE(valueOf(*graph, id, Attr::Description), u"Module registry of the harbour office"_s);
        QCOMPARE(valueOf(*graph, id, Attr::TotalModules), u"35"_s);
        QCOMPARE(valueOf(*graph, id, Attr::GatePortsMapped), u"true"_s);
        QVERIFY(graph->snapshot().timeOf(0).has_value());
    }

    void portStreamVenvAndCode_becomeNodesAndEdges()
    {
        const GraphPtr graph = graphOfFixture(u"twin.json"_s);
        const QStringList lines = print(*graph);
        for (
            const QString& edge :
            {u"service:harbour-berth-planner -listens-> port:8401%2Ftcp exists=true"_s,
             u"service:harbour-berth-planner -flow-> stream:harbour:stream:berth.assigned uses=true"_s,
             u"service:harbour-berth-planner -runs_in-> venv:planner exists=true"_s,
             u"service:harbour-berth-planner -implements-> code:%2Fsrv%2Fharbour%2Fparts%2Fberth_planner exists=true"_s})
            QVERIFY2(lines.contains(edge), qPrintable(edge + u"\n"_s + lines.join(u'\n')));
        QCOMPARE(valueOf(*graph, u"port:8401%2Ftcp"_s, Attr::Number), u"8401"_s);
        QCOMPARE(valueOf(*graph, u"port:8401%2Ftcp"_s, Attr::Protocol), u"not stated"_s); // not invented
        QCOMPARE(valueOf(*graph, u"code:/srv/harbour/parts/berth_planner"_s, Attr::CodePath),
                 u"/srv/harbour/parts/berth_planner"_s);
    }

    void statedNothing_isKeptAndMakesNoNode()
    {
        const GraphPtr graph = graphOfFixture(u"twin.json"_s);
        const QString id = u"service:harbour-pilot-router"_s;
        QCOMPARE(valueOf(*graph, id, Attr::Port), u"none"_s);
        QCOMPARE(valueOf(*graph, id, Attr::Streams), u"empty"_s);
        QCOMPARE(valueOf(*graph, u"service:harbour-master"_s, Attr::Streams), u"not stated"_s);
        const auto count = [&](Kind kind) {
            return std::count_if(graph->nodes().begin(), graph->nodes().end(),
                                 [kind](const Node& node) { return node.id.kind() == kind; });
        };
        QCOMPARE(count(Kind::Service), 8);
        QCOMPARE(count(Kind::Port), 2);
        QCOMPARE(count(Kind::Stream), 2);
        QCOMPARE(count(Kind::Venv), 2);
        QCOMPARE(count(Kind::Code), 2);
    }

    void eightListedOfThirtyFiveStated_isPartial()
    {
        const GraphPtr graph = graphOfFixture(u"twin.json"_s);
        const Coverage& services = coverageOf(*graph, Kind::Service);
        QCOMPARE(services.extent, Coverage::Extent::Partial);
        QCOMPARE(services.listed, 8);
        QCOMPARE(services.stated, 35);
        const ByteRange range = services.statedAt->range;
        QCOMPARE(graph->snapshot().sources()[0]->bytes().sliced(range.begin, range.size()), QByteArray("35"));
        QCOMPARE(coverageOf(*graph, Kind::Stream).stated, 21);
        QCOMPARE(coverageOf(*graph, Kind::Port).extent, Coverage::Extent::Partial);
    }

    void allListed_isCompleteForModulesOnly()
    {
        const GraphPtr graph = graphOfFixture(u"documented.json"_s);
        QCOMPARE(coverageOf(*graph, Kind::Service).extent, Coverage::Extent::Complete);
        QCOMPARE(coverageOf(*graph, Kind::Stream).extent, Coverage::Extent::Partial);
        QCOMPARE(graph->snapshot().problems().size(), size_t(0));
    }

    void documentedDialect_isReadLikeTheOneOnDisk()
    {
        const GraphPtr graph = graphOfFixture(u"documented.json"_s);
        QCOMPARE(valueOf(*graph, u"service:reader"_s, Attr::Exec), u"/srv/venvs/reader/bin/python main.py"_s);
        QCOMPARE(valueOf(*graph, u"service:reader"_s, Attr::Proof), u"systemctl status reader: active"_s);
        QCOMPARE(valueOf(*graph, u"service:reader"_s, Attr::VenvStatus), u"VALID_VENV"_s);
        QCOMPARE(valueOf(*graph, u"port:8001%2Ftcp"_s, Attr::Number), u"8001"_s); // stated as text
        QCOMPARE(valueOf(*graph, u"venv:reader"_s, Attr::Name), u"reader"_s);     // from a path
        QCOMPARE(valueOf(*graph, u"code:/srv/parts/reader"_s, Attr::CodeModule), u"parts.reader"_s);
        QCOMPARE(valueOf(*graph, u"code:parts.writer"_s, Attr::Name), u"parts.writer"_s);
        QCOMPARE(valueOf(*graph, u"service:writer"_s, Attr::Proof), u"none"_s);
    }

    void unitSuffix_decidesTheKind()
    {
        const GraphPtr graph = graphOfFixture(u"documented.json"_s);
        QCOMPARE(valueOf(*graph, u"timer:nightly"_s, Attr::Unit), u"nightly.timer"_s);
        QCOMPARE(valueOf(*graph, u"target:all"_s, Attr::Unit), u"all.target"_s);
        QCOMPARE(valueOf(*graph, u"socket:door"_s, Attr::Unit), u"door.socket"_s);
        QCOMPARE(valueOf(*graph, u"service:only-a-name"_s, Attr::Name), u"only-a-name"_s);
    }

    void mixedDialects_areReadInOneFile()
    {
        const GraphPtr graph = graphOfFixture(u"mixed.json"_s);
        QCOMPARE(valueOf(*graph, u"service:a"_s, Attr::Proof), u"first"_s);
        QCOMPARE(valueOf(*graph, u"service:b"_s, Attr::Proof), u"second"_s);
        const Fact& proofs = *graph->fact(graph->nodes()[3], Attr::Proof);
        QCOMPARE(proofs.claimCount, 2u);
        QVERIFY(!proofs.isContradicted);
        QCOMPARE(valueOf(*graph, u"service:b"_s, Attr::Exec), u"/bin/b"_s);
        QCOMPARE(coverageOf(*graph, Kind::Service).extent, Coverage::Extent::Complete); // "3" stated as text
    }

    void unknownFields_areKeptUnderTheirPath()
    {
        const GraphPtr graph = graphOfFixture(u"deep.json"_s);
        const QStringList lines = print(*graph);
        for (const QString& line :
             {u"service:a x.extra.labels.tier=gold"_s, u"service:a x.extra.labels.owners.1.1.cy=empty"_s,
              u"service:a x.systemd=empty"_s, u"host:203.0.113.7 x.summary.extra.by.hand=false"_s,
              u"host:203.0.113.7 x.x.a%2Eb.c=2"_s, u"host:203.0.113.7 x.x.a%252Eb=3"_s,
              u"host:203.0.113.7 x.list.1.k.7=18446744073709551615"_s})
            QVERIFY2(lines.contains(line), qPrintable(line + u"\n"_s + lines.join(u'\n')));
    }

    void longPaths_stayApart()
    {
        const QByteArray key(300, 'k');
        const GraphPtr graph = graphIn("{\"host\": \"h\", \"modules\": [], \"" + key + "a\": 1, \"" + key
                                       + "b\": {\"c\": 2, \"d\": 3}}");
        QCOMPARE(graph->nodes()[0].factCount, 5u); // the name, modules, and three of their own
        for (const Fact& fact : graph->factsOf(graph->nodes()[0]))
            QVERIFY(graph->attributeOf(fact).size() < 170);
    }

    void missingHost_isUnknownAndReported()
    {
        const GraphPtr graph = graphIn(R"({"modules": [{"name": "a"}]})");
        QCOMPARE(graph->nodes().size(), size_t(1));
        QCOMPARE(graph->nodes()[0].id.text(), u"//unknown-host/service:a"_s);
        QCOMPARE(graph->snapshot().problems().size(), size_t(1));
        QCOMPARE(graph->snapshot().problems()[0].what.expected, u"the host this registry is about"_s);
    }
};

QTEST_GUILESS_MAIN(RegistryTest)
#include "tst_registry.moc"

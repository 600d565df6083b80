// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

namespace {

GraphPtr builders()
{
    return graphIn(bytesOf(fixturePath(u"builder.json"_s)), u"builder.json"_s);
}

const Node& nodeOf(const Graph& graph, const QString& id)
{
    return graph.nodes()[*graph.find(*NodeId::parse(id, u"203.0.113.40"_s))];
}

} // namespace

class BuilderRegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void module_isCalledByItsFullUnit()
    {
        const GraphPtr graph = builders();
        const Node& timetable = nodeOf(*graph, u"service:ferry-timetable"_s);
        QCOMPARE(graph->text(timetable, Attr::Name), u"timetable"_s);
        QCOMPARE(graph->text(timetable, Attr::Unit), u"ferry-timetable.service"_s);
        QCOMPARE(graph->text(timetable, Attr::UnitType), u"microservice"_s);
        QVERIFY(graph->find(*NodeId::make(u"203.0.113.40"_s, Kind::Timer, u"ferry-lamp"_s)));
        QVERIFY(!graph->find(*NodeId::make(u"203.0.113.40"_s, Kind::Service, u"timetable"_s)));
        for (const Claim& claim : graph->snapshot().claims()) {
            const auto* node = std::get_if<NodeId>(&graph->snapshot().subjectOf(claim));
            if (node && *node == timetable.id && graph->snapshot().evidenceOf(claim).size() > 1)
                QCOMPARE(graph->snapshot().evidenceOf(claim)[1].role, Role::Subject);
        }
    }

    void wholeUnit_isBelievedBeforeAShortOne()
    {
        const GraphPtr graph = builders();
        QVERIFY(graph->find(*NodeId::make(u"203.0.113.40"_s, Kind::Service, u"ferry-fares"_s)));
        QVERIFY(!graph->find(*NodeId::make(u"203.0.113.40"_s, Kind::Service, u"fares"_s)));
    }

    void classificationTime_isTheTimeOfTheSource()
    {
        const GraphPtr graph = builders();
        QCOMPARE(graph->snapshot().timeOf(0), 1772690400000);
        QCOMPARE(graph->text(nodeOf(*graph, u"host:203.0.113.40"_s), Attr::GeneratedAt), u"2026-03-05T06:00:00Z"_s);
    }

    void timeThatIsNone_givesWayToOneThatIs()
    {
        const SnapshotPtr snapshot = opened("{\"host\": \"h\", \"generated_at\": \"yesterday\", \"modules\": [], "
                                            "\"classification_timestamp\": \"2026-03-05T06:00:00Z\"}");
        QCOMPARE(snapshot->timeOf(0), 1772690400000);
    }

    void totals_areStatedCountsAndDecideHowFarThingsAreCovered()
    {
        const GraphPtr graph = builders();
        const Node& host = nodeOf(*graph, u"host:203.0.113.40"_s);
        QCOMPARE(graph->text(host, Attr::UnitCount), u"9"_s);
        QCOMPARE(graph->text(host, Attr::MicroserviceCount), u"3"_s);
        QCOMPARE(graph->text(host, Attr::VenvCount), u"1"_s);
        QCOMPARE(graph->text(host, Attr::StreamCount), u"4"_s);
        QCOMPARE(graph->text(host, Attr::PortCount), u"2"_s);
        const auto coverage = graph->snapshot().coverage();
        QCOMPARE(coverage.size(), size_t(4));
        const qint64 stated[] = {9, 4, 2, 1};
        for (size_t i = 0; i < coverage.size(); ++i) {
            QCOMPARE(coverage[i].stated, stated[i]);
            QCOMPARE(coverage[i].extent, Coverage::Extent::Partial);
        }
    }

    void documentedCount_isTakenBeforeTheBuilders()
    {
        const SnapshotPtr snapshot = opened("{\"host\": \"h\", \"modules\": [{\"name\": \"a\"}], "
                                            "\"summary\": {\"total_systemd_units\": 7, \"total_modules\": 1}}");
        QCOMPARE(snapshot->coverage()[0].stated, 1);
        QCOMPARE(snapshot->coverage()[0].extent, Coverage::Extent::Complete);
    }
};

QTEST_GUILESS_MAIN(BuilderRegistryTest)
#include "tst_builderregistry.moc"

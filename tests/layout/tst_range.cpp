// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/diff/unite.h"
#include "graph/draw/picture.h"
#include "graph/layout/range.h"
#include "layout/layoutlaws.h"
#include "support/family.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <map>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

std::map<NodeId, QRectF> placesIn(const Visible& visible, const Layout& layout)
{
    std::map<NodeId, QRectF> places;
    for (size_t i = 0; i < visible.nodes.size(); ++i)
        places.emplace(visible.graph->nodes()[visible.nodes[i].node].id, layout.boxes[i]);
    return places;
}

std::set<NodeId> idsOf(const Graph& graph)
{
    std::set<NodeId> ids;
    for (const Node& node : graph.nodes())
        ids.insert(node.id);
    return ids;
}

std::vector<GraphPtr> threeDays()
{
    return {graphOf(Family{.nodesPerHost = 150}), graphOf(Family{.nodesPerHost = 150, .changed = 60, .removed = 40}),
            graphOf(Family{.nodesPerHost = 150, .removed = 80, .added = 60})};
}

} // namespace

/// A range of snapshots is laid out once, and nothing moves between them.
class RangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySnapshot_hasTheSameBoxesInTheSamePlaces()
    {
        const std::vector<GraphPtr> days = threeDays();
        const LayoutRange range = layOutRange(days, {}, {}, {}).value();
        QCOMPARE(brokenLaw(range.whole, range.sizes, range.layout), QString());
        const auto all = placesIn(range.whole, range.layout);
        std::set<NodeId> seen;
        for (const GraphPtr& day : days) {
            const auto moment = momentOf(range, day);
            QVERIFY(moment);
            QCOMPARE(moment->visible.nodes.size(), view(day, {}).nodes.size());
            QCOMPARE(brokenLaw(moment->visible, moment->sizes, moment->layout), QString());
            QVERIFY(moment->layout.bounds == range.layout.bounds);
            for (const auto& [id, place] : placesIn(moment->visible, moment->layout)) {
                QVERIFY2(all.at(id) == place, qPrintable(id.text()));
                seen.insert(id);
            }
            QVERIFY(!draw(moment->visible, moment->sizes, moment->layout).shapes.empty());
        }
        QCOMPARE(seen.size(), all.size()); // and no place is kept for what nobody has
    }

    void orderOfTheSnapshots_changesNothing()
    {
        std::vector<GraphPtr> days = threeDays();
        const LayoutRange first = layOutRange(days, {}, {}, {}).value();
        std::reverse(days.begin(), days.end());
        const LayoutRange second = layOutRange(days, {}, {}, {}).value();
        QVERIFY(first.layout.boxes == second.layout.boxes);
        QVERIFY(first.layout.routes == second.layout.routes);
    }

    void rangeOfOne_isThatSnapshot()
    {
        const GraphPtr graph = graphOf("a writes stream:s\nb reads stream:s\nb listens port:80/tcp\n");
        const LayoutRange range = layOutRange(std::vector{graph}, {}, {}, {}).value();
        const Visible visible = view(graph, {});
        const Layout layout = layOut(visible, sizesOf(visible), {}, {}).value();
        QVERIFY(momentOf(range, graph)->layout.boxes == layout.boxes);
        QVERIFY(momentOf(range, graph)->layout.routes == layout.routes);
    }

    void remarkOfOneDay_hasItsRoomEveryDay()
    {
        const GraphPtr calm = graphOf("a: category=RUNNING\n");
        const GraphPtr ill = graphOf("a: category=FAILED, user=root\n");
        const LayoutRange range = layOutRange(std::vector{calm, ill}, {}, {}, {}).value();
        const auto monday = momentOf(range, calm);
        const auto tuesday = momentOf(range, ill);
        QVERIFY(monday->sizes[0].size == tuesday->sizes[0].size);
        QCOMPARE(monday->sizes[0].remark, monday->visible.nodes[0].remark);
        QCOMPARE(tuesday->sizes[0].remark, tuesday->visible.nodes[0].remark);
        QVERIFY(monday->sizes[0].remark != tuesday->sizes[0].remark);
    }

    void headings_countWhatTheSnapshotHas()
    {
        const QByteArray flow = "w writes stream:s\nr reads stream:s\n";
        const GraphPtr three = graphOf(flow + "a: category=RUNNING\nb: category=RUNNING\nc: category=FAILED\n");
        const GraphPtr one = graphOf(flow + "a: category=RUNNING\n");
        const GraphPtr none = graphOf(flow);
        const LayoutRange range = layOutRange(std::vector{three, one, none}, {}, {}, {}).value();
        const auto headings = [&](const GraphPtr& graph) {
            const auto moment = momentOf(range, graph);
            QStringList words;
            for (const LayoutHeading& heading : moment->layout.headings) {
                words += heading.text;
                for (const quint32 node : heading.over) {
                    if (node >= moment->visible.nodes.size())
                        words += u"no such box"_s;
                }
            }
            return words;
        };
        QCOMPARE(headings(three), QStringList(u"No known data flow (3)"_s));
        QCOMPARE(headings(one), QStringList(u"No known data flow (1)"_s));
        QCOMPARE(headings(none), QStringList());
    }

    void streamThatLosesItsWriter_staysButIsNotDocked()
    {
        const GraphPtr with = graphOf("a writes stream:s\nb: user=x\n");
        const GraphPtr without = graphOf("a: user=x\nb: user=x\nstream:s\n");
        const LayoutRange range = layOutRange(std::vector{with, without}, {}, {}, {}).value();
        const auto docked = [&](const GraphPtr& graph) {
            const auto moment = momentOf(range, graph);
            return std::count_if(moment->sizes.begin(), moment->sizes.end(),
                                 [](const NodeForm& form) { return form.docking.as != Dock::None; });
        };
        QCOMPARE(docked(with), 1);
        QCOMPARE(docked(without), 0);
    }

    void anotherGraph_isNotOfTheRange()
    {
        const LayoutRange range = layOutRange(std::vector{graphOf("a: user=x\n")}, {}, {}, {}).value();
        QVERIFY(!momentOf(range, graphOf("b: user=x\n")));
    }

    void cancelledRange_isAnError()
    {
        std::stop_source source;
        source.request_stop();
        const auto range = layOutRange(std::vector{graphOf("a writes stream:s\nb reads stream:s\n")}, {}, {},
                                       source.get_token());
        QCOMPARE(range.error().code, Error::Code::Cancelled);
    }

    void unionOfGraphs_knowsWhatAnyOfThemKnows()
    {
        const std::vector<GraphPtr> days = threeDays();
        std::set<NodeId> any;
        for (const GraphPtr& day : days)
            any.merge(idsOf(*day));
        QCOMPARE(idsOf(*unionOf(days)), any);
        QCOMPARE(idsOf(*unionOf(std::vector{days[0], days[0]})), idsOf(*days[0]));
        QCOMPARE(unionOf(std::vector{days[0], days[0]})->snapshot().sources().size(),
                 days[0]->snapshot().sources().size());
    }
};

QTEST_GUILESS_MAIN(RangeTest)
#include "tst_range.moc"

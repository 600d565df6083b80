// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Boxes that somebody put somewhere: the laws of every picture hold, they stand there, and nothing else moves.
#include "graph/layout/crew.h"
#include "graph/layout/freeplaces.h"
#include "graph/layout/placed.h"
#include "layout/layoutlaws.h"
#include "layout/randomgraph.h"
#include "support/family.h"
#include "support/graphtext.h"
#include "support/picturescore.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qtest.h>
#include <limits>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

using Positions = std::map<NodeId, QPointF>;

std::shared_ptr<LayoutCrew> crew()
{
    static const auto one = std::make_shared<LayoutCrew>();
    return one;
}

Laid laidOut(const GraphPtr& graph, const ViewSpec& spec)
{
    Laid laid{.visible = view(graph, spec), .sizes = {}, .layout = {}};
    laid.sizes = sizesOf(laid.visible);
    LayoutOptions options;
    options.crew = crew();
    laid.layout = layOut(laid.visible, laid.sizes, options, {}).value();
    return laid;
}

Laid laidOut(const GraphPtr& graph, const Positions& positions = {})
{
    ViewSpec spec;
    spec.positions = positions;
    return laidOut(graph, spec);
}

Laid laidOut(const QByteArray& text, const Positions& positions = {})
{
    return laidOut(test::graphOf(text), positions);
}

NodeId idOf(const Laid& laid, quint32 node)
{
    return laid.visible.idOf(laid.visible.nodes[node]);
}

quint32 indexOf(const Laid& laid, const QString& name)
{
    return *laid.visible.indexOf(*NodeId::make(u"h"_s, Kind::Service, name));
}

NodeId service(const QString& name)
{
    return *NodeId::make(u"h"_s, Kind::Service, name);
}

/// Boxes, lines, headings, bounds: everything that is drawn.
bool isSame(const Layout& a, const Layout& b)
{
    const auto sameHeadings = std::equal(a.headings.begin(), a.headings.end(), b.headings.begin(), b.headings.end(),
                                         [](const LayoutHeading& x, const LayoutHeading& y) {
                                             return x.box == y.box && x.text == y.text && x.isSmall == y.isSmall;
                                         });
    return a.boxes == b.boxes && a.routes == b.routes && a.leadsBack == b.leadsBack && sameHeadings
           && a.bounds == b.bounds && a.fallback == b.fallback;
}

std::vector<quint32> freeBoxes(const Laid& laid)
{
    std::vector<quint32> boxes;
    for (quint32 i = 0; i < laid.sizes.size(); ++i) {
        if (laid.sizes[i].docking.as == Dock::None)
            boxes.push_back(i);
    }
    return boxes;
}

/// Whether every box is in the frame of its group, and no frame or collapsed group upon another.
QString brokenFrame(const Laid& laid)
{
    std::vector<QRectF> areas;
    for (const LayoutFrame& frame : laid.layout.frames)
        areas.push_back(frame.box);
    for (quint32 i = 0; i < laid.visible.nodes.size(); ++i) {
        const QRectF& box = laid.layout.boxes[i];
        if (laid.visible.nodes[i].isGroup) {
            areas.push_back(box);
            continue;
        }
        const NodeId& group = laid.visible.groups[laid.visible.nodes[i].group].id;
        const auto frame = std::find_if(laid.layout.frames.begin(), laid.layout.frames.end(),
                                        [&](const LayoutFrame& one) { return one.group == group; });
        if (frame == laid.layout.frames.end() || !frame->box.contains(box))
            return u"box %1 is not in its frame"_s.arg(i);
    }
    for (size_t i = 0; i < areas.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (areas[i].intersects(areas[j]))
                return u"frames %1 and %2 overlap"_s.arg(j).arg(i);
        }
    }
    return {};
}

qint64 throughBoxes(const Laid& laid)
{
    PlacedPicture picture{.boxes = laid.layout.boxes, .lines = laid.layout.routes, .edges = {}};
    for (const VisibleEdge& edge : laid.visible.edges)
        picture.edges.emplace_back(edge.from, edge.to);
    return scoreOf(picture).throughBoxes;
}

const QByteArray market = "a writes stream:s\nb reads stream:s\nb writes stream:t\nc reads stream:t\nd reads stream:t\n"
                          "lone-1: category=RUNNING\nlone-2: category=RUNNING\nlone-3: category=RUNNING\n";

} // namespace

class PositionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLaw_holdsWhereverBoxesArePut_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 30; ++seed)
            QTest::addRow("graph %u", seed) << seed;
    }
    void everyLaw_holdsWhereverBoxesArePut()
    {
        QFETCH(quint32, seed);
        const Laid automatic = laidOut(randomGraphText(seed));
        QRandomGenerator random(seed);
        Positions positions;
        for (const quint32 box : freeBoxes(automatic)) {
            if (random.bounded(3) == 0)
                positions.emplace(idOf(automatic, box), QPointF(random.bounded(1200) - 300, random.bounded(900) - 300));
        }
        const Laid laid = laidOut(randomGraphText(seed), positions);
        QCOMPARE(brokenLaw(laid), QString());
        QVERIFY(isSame(laid.layout, laidOut(randomGraphText(seed), positions).layout));
        for (const QPointF point : {laid.layout.bounds.topLeft(), laid.layout.bounds.bottomRight()})
            QVERIFY(std::isfinite(point.x()) && std::isfinite(point.y()));
    }

    void noPositions_areTheLayoutOfBefore()
    {
        const Layout plain = laidOut(market).layout;
        QVERIFY(isSame(laidOut(market, {{service(u"gone"_s), {40, 40}}}).layout, plain));
    }

    void whereItStands_movesNothing()
    {
        const Laid plain = laidOut(market);
        Positions positions;
        for (const quint32 box : freeBoxes(plain))
            positions.emplace(idOf(plain, box), positionOf(plain.layout, box));
        QVERIFY(isSame(laidOut(market, positions).layout, plain.layout));
    }

    void aMovedBox_standsThereWithWhatIsDocked_andNothingElseMoves()
    {
        const Laid plain = laidOut(market);
        const QPointF there(plain.layout.bounds.right() + 96, -120);
        const Laid laid = laidOut(market, {{service(u"b"_s), there}});
        QCOMPARE(brokenLaw(laid), QString());
        const quint32 moved = indexOf(laid, u"b"_s);
        QCOMPARE(laid.layout.boxes[moved].topLeft(), there);
        QVERIFY(laid.layout.bounds.contains(laid.layout.boxes[moved]));
        for (quint32 i = 0; i < laid.visible.nodes.size(); ++i) {
            const bool isWithIt = i == moved || laid.sizes[i].docking.owner == moved;
            QCOMPARE(laid.layout.boxes[i] == plain.layout.boxes[i], !isWithIt);
        }
        for (quint32 i = 0; i < laid.visible.edges.size(); ++i) {
            const VisibleEdge& edge = laid.visible.edges[i];
            const auto isOfMoved = [&](quint32 node) {
                return node == moved || laid.sizes[node].docking.owner == moved;
            };
            QCOMPARE(laid.layout.routes[i] == plain.layout.routes[i], !isOfMoved(edge.from) && !isOfMoved(edge.to));
        }
    }

    void whatIsUnderneath_makesRoom()
    {
        const Laid plain = laidOut(market);
        const QPointF there = plain.layout.boxes[indexOf(plain, u"c"_s)].topLeft() + QPointF(8, 8);
        const Laid laid = laidOut(market, {{service(u"lone-2"_s), there}});
        QCOMPARE(brokenLaw(laid), QString());
        QCOMPARE(laid.layout.boxes[indexOf(laid, u"lone-2"_s)].topLeft(), there);
        const QPointF way = laid.layout.boxes[indexOf(laid, u"c"_s)].topLeft() - there;
        QVERIFY(!way.isNull() && way.manhattanLength() < 160);
        QCOMPARE(laid.layout.boxes[indexOf(laid, u"a"_s)], plain.layout.boxes[indexOf(plain, u"a"_s)]);
    }

    void twoUponEachOther_standBesideEachOther()
    {
        const Laid laid = laidOut(market, {{service(u"lone-1"_s), {600, 600}}, {service(u"lone-2"_s), {608, 604}}});
        QCOMPARE(brokenLaw(laid), QString());
        QCOMPARE(laid.layout.boxes[indexOf(laid, u"lone-1"_s)].topLeft(), QPointF(600, 600));
    }

    void linesAreLedAroundOtherBoxes()
    {
        // The reader goes to the far side of everything; a wall of others is between.
        QByteArray text = "a writes stream:s\nz reads stream:s\n";
        Positions positions{{service(u"a"_s), {0, 200}}, {service(u"z"_s), {900, 200}}};
        for (int i = 0; i < 6; ++i) {
            const QString name = u"wall-%1"_s.arg(i);
            text += name.toUtf8() + ": category=RUNNING\n";
            positions.emplace(service(name), QPointF(400, 80 + 40 * i));
        }
        const Laid laid = laidOut(text, positions);
        QCOMPARE(brokenLaw(laid), QString());
        QCOMPARE(throughBoxes(laid), 0);
        for (const Route& route : laid.layout.routes)
            QVERIFY(route.size() <= 6); // few corners
    }

    void aBoxPutUponALine_turnsTheLine()
    {
        const Laid plain = laidOut("a writes stream:s\nb reads stream:s\nlone: category=RUNNING\n");
        const auto edge = std::find_if(plain.visible.edges.begin(), plain.visible.edges.end(),
                                       [&](const VisibleEdge& one) { return one.to == indexOf(plain, u"b"_s); });
        const Route& line = plain.layout.routes[size_t(edge - plain.visible.edges.begin())];
        const QSizeF size = plain.layout.boxes[indexOf(plain, u"b"_s)].size();
        const QPointF middle = (line.front() + line.back()) / 2;
        // Far enough apart for a box between them.
        const Laid laid = laidOut("a writes stream:s\nb reads stream:s\nlone: category=RUNNING\n",
                                  {{service(u"b"_s), middle + QPointF(500, -14)},
                                   {service(u"lone"_s), middle + QPointF(250 - size.width() / 2, -14)}});
        QCOMPARE(brokenLaw(laid), QString());
        QCOMPARE(throughBoxes(laid), 0);
    }

    void theNextSnapshot_leavesThemThere()
    {
        const Positions positions{{service(u"b"_s), {720, 304}}, {service(u"gone"_s), {0, 0}}};
        const Laid later = laidOut(market + "new reads stream:t\nnew writes stream:u\nother reads stream:u\n",
                                   positions);
        QCOMPARE(brokenLaw(later), QString());
        QCOMPARE(later.layout.boxes[indexOf(later, u"b"_s)].topLeft(), QPointF(720, 304));
    }

    void whatIsNoPlace_isIgnored()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        const Layout plain = laidOut(market).layout;
        for (const QPointF at : {QPointF(nan, 0), QPointF(0, nan), QPointF(infinity, 0), QPointF(0, -infinity)})
            QVERIFY(isSame(laidOut(market, {{service(u"a"_s), at}}).layout, plain));
        const Laid far = laidOut(market, {{service(u"a"_s), {1e300, -1e300}}, {service(u"b"_s), {0.4, -3.6}}});
        QCOMPARE(brokenLaw(far), QString());
        QVERIFY(far.layout.bounds.width() < 50'000 && far.layout.bounds.height() < 50'000);
        QCOMPARE(far.layout.boxes[indexOf(far, u"b"_s)].topLeft(), QPointF(0, -4)); // sharp on whole pixels
    }

    void aHeading_countsWhatIsLeft_andGoesWithTheLast()
    {
        const QByteArray text = "a writes stream:s\nb reads stream:s\n"
                                "lone-1: category=RUNNING\nlone-2: category=RUNNING\n";
        const auto headings = [](const Laid& laid) {
            QStringList words;
            for (const LayoutHeading& heading : laid.layout.headings)
                words += heading.text;
            return words.join(u'|');
        };
        QVERIFY2(headings(laidOut(text)).contains(u"(2)"_s), qPrintable(headings(laidOut(text))));
        const Laid one = laidOut(text, {{service(u"lone-1"_s), {900, 40}}});
        QVERIFY2(headings(one).contains(u"(1)"_s) && !headings(one).contains(u"(2)"_s), qPrintable(headings(one)));
        const Laid none = laidOut(text, {{service(u"lone-1"_s), {900, 40}}, {service(u"lone-2"_s), {900, 120}}});
        QCOMPARE(headings(none), QString());
    }

    void framesHoldTheirBoxes_andMakeRoom()
    {
        const GraphPtr graph = test::graphOf(Family{.hosts = 3, .nodesPerHost = 24});
        const Laid plain = laidOut(graph);
        QCOMPARE(plain.layout.frames.size(), size_t(3));
        QCOMPARE(brokenFrame(plain), QString());
        for (const quint32 box : freeBoxes(plain)) {
            const QPointF there = positionOf(plain.layout, box)
                                  + QPointF(box % 2 == 0 ? 700 : -500, box % 3 == 0 ? 400 : -40);
            const Laid laid = laidOut(graph, {{idOf(plain, box), there}});
            QCOMPARE(brokenLaw(laid), QString());
            QCOMPARE(brokenFrame(laid), QString());
            QCOMPARE(positionOf(laid.layout, box), there); // from where its frame is now
        }
    }

    void alone_andBesideOthers_aHostHasTheSamePositions()
    {
        const Laid both = laidOut(test::graphOf(Family{.hosts = 2, .nodesPerHost = 24}));
        ViewSpec spec;
        const quint32 box = freeBoxes(both).front();
        spec.positions.emplace(idOf(both, box), QPointF(-80, 320));
        QCOMPARE(positionOf(laidOut(both.visible.graph, spec).layout, box), QPointF(-80, 320));
        spec.filter.text = u"host = "_s + idOf(both, box).host();
        const Laid alone = laidOut(both.visible.graph, spec);
        if (alone.visible.filterMistake || !alone.layout.frames.empty())
            QSKIP("the filter does not leave one host");
        QCOMPARE(alone.layout.boxes[*alone.visible.indexOf(idOf(both, box))].topLeft(), QPointF(-80, 320));
    }

    void aCollapsedGroup_standsWhereItIsPut_andFramesMakeRoom()
    {
        const GraphPtr graph = test::graphOf(Family{.hosts = 3, .nodesPerHost = 24});
        const Laid plain = laidOut(graph);
        ViewSpec spec;
        spec.collapsed.insert(plain.visible.groups[1].id);
        const QPointF there = plain.layout.frames[0].box.center();
        spec.positions.emplace(plain.visible.groups[1].id, QPointF(std::round(there.x()), std::round(there.y())));
        const Laid laid = laidOut(graph, spec);
        QCOMPARE(brokenLaw(laid), QString());
        QCOMPARE(brokenFrame(laid), QString());
        const auto box = laid.visible.indexOf(plain.visible.groups[1].id);
        QVERIFY(box && laid.visible.nodes[*box].isGroup);
        QCOMPARE(positionOf(laid.layout, *box), QPointF(std::round(there.x()), std::round(there.y())));
    }

    void freePlace_isTheNearest()
    {
        FreePlaces places({12, 8});
        places.take({0, 0, 100, 24});
        QCOMPARE(places.nearest({200, 0, 50, 24}), QPointF(200, 0));
        QCOMPARE(places.nearest({10, 4, 50, 24}), QPointF(10, 32)); // beneath
        QCOMPARE(places.nearest({90, 4, 50, 24}), QPointF(112, 4)); // beside
        for (int x = -5; x < 5; ++x) {
            for (int y = -5; y < 5; ++y)
                places.take(QRectF(x * 112, y * 32, 100, 24));
        }
        const QRectF found(places.nearest({10, 4, 50, 24}), QSizeF(50, 24));
        QVERIFY(places.isFree(found));
    }

    void twoThousandBoxes_oneMoved_takesLittleMoreThanNone()
    {
        const GraphPtr graph = test::graphOf(*familyNamed(u"s2000"));
        const Laid plain = laidOut(graph); // what is asked for is kept
        const std::vector<quint32> boxes = freeBoxes(plain);
        const quint32 box = boxes[boxes.size() / 2];
        QElapsedTimer timer;
        timer.start();
        laidOut(graph);
        const qint64 without = timer.restart();
        const Laid moved = laidOut(graph, {{idOf(plain, box), positionOf(plain.layout, box) + QPointF(400, 200)}});
        const qint64 with = timer.elapsed();
        qInfo("without %lld ms, with %lld ms", without, with);
        QCOMPARE(brokenRoute(moved.visible, moved.layout), QString());
        QVERIFY2(with < without * 2 + 400, "a count would tell more, but nothing else here would"); // slow machines
    }
};

QTEST_GUILESS_MAIN(PositionsTest)
#include "tst_positions.moc"

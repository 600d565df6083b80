// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/wrap.h"
#include "support/picturescore.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;

namespace {

struct Chain
{
    AskedComponent asked;
    PlacedComponent placed;
};

/// Boxes in a row, `lines` from each to the next, side by side.
Chain rowOf(int boxes, int lines)
{
    Chain chain;
    chain.placed.size = {boxes * 100.0 - 40, 60};
    for (int i = 0; i < boxes; ++i) {
        chain.asked.nodes.push_back({{60, 60}, 1});
        chain.placed.nodes.emplace_back(i * 100, 0);
        for (int line = 0; i > 0 && line < lines; ++line) {
            const double y = 10 + line * 10;
            chain.asked.edges.push_back({.from = quint32(i - 1), .to = quint32(i)});
            chain.placed.edges.push_back({QPointF(i * 100 - 40, y), QPointF(i * 100, y)});
        }
    }
    return chain;
}

/// Every box a group of its own, or `together` beside each other.
void wrap(Chain& chain, quint32 together = 1)
{
    std::vector<quint32> groupOf;
    for (quint32 i = 0; i < chain.asked.nodes.size(); ++i)
        groupOf.push_back(i / together);
    wrapToPage(chain.asked, groupOf, chain.placed);
}

PictureScore scoreOf(const Chain& chain)
{
    PlacedPicture picture{.boxes = {}, .lines = chain.placed.edges, .edges = {}};
    for (size_t i = 0; i < chain.asked.nodes.size(); ++i)
        picture.boxes.emplace_back(chain.placed.nodes[i], chain.asked.nodes[i].size);
    for (const AskedEdge& edge : chain.asked.edges)
        picture.edges.emplace_back(edge.from, edge.to);
    return scoreOf(picture);
}

} // namespace

class WrapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void longRow_becomesAPage_withoutANewCrossing()
    {
        Chain chain = rowOf(60, 4);
        wrap(chain);
        const PictureScore score = scoreOf(chain);
        QCOMPARE(score.crossings, 0);
        QCOMPARE(score.throughBoxes, 0);
        QCOMPARE(score.overlaps, 0);
        QVERIFY2(score.aspect > 0.5 && score.aspect < 3, qPrintable(QString::number(score.aspect)));
    }

    void highColumn_becomesAPage()
    {
        Chain chain = rowOf(60, 4);
        const auto turn = [](QPointF& point) { point = {point.y(), point.x()}; };
        std::for_each(chain.placed.nodes.begin(), chain.placed.nodes.end(), turn);
        for (auto& line : chain.placed.edges)
            std::for_each(line.begin(), line.end(), turn);
        chain.placed.size.transpose();
        wrap(chain);
        const PictureScore score = scoreOf(chain);
        QCOMPARE(score.crossings, 0);
        QCOMPARE(score.throughBoxes, 0);
        QVERIFY2(score.aspect > 0.5 && score.aspect < 3, qPrintable(QString::number(score.aspect)));
    }

    void everything_staysWithinItsSize()
    {
        Chain chain = rowOf(60, 4);
        wrap(chain);
        const QRectF page = QRectF(QPointF(0, 0), chain.placed.size).adjusted(-1, -1, 1, 1);
        for (const auto& line : chain.placed.edges) {
            for (const QPointF point : line)
                QVERIFY(page.contains(point));
        }
    }

    void groups_stayWhole()
    {
        constexpr int together = 7;
        Chain chain = rowOf(70, 2);
        wrap(chain, together);
        QVERIFY(chain.placed.nodes.back().y() > chain.placed.nodes.front().y()); // it was broken
        for (size_t i = 0; i < chain.placed.nodes.size(); ++i)
            QCOMPARE(chain.placed.nodes[i] - chain.placed.nodes[i - i % together],
                     QPointF(100.0 * double(i % together), 0));
    }

    void oneGroup_isNotTorn()
    {
        Chain chain = rowOf(60, 1);
        const auto before = chain.placed.nodes;
        wrap(chain, 60);
        QVERIFY(chain.placed.nodes == before);
    }

    void pageAlready_isLeftAlone()
    {
        Chain chain = rowOf(2, 1);
        const auto before = chain.placed.nodes;
        wrap(chain);
        QVERIFY(chain.placed.nodes == before);
    }

    void lineThroughTheCut_staysOneLine()
    {
        Chain chain = rowOf(40, 1);
        chain.asked.edges = {{.from = 0, .to = 39}};
        chain.placed.edges = {{QPointF(60, 5), QPointF(80, -20), QPointF(3880, -20), QPointF(3900, 5)}};
        wrap(chain);
        QCOMPARE(chain.placed.edges.size(), size_t(1));
        QCOMPARE(scoreOf(chain).throughBoxes, 0);
        QCOMPARE(chain.placed.edges[0].back(), chain.placed.nodes[39] + QPointF(0, 5));
    }
};

QTEST_APPLESS_MAIN(WrapTest)
#include "tst_wrap.moc"

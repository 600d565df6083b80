// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/layout.h"
#include "layout/layoutlaws.h"
#include "layout/randomgraph.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>
#include <map>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

Laid laidOut(const QByteArray& text, int budget = LayoutOptions().budget)
{
    Laid laid{.visible = view(graphOf(text), {}), .sizes = {}, .layout = {}};
    laid.sizes = sizesOf(laid.visible);
    LayoutOptions options;
    options.budget = budget;
    laid.layout = layOut(laid.visible, laid.sizes, options, {}).value();
    return laid;
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLaw_holdsForGraphsNobodyThoughtOf_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 30; ++seed)
            QTest::addRow("graph %u", seed) << seed;
    }
    void everyLaw_holdsForGraphsNobodyThoughtOf()
    {
        QFETCH(quint32, seed);
        const QByteArray text = randomGraphText(seed);
        const Laid laid = laidOut(text);
        QCOMPARE(laid.layout.fallback, QString());
        QCOMPARE(brokenLaw(laid), QString());
    }

    void everyLaw_holdsForTheSimplePlacement()
    {
        for (quint32 seed = 1; seed <= 30; ++seed)
            QCOMPARE(brokenLaw(laidOut(randomGraphText(seed), 0)), QString());
    }

    void sameGraph_isLaidOutTheSame()
    {
        const QByteArray text = randomGraphText(7);
        QList<QByteArray> lines = text.split('\n');
        const Laid first = laidOut(text);
        std::reverse(lines.begin(), lines.end());
        const Laid second = laidOut(lines.join('\n'));
        QVERIFY(first.layout.boxes == second.layout.boxes);
        QVERIFY(first.layout.routes == second.layout.routes);
    }

    void unconnectedBoxes_doNotMakeAColumn()
    {
        QByteArray text = "app-hub writes stream:s\nother reads stream:s\n";
        for (int i = 0; i < 27; ++i)
            text += "idle-" + QByteArray::number(i) + ": category=RUNNING\n";
        const QRectF bounds = laidOut(text).layout.bounds;
        const double aspect = bounds.width() / bounds.height();
        QVERIFY2(aspect > 1 && aspect < 3, qPrintable(QString::number(aspect)));
    }

    void boxesOfATray_standByTheirNumbers()
    {
        QByteArray text = "app-hub writes stream:s\nother reads stream:s\n";
        for (int i = 1; i <= 12; ++i)
            text += "worker-" + QByteArray::number(i) + ": category=RUNNING\n";
        const Laid laid = laidOut(text);
        std::map<std::pair<double, double>, QString> read; // from top to bottom, then from left to right
        QStringList wanted;
        for (size_t i = 0; i < laid.visible.nodes.size(); ++i) {
            const QString name = laid.visible.graph->nodes()[laid.visible.nodes[i].node].id.name();
            if (name.startsWith(u"worker-"_s))
                read.emplace(std::pair(laid.layout.boxes[i].y(), laid.layout.boxes[i].x()), name);
        }
        for (int i = 1; i <= 12; ++i)
            wanted += u"worker-%1"_s.arg(i);
        QStringList names;
        for (const auto& [place, name] : read)
            names += name;
        QCOMPARE(names, wanted);
    }

    void manySmallParts_fillAPage()
    {
        QByteArray text;
        for (int i = 0; i < 40; ++i) {
            const QByteArray n = QByteArray::number(i);
            text += "a" + n + " writes stream:s" + n + "\nb" + n + " reads stream:s" + n + "\n";
        }
        const QRectF bounds = laidOut(text).layout.bounds;
        const double aspect = bounds.width() / bounds.height();
        QVERIFY2(aspect > 0.8 && aspect < 3, qPrintable(QString::number(aspect)));
    }

    void data_runsFromLeftToRight()
    {
        const Laid laid = laidOut("a writes stream:s\nb reads stream:s\nb writes stream:t\nc reads stream:t\n");
        QVERIFY(laid.layout.boxes[0].right() < laid.layout.boxes[1].left());
        QVERIFY(laid.layout.boxes[1].right() < laid.layout.boxes[2].left());
        for (size_t i = 0; i < laid.visible.edges.size(); ++i) {
            const VisibleEdge& edge = laid.visible.edges[i];
            if (laid.visible.nodes[edge.from].kind != Kind::Stream)
                continue; // a stream stands under its writer
            QCOMPARE(laid.layout.routes[i].front().x(), laid.layout.boxes[edge.from].right());
            QCOMPARE(laid.layout.routes[i].back().x(), laid.layout.boxes[edge.to].left());
        }
    }

    void circle_isLedAroundItsBoxes()
    {
        const Laid laid = laidOut("a writes stream:s\nb reads stream:s\nb writes stream:t\na reads stream:t\n");
        QCOMPARE(brokenLaw(laid), QString());
        for (size_t i = 0; i < laid.layout.routes.size(); ++i) {
            const VisibleEdge& edge = laid.visible.edges[i];
            for (const QPointF point : laid.layout.routes[i]) {
                for (quint32 box = 0; box < laid.layout.boxes.size(); ++box) {
                    const bool isOwn = box == edge.from || box == edge.to;
                    QVERIFY(isOwn || !laid.layout.boxes[box].contains(point));
                }
            }
        }
    }

    void emptyGraph_isAnEmptyLayout()
    {
        const Laid laid = laidOut("venv:v: x.y=z\n");
        QVERIFY(laid.layout.boxes.empty());
        QVERIFY(laid.layout.bounds.isEmpty());
        QCOMPARE(laid.layout.fallback, QString());
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "tst_layout.moc"

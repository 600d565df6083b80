// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "draw/contrast.h"
#include "draw/readablelaws.h"
#include "graph/draw/palette.h"
#include "graph/draw/pen.h"
#include "graph/draw/picture.h"
#include "importers/open/sources.h"
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

// What a window of 1440 x 900 leaves for the picture at first start (tst_firstwindow measures it), in pixels.
constexpr QSizeF canvas{1007, 763};
constexpr double leastOnScreen = 10;
// A4 within margins of 10 mm, in points.
constexpr QSizeF page{785, 538};
constexpr double leastOnPage = 6.5;

GraphPtr sampleGraph()
{
    return graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s);
}

/// As sparse as the real case: 41 services in eight sections, 21 streams by topic, two links of one service, five
/// processes, timers, some of it not as it should be.
QByteArray sparseTwin()
{
    QByteArray text = "host:h: generated_at=2026-01-17T07:25:00Z\n";
    for (int i = 0; i < 41; ++i) {
        const QByteArray name = "orchard-" + QByteArray(i % 5 == 0 ? "long-winded-worker-" : "worker-")
                                + QByteArray::number(i);
        text += name + ": section=\"Part " + QByteArray::number(i * i % 8) + "\", category="
                + (i == 7       ? "FAILED"
                   : i == 20    ? "ORPHANED"
                   : i % 9 == 4 ? "STOPPED"
                                : "RUNNING")
                + (i % 13 == 3 ? ", user=root" : "") + "\n";
        if (i % 6 == 0)
            text += name + " listens port:" + QByteArray::number(8000 + i) + "/tcp\n";
        if (i % 9 == 4)
            text += "timer:" + name + " triggers " + name + " (inferred)\n";
    }
    for (int i = 0; i < 21; ++i)
        text += "stream:orchard:flow:" + QByteArray(i % 4 == 0 ? "something.longer." : "fruit.") + QByteArray::number(i)
                + ": topic=Topic" + QByteArray::number(i % 6) + "\n";
    text += "orchard-worker-1 uses stream:orchard:flow:fruit.1\norchard-worker-1 uses stream:orchard:flow:fruit.2\n";
    for (const char* process : {"redis", "loki", "grafana", "prometheus", "exporter"})
        text += "process:" + QByteArray(process) + " listens port:" + QByteArray::number(qstrlen(process) + 9000)
                + "/tcp\n";
    return text + "timer:lonely: schedule=daily\ntimer:lost: schedule=daily\n";
}

/// With its badges, as the window shows it a day later.
Picture pictureOf(const GraphPtr& graph)
{
    const qint64 asOf = graph->snapshot().timeOf(0).value_or(0) + 24LL * 60 * 60 * 1000;
    return *makePicture(graph, review(*graph, {}, asOf), {}, {}, {}).value();
}

GraphPtr graphInBoth(const QString& registry, const QString& report)
{
    const auto snapshot = openSources({registry, report}, {}, {});
    if (!snapshot)
        qFatal("%s", qUtf8Printable(snapshot.error().message()));
    return *resolveAll(*snapshot, {});
}

QStringList headingsOf(const Picture& picture)
{
    QStringList words;
    for (const LayoutHeading& heading : picture.layout.headings)
        words += heading.text;
    return words;
}

/// What lies beneath a text: the last fill of its group that was painted there before, else the ground.
Tone groundOf(const Drawing& drawing, const Group& group, const Shape& text)
{
    Tone ground = Tone::Ground;
    for (const Shape& shape : drawing.shapesOf(group)) {
        if (&shape == &text)
            break;
        const bool isFilled = shape.type != Shape::Type::Text && shape.fill != Tone::None;
        if (isFilled && boundsOf(drawing, shape).contains(boundsOf(drawing, text).center()))
            ground = shape.fill;
    }
    return ground;
}

} // namespace

/// What somebody sees at first, on a laptop and on paper.
class FirstPictureTest : public QObject
{
    Q_OBJECT
    const Picture m_sample = pictureOf(sampleGraph());
    const Picture m_sparse = pictureOf(graphOf(sparseTwin()));

private Q_SLOTS:
    void picture_isReadableOnALaptopAndOnAPage_data()
    {
        QTest::addColumn<GraphPtr>("graph");
        QTest::newRow("sample") << sampleGraph();
        QTest::newRow("sparse") << graphOf(sparseTwin());
        QTest::newRow("registry and report")
            << graphInBoth(fixturePath(u"twin.json"_s), QStringLiteral(UNITSCOPE_FIXTURES "/report/harbour.md"));
        QTest::newRow("report") << graphIn(bytesOf(QStringLiteral(UNITSCOPE_FIXTURES "/report/orchard.md")),
                                           u"orchard.md"_s);
        // See tests/real-registry.
        const QString registry = qEnvironmentVariable("UNITSCOPE_REAL_REGISTRY");
        const QString report = qEnvironmentVariable("UNITSCOPE_REAL_REPORT");
        if (!registry.isEmpty() && !report.isEmpty())
            QTest::newRow("real") << graphInBoth(registry, report);
    }
    void picture_isReadableOnALaptopAndOnAPage()
    {
        QFETCH(GraphPtr, graph);
        const Picture picture = pictureOf(graph);
        const QSizeF size = picture.drawing.bounds.size();
        const double onPage = std::max(smallestName(picture, page), smallestName(picture, page.transposed()));
        const QString words = u"%1 x %2 px: names of %3 px in the window, of %4 pt on A4"_s.arg(size.width())
                                  .arg(size.height())
                                  .arg(smallestName(picture, canvas), 0, 'f', 2)
                                  .arg(onPage, 0, 'f', 2);
        qInfo().noquote() << words; // for whoever called tests/real-registry
        QCOMPARE(unreadable(picture), QString());
        const double aspect = size.width() / size.height();
        QVERIFY2(aspect >= 0.5 && aspect <= 3, qPrintable(words));
        QVERIFY2(smallestName(picture, canvas) >= leastOnScreen, qPrintable(words));
        QVERIFY2(onPage >= leastOnPage, qPrintable(words));
    }

    void everyText_hasContrastOnWhatItStandsOn()
    {
        for (const Picture* picture : {&m_sample, &m_sparse}) {
            for (const Group& group : picture->drawing.groups) {
                for (const Shape& shape : picture->drawing.shapesOf(group)) {
                    if (shape.type != Shape::Type::Text)
                        continue;
                    const Tone ground = groundOf(picture->drawing, group, shape);
                    for (const Palette* palette : {&lightPalette(), &darkPalette()}) {
                        const double ratio = contrast(palette->of(shape.fill), palette->of(ground));
                        QVERIFY2(ratio >= 4.5,
                                 qPrintable(u"\"%1\" on %2: %3"_s.arg(shape.text, wordFor(ground)).arg(ratio)));
                    }
                }
            }
        }
    }

    void sample_isAFlowWithATray()
    {
        QCOMPARE(m_sample.visible.arrangement, Arrangement::Flow);
        const QStringList headings = headingsOf(m_sample);
        QVERIFY2(headings.first().startsWith(u"No known data flow (24)"), qPrintable(headings.join(u", "_s)));
        QVERIFY(headings.contains(u"Timers with no known service (4)"_s));
    }

    void sparseSystem_isAShelf()
    {
        QCOMPARE(m_sparse.visible.arrangement, Arrangement::Shelf);
        const QStringList headings = headingsOf(m_sparse);
        QVERIFY2(headings.contains(u"Services (41)"_s), qPrintable(headings.join(u", "_s)));
        QVERIFY(headings.contains(u"Streams (19)"_s)); // two stand under the service that uses them
        QVERIFY(headings.contains(u"Listeners of no service (5)"_s));
    }

    void headings_areDrawn()
    {
        for (const LayoutHeading& heading : m_sample.layout.headings) {
            const auto& shapes = m_sample.drawing.shapes;
            QVERIFY(std::any_of(shapes.begin(), shapes.end(),
                                [&](const Shape& shape) { return shape.text == heading.text; }));
        }
    }

    void fewBoxes_areNotStretched()
    {
        const Picture one = pictureOf(graphOf("a: category=RUNNING\n"));
        QVERIFY(one.layout.headings.empty());
        QCOMPARE(one.layout.bounds.size(), sizesOf(one.visible).front().size);
        QByteArray eight;
        for (int i = 0; i < 8; ++i)
            eight += "app-" + QByteArray::number(i) + ": category=RUNNING\n";
        const QRectF bounds = pictureOf(graphOf(eight)).layout.bounds;
        QVERIFY(bounds.width() < 400 && bounds.height() < 300);
    }

    void feedback_runsBeneathWhatItPasses()
    {
        for (size_t i = 0; i < m_sample.layout.routes.size(); ++i) {
            if (!m_sample.layout.leadsBack[i])
                continue;
            double lowest = 0;
            for (const QPointF corner : m_sample.layout.routes[i])
                lowest = std::max(lowest, corner.y());
            const VisibleEdge& edge = m_sample.visible.edges[i];
            QVERIFY(lowest > m_sample.layout.boxes[edge.from].bottom());
            QVERIFY(lowest > m_sample.layout.boxes[edge.to].bottom());
        }
    }
};

QTEST_GUILESS_MAIN(FirstPictureTest)
#include "tst_firstpicture.moc"

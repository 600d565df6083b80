// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// What the canvas keeps and moves is, pixel by pixel, what painting anew gives. Run at one and at two device pixels.
#include "app/paint/fonts.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/canvas/overviewmap.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>

namespace {

/// Counts what is painted, and where.
class Watched : public Canvas
{
public:
    using Canvas::Canvas;
    QRegion painted;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        painted += event->region();
        Canvas::paintEvent(event);
    }
};

} // namespace

class TestCanvasPixels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }
    void init()
    {
        m_canvas = std::make_unique<Watched>();
        m_canvas->resize(500, 400);
        m_canvas->setPreviewAfter(1e9);
        QByteArray text;
        for (int i = 0; i < 40; ++i) {
            const QByteArray number = QByteArray::number(i);
            text += "worker-" + number + " wants worker-" + QByteArray::number((i * 7 + 3) % 40) + "\nworker-" + number
                    + " writes stream:s" + QByteArray::number(i % 5) + "\n";
        }
        m_canvas->setPicture(test::pictureOf(text), false);
        m_canvas->showOverview(false);
        m_canvas->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_canvas.get()));
        connect(m_canvas.get(), &Canvas::chosen, m_canvas.get(),
                [this](const Subject& subject) { m_canvas->setSelected(subject); });
    }
    void cleanup() { m_canvas.reset(); }

    void scrolled_isAsPaintedAnew_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : {0.1, 0.25, 0.5, 1.0, 1.7})
            QTest::addRow("%g", scale) << scale;
    }
    void scrolled_isAsPaintedAnew()
    {
        QFETCH(double, scale);
        zoomTo(scale);
        for (const QPoint by : {QPoint(10, 0), QPoint(0, -10), QPoint(-33, 21), QPoint(4, -77), QPoint(-3, -1)}) {
            wheel(by);
            compareWithFresh();
        }
    }

    void severalMovesBetweenTwoPaints_areOne()
    {
        zoomTo(1);
        m_canvas->setSelected(*m_canvas->index()->subjectOf(m_canvas->index()->boxesInReadingOrder()[3]));
        m_canvas->grab();
        scrollOnly({12, 9});
        m_canvas->setSelected(*m_canvas->index()->subjectOf(m_canvas->index()->boxesInReadingOrder()[8]));
        scrollOnly({-40, 3});
        compareWithFresh();
    }

    void anotherSelection_repaintsWhatChangedOnly()
    {
        zoomTo(1);
        for (const size_t box : {2U, 9U, 17U, 30U}) {
            m_canvas->setSelected(*m_canvas->index()->subjectOf(m_canvas->index()->boxesInReadingOrder()[box]));
            compareWithFresh();
        }
        m_canvas->setSelected(std::nullopt);
        compareWithFresh();
    }

    /// So many that no areas are told apart any more.
    void thousandsOfOtherMatches_areAsPaintedAnew()
    {
        QByteArray text;
        for (int i = 0; i < 900; ++i)
            text += "worker-" + QByteArray::number(i) + " writes stream:s" + QByteArray::number(i) + "\n";
        const PicturePtr picture = test::pictureOf(text);
        m_canvas->setPicture(picture, false);
        std::vector<Subject> matches[2];
        for (const VisibleNode& node : picture->visible.nodes)
            matches[node.name.endsWith(u'7') ? 0 : 1].emplace_back(picture->visible.idOf(node));
        QVERIFY(matches[0].size() + matches[1].size() >= 900);
        for (const std::vector<Subject>& marked : matches) {
            m_canvas->setInFront(Canvas::Front::Found, marked);
            compareWithFresh();
        }
    }

    void hover_paintsRectanglesOnlyAndLeavesNoTrace()
    {
        zoomTo(1.5);
        m_canvas->grab();
        const QImage before = m_canvas->grab().toImage();
        const QRectF box = boxInView();
        QTest::mouseMove(m_canvas.get(), box.center().toPoint());
        QTRY_VERIFY(!m_canvas->emphasis().lit.empty());
        QVERIFY(m_canvas->grab().toImage() != before);
        QTest::qWait(50);
        m_canvas->painted = {};
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_canvas.get(), &leave);
        QTRY_VERIFY(!m_canvas->painted.isEmpty());
        QVERIFY(!(QRegion(m_canvas->rect()) - m_canvas->painted).isEmpty());
        QCOMPARE(m_canvas->grab().toImage(), before);
    }

    void whileZooming_slowPicturesAreRoughFirstAndSharpThen()
    {
        m_canvas->setPreviewAfter(-1);
        m_canvas->grab();
        m_canvas->zoomIn();
        const QImage rough = m_canvas->grab().toImage();
        m_canvas->setPreviewAfter(1e9);
        QTRY_VERIFY(m_canvas->grab().toImage() != rough);
        compareWithFresh();
    }

    void restAfterAPreview_sharpens()
    {
        m_canvas->setPreviewAfter(-1);
        m_canvas->grab();
        m_canvas->zoomIn();
        const QImage rough = m_canvas->grab().toImage();
        QTRY_VERIFY_WITH_TIMEOUT(m_canvas->grab().toImage() != rough, 1000);
        const QImage sharp = m_canvas->grab().toImage();
        QTest::qWait(100);
        QCOMPARE(m_canvas->grab().toImage(), sharp);
    }

    void overview_isThereWhenThePictureDoesNotFit()
    {
        m_canvas->showOverview(true);
        m_canvas->fit();
        QVERIFY(!m_canvas->overview()->isVisible());
        zoomTo(1);
        QVERIFY(m_canvas->overview()->isVisible());
        QVERIFY(m_canvas->rect().contains(m_canvas->overview()->geometry()));
        m_canvas->showOverview(false);
        QVERIFY(!m_canvas->overview()->isVisible());
    }

    void overview_movesTheView()
    {
        m_canvas->showOverview(true);
        zoomTo(1);
        auto* map = m_canvas->findChild<OverviewMap*>();
        const QRectF& all = m_canvas->index()->drawing().bounds;
        QTest::mousePress(map, Qt::LeftButton, {}, map->rect().center());
        const QPointF middle = m_canvas->camera().toDrawing(QPointF(m_canvas->rect().center()));
        QVERIFY((middle - all.center()).manhattanLength() < 30);
        QTest::mouseMove(map, map->rect().center() + QPoint(10, 0));
        QVERIFY(m_canvas->camera().toDrawing(QPointF(m_canvas->rect().center())).x() > middle.x() + 10);
        QTest::mouseRelease(map, Qt::LeftButton, {}, map->rect().center());
    }

    void overview_hasTheColoursOfTheGround()
    {
        m_canvas->showOverview(true);
        zoomTo(1);
        m_canvas->setColours(darkPalette());
        QVERIFY(qGray(m_canvas->findChild<OverviewMap*>()->grab().toImage().pixel(3, 3)) < 80);
        m_canvas->setColours(lightPalette());
        QVERIFY(qGray(m_canvas->findChild<OverviewMap*>()->grab().toImage().pixel(3, 3)) > 200);
    }

private:
    void compareWithFresh()
    {
        // The same to the bit, but for strokes of more than a pixel and outlines: they are QPainter's, which may put them 1/64
        // of a pixel aside when the whole picture has moved; of 255 levels nobody sees so few.
        const bool isExact = m_canvas->camera().scale() * m_canvas->devicePixelRatioF() <= 1.5
                             && !m_canvas->emphasis().selected;
        const int tolerance = isExact ? 0 : 24;
        const QImage kept = m_canvas->grab().toImage();
        m_canvas->setColours(lightPalette());
        const QImage fresh = m_canvas->grab().toImage();
        QCOMPARE(kept.size(), fresh.size());
        int most = 0;
        QPoint where;
        for (int y = 0; y < kept.height(); ++y) {
            for (int x = 0; x < kept.width(); ++x) {
                const QRgb a = kept.pixel(x, y);
                const QRgb b = fresh.pixel(x, y);
                const int here = std::max(
                    {std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
                if (here > most) {
                    most = here;
                    where = {x, y};
                }
            }
        }
        QVERIFY2(most <= tolerance, qPrintable(u"%1 at %2, %3"_s.arg(most).arg(where.x()).arg(where.y())));
    }
    void zoomTo(double scale)
    {
        m_canvas->zoomToActualSize();
        for (int i = 0; i < 40 && m_canvas->camera().scale() < scale; ++i)
            m_canvas->zoomIn();
        for (int i = 0; i < 40 && m_canvas->camera().scale() > scale * 1.1; ++i)
            m_canvas->zoomOut();
        m_canvas->grab();
    }
    void scrollOnly(QPoint by)
    {
        const QPointF at(100, 100);
        QWheelEvent event(at, at, by, by, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_canvas.get(), &event);
    }
    void wheel(QPoint by)
    {
        m_canvas->grab();
        scrollOnly(by);
    }
    QRectF boxInView() const
    {
        for (const quint32 group : m_canvas->index()->boxesInReadingOrder()) {
            const QRectF box = m_canvas->camera().toView(m_canvas->index()->drawing().groups[group].bounds);
            if (QRectF(m_canvas->rect()).contains(box))
                return box;
        }
        return {};
    }

    std::unique_ptr<Watched> m_canvas;
};

QTEST_MAIN(TestCanvasPixels)
#include "tst_canvaspixels.moc"

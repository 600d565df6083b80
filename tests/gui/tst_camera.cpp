// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/camera.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

void compareNear(QPointF actual, QPointF expected)
{
    QVERIFY2((actual - expected).manhattanLength() < 1e-6, qPrintable(u"%1, %2"_s.arg(actual.x()).arg(actual.y())));
}

} // namespace

class TestCamera : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zoom_keepsThePointUnderThePointer_data()
    {
        QTest::addColumn<double>("factor");
        for (const double factor : {1.25, 0.8, 3.0, 100.0, 0.0001})
            QTest::addRow("%g", factor) << factor;
    }
    void zoom_keepsThePointUnderThePointer()
    {
        QFETCH(double, factor);
        Camera camera;
        camera.pan({31, -17});
        const QPointF pointer(311, 207);
        const QPointF before = camera.toDrawing(pointer);
        camera.zoomAt(pointer, factor);
        compareNear(camera.toDrawing(pointer), before);
    }

    void scale_staysWithinItsLimits()
    {
        Camera camera;
        camera.zoomAt({}, 1e9);
        QCOMPARE(camera.scale(), Camera::largestScale);
        camera.zoomAt({}, 1e-9);
        QCOMPARE(camera.scale(), Camera::smallestScale);
    }

    void fit_showsAllOfALargeArea_data()
    {
        QTest::addColumn<QRectF>("area");
        QTest::newRow("large") << QRectF(-100, 40, 4000, 900);
        QTest::newRow("of fifty thousand boxes") << QRectF(0, 0, 70'000, 39'000);
        QTest::newRow("of a million") << QRectF(0, 0, 300'000, 4'000'000);
    }
    void fit_showsAllOfALargeArea()
    {
        QFETCH(QRectF, area);
        Camera camera;
        camera.fit(area, {800, 600}, 1.0);
        QVERIFY(QRectF(-1, -1, 802, 602).contains(camera.toView(area)));
    }

    void zoomingOut_endsWhereEverythingIsSeen()
    {
        const QRectF area(0, 0, 70'000, 39'000);
        const double fitted = Camera::scaleToFit(area, {800, 600});
        Camera camera;
        camera.fit(area, {800, 600}, 1.0);
        camera.zoomAt({400, 300}, 20, fitted);
        camera.zoomAt({400, 300}, 1e-9, fitted);
        QCOMPARE(camera.scale(), fitted);
        camera.zoomAt({400, 300}, 1e-9, 0.7);
        QCOMPARE(camera.scale(), Camera::smallestScale);
    }

    void fit_doesNotEnlargeBeyondTheLimit()
    {
        Camera camera;
        camera.fit({0, 0, 50, 50}, {800, 600}, 1.0);
        QCOMPARE(camera.scale(), 1.0);
        compareNear(camera.toView(QPointF(25, 25)), {400, 300});
    }

    void fit_ofNothing_changesNothing()
    {
        Camera camera;
        camera.fit({}, {800, 600}, 1.0);
        QCOMPARE(camera, Camera());
    }

    void pan_cannotLoseThePicture()
    {
        Camera camera;
        const QRectF drawing(0, 0, 300, 200);
        for (const QPointF move : {QPointF(1e6, 0), QPointF(-1e7, 1e7), QPointF(0, -1e8)}) {
            camera.pan(move);
            camera.keepInSight(drawing, {800, 600});
            QVERIFY(QRectF(0, 0, 800, 600).intersects(camera.toView(drawing)));
        }
    }

    void reveal_movesOnlyIfNeeded()
    {
        Camera camera;
        camera.reveal({100, 100, 50, 20}, {800, 600}, 24);
        QCOMPARE(camera, Camera());
        camera.reveal({900, 700, 50, 20}, {800, 600}, 24);
        QVERIFY(QRectF(24, 24, 752, 552).contains(camera.toView(QRectF(900, 700, 50, 20))));
    }
};

QTEST_APPLESS_MAIN(TestCamera)
#include "tst_camera.moc"

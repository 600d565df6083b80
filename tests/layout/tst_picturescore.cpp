// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/picturescore.h"

#include <QtCore/qline.h>
#include <QtCore/qrandom.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;

/// A score that finds nothing proves nothing: what is wrong with a picture must be seen.
class PictureScoreTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cross_isCountedOnce_touchingIsNot()
    {
        PlacedPicture picture;
        picture.boxes = {{-100, -100, 10, 10}, {500, 500, 10, 10}};
        picture.lines = {{{0, 0}, {100, 100}}, {{0, 100}, {100, 0}}, {{100, 0}, {200, 0}}};
        picture.edges = {{0, 1}, {0, 1}, {0, 1}};
        QCOMPARE(scoreOf(picture).crossings, 1);
    }

    void lineThroughABox_isSeen_unlessItIsItsEnd()
    {
        PlacedPicture picture;
        picture.boxes = {{0, 0, 10, 10}, {100, 0, 10, 10}, {50, -20, 10, 40}};
        picture.lines = {{{10, 5}, {100, 5}}, {{10, 5}, {10, 60}, {100, 60}, {100, 5}}, {{10, 5}, {50, 5}}};
        picture.edges = {{0, 1}, {0, 1}, {0, 2}};
        QCOMPARE(scoreOf(picture).throughBoxes, 1);
    }

    void overlap_isSeen()
    {
        PlacedPicture picture;
        picture.boxes = {{0, 0, 10, 10}, {9, 9, 10, 10}, {30, 0, 10, 10}};
        QCOMPARE(scoreOf(picture).overlaps, 1);
    }

    void largePicture_isScoredAsPairByPair()
    {
        QRandomGenerator random(1);
        PlacedPicture picture;
        const auto point = [&] { return QPointF(random.bounded(5000), random.bounded(3000)); };
        for (quint32 i = 0; i < 300; ++i) {
            picture.boxes.emplace_back(point() + QPointF(0.37, 0.61), QSizeF(40, 20)); // no line touches a corner
            picture.lines.push_back({point(), point()});
            picture.edges.emplace_back(i, i);
        }
        qint64 crossings = 0;
        qint64 through = 0;
        for (quint32 i = 0; i < 300; ++i) {
            const QLineF line(picture.lines[i][0], picture.lines[i][1]);
            for (quint32 j = 0; j < 300; ++j) {
                const QLineF other(picture.lines[j][0], picture.lines[j][1]);
                crossings += j < i && line.intersects(other) == QLineF::BoundedIntersection ? 1 : 0;
                const QRectF box = picture.boxes[j].adjusted(1, 1, -1, -1);
                const QLineF slopes[] = {{box.topLeft(), box.bottomRight()}, {box.topRight(), box.bottomLeft()}};
                const bool isHit = line.intersects(slopes[0]) == QLineF::BoundedIntersection
                                   || line.intersects(slopes[1]) == QLineF::BoundedIntersection
                                   || box.contains(line.p1()) || box.contains(line.p2());
                through += i != j && isHit ? 1 : 0;
            }
        }
        QVERIFY(crossings > 1000 && through > 100);
        QCOMPARE(scoreOf(picture).crossings, crossings);
        QCOMPARE(scoreOf(picture).throughBoxes, through);
    }
};

QTEST_APPLESS_MAIN(PictureScoreTest)
#include "tst_picturescore.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/papersize.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

/// One box with a name of 13 and a remark of 11 pixels.
Drawing drawingOf(QSizeF size)
{
    Drawing drawing;
    drawing.bounds = QRectF(QPointF(-5, 20), size);
    Shape name;
    name.type = Shape::Type::Text;
    name.fill = Tone::Text;
    name.text = u"shop"_s;
    Shape remark = name;
    remark.pixelSize = 11;
    drawing.shapes = {name, remark};
    Group group;
    group.shapeCount = 2;
    drawing.groups = {group};
    return drawing;
}

bool isClose(double a, double b)
{
    return std::abs(a - b) < 0.01;
}

} // namespace

class PaperSizeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownPage_isAsLargeAsThePicture()
    {
        const PagePlace place = placeOn(Paper::Fit, drawingOf({400, 200}));
        QCOMPARE(place.page, QSizeF(300, 150));
        QCOMPARE(place.picture, QRectF(0, 0, 300, 150));
        QVERIFY(isClose(place.nameSize, 9.75));
    }

    void page_hasItsRealSizeAndTurnsAsThePictureFits()
    {
        const PagePlace across = placeOn(Paper::A4, drawingOf({3000, 1000}));
        QVERIFY(isClose(across.page.width(), 841.89) && isClose(across.page.height(), 595.276));
        const PagePlace upright = placeOn(Paper::A4, drawingOf({1000, 3000}));
        QVERIFY(isClose(upright.page.width(), 595.276) && isClose(upright.page.height(), 841.89));
        QCOMPARE(placeOn(Paper::Letter, drawingOf({1000, 3000})).page, QSizeF(612, 792));
        const PagePlace slide = placeOn(Paper::Slide, drawingOf({1000, 3000}));
        QVERIFY(isClose(slide.page.width(), 960) && isClose(slide.page.height(), 540));
    }

    void picture_isInTheMiddleWithinTheMargins()
    {
        for (const Paper paper : {Paper::A4, Paper::A3, Paper::Letter, Paper::Slide}) {
            for (const QSizeF size : {QSizeF(3000, 1000), QSizeF(200, 5000), QSizeF(100, 80)}) {
                const PagePlace place = placeOn(paper, drawingOf(size));
                const double margin = kindOf(paper).margin * 72 / 25.4 - 0.01;
                const QRectF page(QPointF(), place.page);
                QVERIFY(page.adjusted(margin, margin, -margin, -margin).contains(place.picture));
                QVERIFY(isClose(place.picture.center().x(), page.center().x()));
                QVERIFY(isClose(place.picture.center().y(), page.center().y()));
            }
        }
    }

    void smallPicture_isNotBlownUp()
    {
        const PagePlace place = placeOn(Paper::A3, drawingOf({100, 80}));
        QVERIFY(isClose(place.picture.width(), 100 * 0.75 * 1.25));
    }

    void namesTooSmall_nameThePageThatHelps()
    {
        QVERIFY(!smallNamesOn(Paper::A4, drawingOf({1000, 1500})));
        const auto onA4 = smallNamesOn(Paper::A4, drawingOf({1400, 2000}));
        QVERIFY(onA4.has_value());
        QVERIFY(onA4->larger.paper == Paper::A3);
        QCOMPARE(inWords(*onA4), u"names are 5.0 pt on A4, which is hard to read in print; on A3 they are 7.3 pt"_s);
        const auto huge = smallNamesOn(Paper::A4, drawingOf({9000, 9000}));
        QVERIFY(huge.has_value());
        QVERIFY(huge->larger.paper == Paper::Fit);
        QVERIFY(!smallNamesOn(Paper::Fit, drawingOf({9000, 9000})));
    }

    void nothingDrawn_hasAPage()
    {
        const Drawing empty;
        QVERIFY(!placeOn(Paper::Fit, empty).page.isEmpty());
        QVERIFY(!placeOn(Paper::A4, empty).isTooSmall());
        QCOMPARE(smallestName(empty), 0.0);
    }
};

QTEST_GUILESS_MAIN(PaperSizeTest)
#include "tst_papersize.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/drawingindex.h"
#include "app/paint/fonts.h"
#include "app/paint/render.h"
#include "graph/draw/palette.h"
#include "graph/draw/picture.h"
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtGui/qimage.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double scale = 0.4;

/// How dark the left end of a box is, 0 to 255, of the ground's lightness.
double darknessOf(const QImage& grey, const QRectF& box, int ground)
{
    const QRect area = QRectF(box.topLeft() * scale, QSizeF(bandWidth, box.height()) * scale).toAlignedRect();
    double sum = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            sum += std::abs(ground - qGray(grey.pixel(x, y)));
    }
    return sum / (area.width() * area.height());
}

/// How dark the line around a box is.
double outlineOf(const QImage& grey, const QRectF& box, int ground)
{
    const QRect area = QRectF(box.topLeft() * scale, box.size() * scale).toAlignedRect();
    double sum = 0;
    for (int x = area.left() + 4; x <= area.right() - 4; ++x) { // the line lies on one of two rows, or on both
        for (const int y : {area.top(), area.top() + 1})
            sum += std::abs(ground - qGray(grey.pixel(x, y)));
    }
    return sum / (area.width() - 8);
}

QImage printed(const PicturePtr& picture, const Palette& palette)
{
    QImage image((picture->drawing.bounds.size() * scale).toSize(), QImage::Format_RGB32);
    const DrawingIndex index(picture->drawing);
    const Emphasis none;
    Sprites sprites;
    render(image, {.origin = {}, .scale = scale}, image.rect(), {index, palette, none}, sprites);
    return image;
}

} // namespace

/// A black-and-white print, far away.
class GreyPictureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void whatIsWrong_isFoundAtFirstSight_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void whatIsWrong_isFoundAtFirstSight()
    {
        QFETCH(bool, isDark);
        const Palette& palette = isDark ? darkPalette() : lightPalette();
        const GraphPtr graph = graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s);
        const PicturePtr picture = makePicture(graph, {}, {}, {}).value();
        const Drawing& drawing = picture->drawing;
        const QImage image = printed(picture, palette);
        const int ground = qGray(QRgb(palette.of(Tone::Ground)));
        double darkestQuiet = 0;
        double palestWrong = 255;
        for (const Group& group : drawing.groups) {
            if (group.part != Group::Part::Node || picture->visible.nodes[group.item].kind != Kind::Service)
                continue;
            const bool isWrong = hasBand(Kind::Service, picture->visible.nodes[group.item].state);
            const double darkness = darknessOf(image, bodyOf(drawing, group).rect(), ground);
            if (isWrong)
                palestWrong = std::min(palestWrong, darkness);
            else
                darkestQuiet = std::max(darkestQuiet, darkness);
        }
        QVERIFY2(palestWrong > 1.5 * darkestQuiet,
                 qPrintable(u"what is wrong: %1, what is not: %2"_s.arg(palestWrong).arg(darkestQuiet)));
    }

    void whatIsUnclearOrRunsAsRoot_isFoundByItsOutline_data() { whatIsWrong_isFoundAtFirstSight_data(); }
    void whatIsUnclearOrRunsAsRoot_isFoundByItsOutline()
    {
        QFETCH(bool, isDark);
        const Palette& palette = isDark ? darkPalette() : lightPalette();
        const GraphPtr graph = graphOf("calm-reader: category=RUNNING\n"
                                       "calm-writer: category=RUNNING, user=www\n"
                                       "grey-unclear: category=UNKNOWN\n"
                                       "root-runner: category=RUNNING, user=root\n");
        const PicturePtr picture = makePicture(graph, {}, {}, {}).value();
        const QImage image = printed(picture, palette);
        const int ground = qGray(QRgb(palette.of(Tone::Ground)));
        double darkestQuiet = 0;
        double palestOther = 510;
        for (const Group& group : picture->drawing.groups) {
            if (group.part != Group::Part::Node)
                continue;
            const double darkness = outlineOf(image, bodyOf(picture->drawing, group).rect(), ground);
            const VisibleNode& node = picture->visible.nodes[group.item];
            if (node.remark.isEmpty() && node.state == State::Running)
                darkestQuiet = std::max(darkestQuiet, darkness);
            else
                palestOther = std::min(palestOther, darkness);
        }
        QVERIFY2(darkestQuiet > 0 && palestOther > 1.5 * darkestQuiet,
                 qPrintable(u"unclear and root: %1, quiet: %2"_s.arg(palestOther).arg(darkestQuiet)));
    }
};

QTEST_MAIN(GreyPictureTest)
#include "tst_greypicture.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/render.h"

#include "app/paint/colours.h"
#include "app/paint/fonts.h"
#include "app/paint/paintdrawing.h"
#include "app/paint/raster.h"
#include "app/ui/canvas/pictureindex.h"
#include "guitest.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>

namespace {

constexpr QSize size(640, 420);
/// Where QPainter cuts a shape at the image's edge, it rounds by 1/64 of a pixel the other way.
constexpr int edgeTolerance = 8;

/// The part of pixels that differ by more than `tolerance` in some channel, 0 to 1.
double difference(const QImage& a, const QImage& b, int tolerance)
{
    int different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int most = std::max(
                {std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
            different += most > tolerance ? 1 : 0;
        }
    }
    return double(different) / (a.width() * a.height());
}

int darkest(const QImage& image)
{
    int value = 255;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            value = std::min(value, qGray(image.pixel(x, y)));
    }
    return value;
}

} // namespace

class TestPaintRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(loadFonts());
        m_picture = test::pictureOf(
            "alpha writes stream:orders\nbeta reads stream:orders\ngamma uses stream:orders\n"
            "alpha wants beta\nbeta wants gamma (inferred)\ngamma wants delta\nalpha wants delta\n"
            "delta: category=FAILED\nalpha: category=RUNNING\nbeta: category=STOPPED\n"
            "gamma: port=1\ngamma: port=2\ntimer:nightly triggers delta\n"
            "alpha listens port:8001\nepsilon wants delta (inferred)\nepsilon writes stream:orders");
        QVERIFY(m_picture);
        m_index = std::make_unique<PictureIndex>(m_picture);
    }

    void strips_lookLikeTheWhole_data()
    {
        QTest::addColumn<double>("scale");
        QTest::addColumn<bool>("isSelected");
        for (const double scale : {0.08, 0.2, 0.45, 0.6, 0.77, 1.0, 1.25, 2.0, 3.1}) {
            QTest::addRow("%g", scale) << scale << false;
            QTest::addRow("%g selected", scale) << scale << true;
        }
    }
    void strips_lookLikeTheWhole()
    {
        QFETCH(double, scale);
        QFETCH(bool, isSelected);
        const Emphasis emphasis = isSelected ? selectionOf(u"alpha"_s) : Emphasis();
        const Viewport viewport{{-37, -51}, scale};
        const QImage whole = rendered(viewport, emphasis, {QRect({}, size)});
        std::vector<QRect> strips;
        for (int x = 0; x < size.width(); x += 97)
            strips.emplace_back(x, 0, 97, 200);
        for (int y = 200; y < size.height(); y += 13)
            strips.emplace_back(0, y, size.width(), 13);
        const QImage pieces = rendered(viewport, emphasis, strips);
        // Signs of the legend are painted as they are, and a strip's edge may cut one.
        QCOMPARE(difference(whole, pieces, edgeTolerance), 0.0);
    }

    void anotherOrigin_movesThePixelsOnly()
    {
        for (const double scale : {0.09, 0.31, 0.7, 1.0, 2.0}) {
            const QPoint by(-31, 17);
            const QImage first = rendered({{11, 5}, scale}, {}, {QRect({}, size)});
            const QImage second = rendered({QPoint(11, 5) + by, scale}, {}, {QRect({}, size)});
            // Without the rim: the painter cuts letters and arrowheads at an image's edge in another way than inside.
            const QRect common = first.rect().intersected(first.rect().translated(by)).adjusted(4, 4, -4, -4);
            // A letter of the legend, no sprite, may begin at another quarter of a pixel: its place is rounded.
            constexpr double oneLetter = 1e-4;
            QVERIFY(difference(first.copy(common.translated(-by)), second.copy(common), edgeTolerance) <= oneLetter);
        }
    }

    void fullSize_looksAsThePainterPaintsIt()
    {
        for (const double scale : {1.0, 2.0}) {
            const Viewport viewport{{0, 0}, scale};
            const QImage fast = rendered(viewport, {}, {QRect({}, size)});
            QImage exact(size, QImage::Format_RGB32);
            exact.fill(colourOf(lightPalette(), Tone::Ground));
            QPainter painter(&exact);
            painter.scale(scale, scale);
            paintDrawing(m_picture->drawing, painter, lightPalette());
            painter.end();
            QVERIFY2(difference(fast, exact, 40) < 0.002, qPrintable(u"%1"_s.arg(difference(fast, exact, 40))));
        }
    }

    void onlyTheRect_isPainted()
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        const QRect rect(100, 90, 210, 60);
        Sprites sprites;
        render(image, {{0, 0}, 0.8}, rect, scene({}), sprites);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                QCOMPARE(image.pixelColor(x, y) == QColor(Qt::magenta), !rect.contains(x, y));
        }
    }

    void farAway_everyBoxIsStillThere()
    {
        const Viewport viewport{{0, 0}, 0.1};
        const QImage image = rendered(viewport, {}, {QRect({}, size)});
        const QRgb ground = colourOf(lightPalette(), Tone::Ground).rgb();
        for (const Group& group : m_picture->drawing.groups) {
            if (group.part == Group::Part::Node)
                QVERIFY(darkest(image.copy(viewport.toImage(group.bounds).toAlignedRect())) < qGray(ground) - 40);
        }
    }

    void selection_recedesTheRest()
    {
        for (const double scale : {0.1, 0.2, 0.5, 1.0}) {
            const Viewport viewport{{0, 0}, scale};
            const QImage plain = rendered(viewport, {}, {QRect({}, size)});
            const QImage selected = rendered(viewport, selectionOf(u"nightly"_s, Kind::Timer), {QRect({}, size)});
            const QRect lonely = viewport.toImage(boundsOf(u"alpha"_s)).toAlignedRect();
            QVERIFY(darkest(selected.copy(lonely)) > darkest(plain.copy(lonely)));
            QVERIFY(darkest(selected.copy(lonely)) < 245); // recedes, does not disappear
            QVERIFY(difference(plain, selected, 20) > 0);
        }
    }

    void anotherPalette_isNotMixedWithTheFirst()
    {
        Sprites sprites;
        QImage image(size, QImage::Format_RGB32);
        const Emphasis none;
        render(image, {{0, 0}, 1}, image.rect(), scene(none), sprites);
        const Scene dark{m_index->places(), darkPalette(), none};
        render(image, {{0, 0}, 1}, image.rect(), dark, sprites);
        QImage fresh(size, QImage::Format_RGB32);
        Sprites others;
        render(fresh, {{0, 0}, 1}, fresh.rect(), dark, others);
        QCOMPARE(difference(image, fresh, 0), 0.0);
    }

    void line_isPalerWhereItIsThinner()
    {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        const Raster raster(image, image.rect());
        constexpr int one = FinePoint::perPixel;
        raster.line({0, 5 * one + one / 2}, {20 * one, 5 * one + one / 2}, one, qRgb(0, 0, 0));
        raster.line({0, 9 * one + one / 2}, {20 * one, 9 * one + one / 2}, one / 2, qRgb(0, 0, 0));
        QVERIFY(qGray(image.pixel(10, 5)) < 4);
        QCOMPARE(qGray(image.pixel(10, 4)), 255);
        QCOMPARE(qGray(image.pixel(10, 6)), 255);
        QVERIFY(std::abs(qGray(image.pixel(10, 9)) - 128) < 4);
    }

    void linesFarOutside_areCutOff()
    {
        QImage image(30, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        const Raster raster(image, QRect(5, 5, 20, 20));
        constexpr qint64 far = 1'000'000 * FinePoint::perPixel;
        for (const FinePoint to : {FinePoint{far, far}, FinePoint{-far, far}, FinePoint{0, far}, FinePoint{far, 0}})
            raster.line({-to.x, -to.y}, to, 256, qRgb(0, 0, 0));
        QCOMPARE(qGray(image.pixel(2, 2)), 255);
        QVERIFY(qGray(image.pixel(12, 12)) < 200);
    }

private:
    Scene scene(const Emphasis& emphasis) const { return {m_index->places(), lightPalette(), emphasis}; }
    QImage rendered(const Viewport& viewport, const Emphasis& emphasis, const std::vector<QRect>& rects) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        Sprites sprites;
        for (const QRect& rect : rects)
            render(image, viewport, rect, scene(emphasis), sprites);
        return image;
    }
    Emphasis selectionOf(const QString& name, Kind kind = Kind::Service) const
    {
        const quint32 group = *m_index->groupOf(*NodeId::make(u"h"_s, kind, name));
        return {.selected = group, .front = m_index->around(group), .lit = {}};
    }
    QRectF boundsOf(const QString& title) const
    {
        for (const Group& group : m_picture->drawing.groups) {
            if (group.part == Group::Part::Node && group.title == title)
                return group.bounds;
        }
        return {};
    }

    PicturePtr m_picture;
    std::unique_ptr<PictureIndex> m_index;
};

QTEST_MAIN(TestPaintRender)
#include "tst_paintrender.moc"

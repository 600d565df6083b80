// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Letters and names that are laid into the pixels without a painter.
#include "app/paint/fonts.h"
#include "app/paint/letters.h"
#include "app/paint/mapnames.h"
#include "graph/look/textmetrics.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>

namespace {

Shape textOf(const QString& words, double pixelSize = 13)
{
    Shape shape;
    shape.type = Shape::Type::Text;
    shape.text = words;
    shape.pixelSize = pixelSize;
    return shape;
}

QImage blank()
{
    QImage image(400, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

/// From the first to the last column that is not white; empty if all is.
QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

class TestPaintLetters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void letters_areThePaintersLetters()
    {
        for (const double scale : {0.6, 1.0, 2.0}) {
            QImage fast = blank();
            const Shape shape = textOf(u"fleet-router (auto-restart): é ö …"_s);
            Letters letters;
            letters.prepare(scale);
            QVERIFY(letters.paint(Raster(fast, fast.rect()), shape, {4, 30}, {}, qRgb(0, 0, 0)));
            QImage exact = blank();
            QPainter painter(&exact);
            painter.translate(4, 30);
            painter.scale(scale, scale);
            painter.setFont(drawingFont(13, false));
            painter.drawText(QPointF(), shape.text);
            painter.end();
            const QRect a = inkOf(fast);
            const QRect b = inkOf(exact);
            QVERIFY2(std::abs(a.left() - b.left()) <= 1 && std::abs(a.right() - b.right()) <= 1
                         && std::abs(a.top() - b.top()) <= 1 && std::abs(a.bottom() - b.bottom()) <= 1,
                     qPrintable(
                         u"%1: %2 %3, %4 %5"_s.arg(scale).arg(a.left()).arg(a.right()).arg(b.left()).arg(b.right())));
        }
    }

    void everyAnchor_isKept()
    {
        Shape shape = textOf(u"HHHHHH"_s);
        const double width = textWidth(shape.text, 13, Weight::Regular);
        Letters letters;
        letters.prepare(1);
        for (const auto& [anchor, left] :
             {std::pair(Shape::Anchor::Start, 200.0), std::pair(Shape::Anchor::End, 200 - width),
              std::pair(Shape::Anchor::Middle, 200 - width / 2)}) {
            shape.anchor = anchor;
            QImage image = blank();
            QVERIFY(letters.paint(Raster(image, image.rect()), shape, {200, 30}, {}, qRgb(0, 0, 0)));
            QVERIFY(std::abs(inkOf(image).left() - left - 1) <= 1.5);
        }
    }

    void noTwoCharacters_becomeOne()
    {
        // In a painter's text the font makes a times sign of the x, and an arrow of "->".
        const auto picture = [](const QString& words) {
            QImage image = blank();
            Letters letters;
            letters.prepare(1.5);
            letters.paint(Raster(image, image.rect()), textOf(words), {4, 30}, {}, qRgb(0, 0, 0));
            return image;
        };
        QVERIFY(picture(u"0x8"_s) != picture(u"0×8"_s));
        QVERIFY(picture(u"a->b"_s) != picture(u"a→b"_s));
    }

    void whatMustBeShaped_isLeftToThePainter_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("Arabic") << u"سلام"_s;
        QTest::newRow("combining") << u"e\u0301"_s;
        QTest::newRow("beyond sixteen bits") << u"a😀"_s;
        QTest::newRow("Chinese") << u"服务"_s;
        QTest::newRow("control") << u"a\u0007"_s;
    }
    void whatMustBeShaped_isLeftToThePainter()
    {
        QFETCH(QString, words);
        QImage image = blank();
        Letters letters;
        letters.prepare(1);
        QVERIFY(!letters.paint(Raster(image, image.rect()), textOf(words), {4, 30}, {}, qRgb(0, 0, 0)));
        QCOMPARE(image, blank());
    }

    void letters_areCutAtTheEdgeAsInside()
    {
        QImage image = blank();
        Letters letters;
        letters.prepare(1);
        const Shape shape = textOf(u"cut at both edges of an image"_s);
        letters.paint(Raster(image, image.rect()), shape, {4.3, 30.2}, {}, qRgb(0, 0, 0));
        QImage moved = blank();
        letters.paint(Raster(moved, moved.rect()), shape, {4.3, 30.2}, {-50, 5}, qRgb(0, 0, 0));
        QCOMPARE(moved.copy(0, 5, 350, 35), image.copy(50, 0, 350, 35));
    }

    void images_areLaidOverAsThePainterDoes()
    {
        QImage source(60, 30, QImage::Format_ARGB32_Premultiplied);
        source.fill(Qt::transparent);
        QPainter painter(&source);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(QColor(200, 30, 60));
        painter.drawRoundedRect(QRectF(3.3, 2.2, 50, 24), 8, 8);
        painter.end();
        QImage fast = blank();
        fast.fill(QColor(20, 120, 90));
        QImage exact = fast;
        Raster(fast, fast.rect()).image({-7, 3}, source, spansOf(source));
        QPainter other(&exact);
        other.drawImage(-7, 3, source);
        other.end();
        for (int y = 0; y < fast.height(); ++y) {
            for (int x = 0; x < fast.width(); ++x) {
                const QRgb a = fast.pixel(x, y);
                const QRgb b = exact.pixel(x, y);
                QVERIFY(std::abs(qRed(a) - qRed(b)) <= 2 && std::abs(qGreen(a) - qGreen(b)) <= 2
                        && std::abs(qBlue(a) - qBlue(b)) <= 2);
            }
        }
    }

    void mapNames_doNotOverlapAndTheFirstWins()
    {
        std::vector<MapName> names;
        for (quint32 i = 0; i < 400; ++i)
            names.push_back(
                {u"name-%1"_s.arg(i), QRectF(double(i * 37 % 1000), double(i * 91 % 1000), 200, 40), i, i < 9});
        for (const double ratio : {1.0, 2.0}) {
            MapNames map;
            map.prepare(names, 0.4, ratio, qRgb(0, 0, 0), qRgb(255, 255, 255));
            QVERIFY(map.labels().size() > 10);
            QVERIFY(map.labels().size() < names.size());
            QCOMPARE(map.labels().front().group, 0U);
            for (size_t i = 0; i < map.labels().size(); ++i) {
                for (size_t j = 0; j < i; ++j) {
                    const auto rectOf = [](const MapNames::Label& label) {
                        return QRect(label.pixel, label.image.size());
                    };
                    QVERIFY(!rectOf(map.labels()[i]).intersects(rectOf(map.labels()[j])));
                }
            }
        }
    }

    void aMapName_isReadableOnAnything()
    {
        const std::vector<MapName> names{{u"Payments"_s, {0, 0, 100, 20}, 0, true}};
        MapNames map;
        map.prepare(names, 0.1, 1, qRgb(0, 0, 0), qRgb(255, 255, 255));
        QImage image = blank();
        image.fill(Qt::black);
        const MapNames::Label& label = map.labels().front();
        Raster(image, image.rect()).image({5, 5}, label.image, label.spans);
        int light = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                light += qGray(image.pixel(x, y)) > 200 ? 1 : 0;
        }
        QVERIFY(light > 150);
    }
};

QTEST_MAIN(TestPaintLetters)
#include "tst_paintletters.moc"

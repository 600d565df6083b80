// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/colours.h"
#include "app/paint/fonts.h"
#include "app/paint/textaspaths.h"
#include "app/paint/topng.h"
#include "graph/draw/picture.h"
#include "support/graphtext.h"

#include <QtCore/qlocale.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const Drawing& sample()
{
    static const Drawing drawing = makePicture(graphOf("a writes stream:s\nb reads stream:s\nlonely: category=FAILED"),
                                               {}, {}, {})
                                       .value()
                                       ->drawing;
    return drawing;
}

QByteArray pngOf(const Drawing& drawing, const PngOptions& options)
{
    return toPng(drawing, options, {}).value();
}

QImage imageOf(const Drawing& drawing, const PngOptions& options)
{
    return QImage::fromData(pngOf(drawing, options), "PNG");
}

/// The share of pixels that are clearly another colour.
double difference(const QImage& one, const QImage& other)
{
    if (one.size() != other.size())
        return 1;
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 24 ? 1 : 0;
    }
    return double(count) / (double(one.width()) * one.height());
}

Drawing ofSize(QSizeF size)
{
    Drawing drawing;
    drawing.bounds = QRectF(QPointF(), size);
    return drawing;
}

} // namespace

class ToPngTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void size_isThatOfThePictureTimesTheScale()
    {
        const QSize once = imageOf(sample(), {}).size();
        QCOMPARE(once, pngSize(sample(), 1));
        QVERIFY(std::abs(once.width() - sample().bounds.width()) <= 1);
        const QImage image = imageOf(sample(), {.isDark = false, .isTransparent = false, .scale = 3});
        QCOMPARE(image.size(), pngSize(sample(), 3));
        QVERIFY(std::abs(image.width() - 3 * once.width()) <= 2);
        QVERIFY(std::abs(image.dotsPerMeterX() - 3 * 96 / 0.0254) <= 1); // shown as large as at scale 1
    }

    void ground_isOfTheThemeOrTransparent()
    {
        const QRgb light = imageOf(sample(), {}).pixel(0, 0);
        QCOMPARE(light, colourOf(lightPalette(), Tone::Ground).rgb());
        const QImage dark = imageOf(sample(), {.isDark = true, .isTransparent = false, .scale = 1});
        QCOMPARE(dark.pixel(0, 0), colourOf(darkPalette(), Tone::Ground).rgb());
        const QImage clear = imageOf(sample(), {.isDark = false, .isTransparent = true, .scale = 1});
        QVERIFY(clear.hasAlphaChannel());
        QCOMPARE(qAlpha(clear.pixel(0, 0)), 0);
        const auto box = std::find_if(sample().groups.begin(), sample().groups.end(),
                                      [](const Group& group) { return group.part == Group::Part::Node; });
        QVERIFY(box != sample().groups.end());
        const QPoint inside = (box->bounds.center() - sample().bounds.topLeft()).toPoint();
        QCOMPARE(qAlpha(clear.pixel(inside)), 255);
    }

    void sameDrawing_sameBytes()
    {
        const QByteArray first = pngOf(sample(), {});
        const QLocale before;
        for (const QLocale::Language language : {QLocale::German, QLocale::Arabic, QLocale::Hindi}) {
            QLocale::setDefault(QLocale(language));
            QCOMPARE(pngOf(sample(), {}), first);
        }
        QLocale::setDefault(before);
        qputenv("TZ", "Asia/Kathmandu");
        QCOMPARE(pngOf(sample(), {}), first);
        qputenv("TZ", "UTC");
        QVERIFY(!first.contains("tIME") && !first.contains("tEXt"));
    }

    void strips_leaveNoSeam()
    {
        // Painted in several strips at scale 8, it is the picture of scale 1, finer.
        const PngOptions fine{.isDark = false, .isTransparent = false, .scale = 8};
        QVERIFY(pngSize(sample(), 8).width() * pngSize(sample(), 8).height() > 1 << 22);
        const QImage small = imageOf(sample(), {});
        const QImage large =
            imageOf(sample(), fine).scaled(small.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY2(difference(small, large) < 0.01, qPrintable(QString::number(difference(small, large))));
    }

    void tooManyPixels_sayWhichScaleFits()
    {
        const Result<QByteArray> wide = toPng(ofSize({9000, 4000}),
                                              {.isDark = false, .isTransparent = false, .scale = 4}, {});
        QVERIFY(!wide);
        QVERIFY(wide.error().code == Error::Code::TooLarge);
        QCOMPARE(wide.error().found, u"36000 × 16000 at scale 4"_s);
        QCOMPARE(wide.error().advice, u"At scale 1 it fits, with 9000 × 4000."_s);
        const Result<QByteArray> huge = toPng(ofSize({1e7, 1e7}), {}, {});
        QVERIFY(!huge);
        QVERIFY(huge.error().advice.contains(u"SVG or a PDF"_s));
        for (const int scale : {0, -1, 9})
            QVERIFY(!toPng(sample(), {.isDark = false, .isTransparent = false, .scale = scale}, {}));
    }

    void cancelled_endsAtOnce()
    {
        std::stop_source stop;
        int told = 0;
        const Result<QByteArray> png = toPng(sample(), {.isDark = false, .isTransparent = false, .scale = 8},
                                             stop.get_token(), [&](double share) {
                                                 QVERIFY(share >= 0 && share < 1);
                                                 if (++told == 2)
                                                     stop.request_stop();
                                             });
        QVERIFY(!png);
        QVERIFY(png.error().code == Error::Code::Cancelled);
        QCOMPARE(told, 2);
    }

    void nothing_isABitmap() { QCOMPARE(imageOf(Drawing(), {}).size(), QSize(1, 1)); }

    void textAsPaths_looksTheSame()
    {
        const Drawing paths = withTextAsPaths(sample());
        QCOMPARE(paths.shapes.size(), sample().shapes.size());
        for (const Shape& shape : paths.shapes)
            QVERIFY(shape.type != Shape::Type::Text);
        QCOMPARE(imageOf(paths, {}), imageOf(sample(), {}));
        QCOMPARE(paths.groups.front().title, sample().groups.front().title);
    }

    void lettersTheFontLacks_doNoHarm()
    {
        Drawing drawing = sample();
        for (Shape& shape : drawing.shapes) {
            if (shape.type == Shape::Type::Text)
                shape.text = u"市场 🐧 שוק e\u0301\u200f"_s + QChar(0xd800);
        }
        QVERIFY(!pngOf(drawing, {}).isEmpty());
        for (const Shape& shape : withTextAsPaths(drawing).shapes)
            QVERIFY(shape.type != Shape::Type::Text);
    }
};

QTEST_MAIN(ToPngTest)
#include "tst_topng.moc"

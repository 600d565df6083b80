// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// The exported picture is the one on the screen: the canvas' own painting beside what renderers of SVG make of the file.
#include "app/paint/colours.h"
#include "app/paint/drawingindex.h"
#include "app/paint/fonts.h"
#include "app/paint/render.h"
#include "graph/draw/picture.h"
#include "graph/export/svg.h"
#include "importers/open/sources.h"
#include "importers/openedregistry.h"

#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtSvg/qsvgrenderer.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

PicturePtr pictureOf(const GraphPtr& graph)
{
    return makePicture(graph, review(*graph, {}, 1'800'000'000'000), {}, {}, {}).value();
}

PicturePtr samplePicture()
{
    return pictureOf(graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s));
}

PicturePtr twinPicture()
{
    const auto snapshot = openSources(
        {fixturePath(u"twin.json"_s), QStringLiteral(UNITSCOPE_FIXTURES "/report/harbour.md")}, {}, {});
    return snapshot ? pictureOf(*resolveAll(*snapshot, {})) : nullptr;
}

QImage emptyImage(const Drawing& drawing)
{
    QImage image(drawing.bounds.size().toSize(), QImage::Format_RGB32);
    image.fill(colourOf(lightPalette(), Tone::Ground));
    return image;
}

QImage onScreen(const Drawing& drawing)
{
    QImage image = emptyImage(drawing);
    const DrawingIndex index(drawing);
    Sprites sprites;
    const Emphasis none;
    render(image, {}, image.rect(), {index, lightPalette(), none}, sprites);
    return image;
}

QImage byQtSvg(const Drawing& drawing, const QByteArray& svg)
{
    QImage image = emptyImage(drawing);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer(svg).render(&painter, QRectF(image.rect()));
    return image;
}

/// As other programs of a desktop show it, with the bundled font; null if the program fails.
QImage byRsvg(const QString& program, const QByteArray& svg)
{
    const QTemporaryDir folder;
    const QString fonts = folder.filePath(u"fonts.conf"_s);
    QFile file(fonts);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("<fontconfig><dir>" UNITSCOPE_SOURCE_DIR "/resources/fonts</dir><cachedir>"
               + folder.path().toHtmlEscaped().toUtf8() + "</cachedir></fontconfig>");
    file.close();
    QProcess process;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(u"FONTCONFIG_FILE"_s, fonts);
    process.setProcessEnvironment(surroundings);
    process.start(program, {u"--unlimited"_s});
    process.write(svg);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QImage::fromData(process.readAllStandardOutput(), "PNG").convertToFormat(QImage::Format_RGB32);
}

/// How far two pictures are apart where letters may be smoothed differently: over squares of eight pixels, in levels of 255.
struct Difference
{
    double mean = 255;
    double worst = 255;
    QPoint where;
};

Difference differenceOf(const QImage& a, const QImage& b)
{
    constexpr int square = 8;
    if (a.size() != b.size())
        return {};
    Difference difference{.mean = 0, .worst = 0, .where = {}};
    int squares = 0;
    for (int top = 0; top + square <= a.height(); top += square) {
        for (int left = 0; left + square <= a.width(); left += square) {
            std::array<int, 3> sums{};
            for (int y = top; y < top + square; ++y) {
                for (int x = left; x < left + square; ++x) {
                    const QRgb p = a.pixel(x, y);
                    const QRgb q = b.pixel(x, y);
                    sums[0] += qRed(p) - qRed(q);
                    sums[1] += qGreen(p) - qGreen(q);
                    sums[2] += qBlue(p) - qBlue(q);
                }
            }
            double apart = 0;
            for (const int sum : sums)
                apart = std::max(apart, std::abs(sum) / double(square * square));
            if (apart > difference.worst) {
                difference.worst = apart;
                difference.where = {left, top};
            }
            difference.mean += apart;
            ++squares;
        }
    }
    difference.mean /= squares;
    return difference;
}

QString described(const Difference& difference)
{
    return u"mean %1, worst %2 at %3,%4"_s.arg(difference.mean)
        .arg(difference.worst)
        .arg(difference.where.x())
        .arg(difference.where.y());
}

/// Renderers kern; the screen and the widths that boxes were sized with do not. So letters may be a little beside each other.
struct Bounds
{
    double mean;
    double worst;
};
constexpr Bounds formBounds{0.2, 12};
constexpr Bounds textBounds{2, 60};

bool isWithin(const Difference& difference, Bounds bounds)
{
    return difference.mean <= bounds.mean && difference.worst <= bounds.worst;
}

PicturePtr withoutTexts(const Picture& picture)
{
    auto forms = std::make_shared<Picture>(picture);
    for (Shape& shape : forms->drawing.shapes) {
        if (shape.type == Shape::Type::Text)
            shape.text.clear();
    }
    return forms;
}

} // namespace

class SvgPixelsTest : public QObject
{
    Q_OBJECT

    void addPictures()
    {
        QTest::addColumn<PicturePtr>("picture");
        QTest::addColumn<Bounds>("bounds");
        const PicturePtr sample = samplePicture();
        const PicturePtr twin = twinPicture();
        QTest::newRow("sample") << sample << textBounds;
        QTest::newRow("sample, forms alone") << withoutTexts(*sample) << formBounds;
        QTest::newRow("registry and report") << twin << textBounds;
        QTest::newRow("registry and report, forms alone") << withoutTexts(*twin) << formBounds;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void qtSvg_showsWhatTheScreenShows_data() { addPictures(); }
    void qtSvg_showsWhatTheScreenShows()
    {
        QFETCH(PicturePtr, picture);
        QFETCH(Bounds, bounds);
        const Difference difference = differenceOf(onScreen(picture->drawing),
                                                   byQtSvg(picture->drawing, toSvg(*picture)));
        QVERIFY2(isWithin(difference, bounds), qPrintable(described(difference)));
    }

    void rsvg_showsWhatTheScreenShows_data() { addPictures(); }
    void rsvg_showsWhatTheScreenShows()
    {
        QFETCH(PicturePtr, picture);
        QFETCH(Bounds, bounds);
        const QString program = QStandardPaths::findExecutable(u"rsvg-convert"_s);
        if (program.isEmpty())
            QSKIP("rsvg-convert is not installed");
        const Difference difference = differenceOf(onScreen(picture->drawing), byRsvg(program, toSvg(*picture)));
        QVERIFY2(isWithin(difference, bounds), qPrintable(described(difference)));
    }

    void whatIsMissing_isNoticed()
    {
        const PicturePtr all = samplePicture();
        const QImage screen = onScreen(all->drawing);
        const QImage forms = onScreen(withoutTexts(*all)->drawing);
        int shapes = 0;
        for (size_t i = 0; i < all->drawing.shapes.size(); i += 7) {
            Picture without = *all;
            Drawing& less = without.drawing;
            const bool isText = less.shapes[i].type == Shape::Type::Text;
            const bool isName = isText && less.shapes[i].isSemiBold && less.shapes[i].text.size() > 3;
            const bool isOutline = less.shapes[i].type == Shape::Type::Rectangle
                                   && less.shapes[i].stroke == Tone::BoxStroke;
            if (!isName && !isOutline)
                continue;
            less.shapes[i].stroke = Tone::None;
            less.shapes[i].text.clear();
            const Difference difference = isText ? differenceOf(screen, byQtSvg(less, toSvg(without)))
                                                 : differenceOf(forms, byQtSvg(less, toSvg(*withoutTexts(without))));
            QVERIFY2(!isWithin(difference, isText ? textBounds : formBounds), qPrintable(all->drawing.shapes[i].text));
            ++shapes;
        }
        QVERIFY(shapes >= 5);
    }
};

QTEST_MAIN(SvgPixelsTest)
#include "tst_svgpixels.moc"

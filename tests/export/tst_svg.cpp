// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "export/golden.h"
#include "graph/base/safetext.h"
#include "graph/draw/picture.h"
#include "graph/export/svg.h"
#include "graph/export/svgtext.h"
#include "layout/randomgraph.h"
#include "support/graphtext.h"

#include <QtCore/qset.h>
#include <QtCore/qxmlstream.h>
#include <QtGui/qimage.h>
#include <QtGui/qpainter.h>
#include <QtSvg/qsvgrenderer.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray smallSystem =
    "host:h: generated_at=2026-01-17T07:25:00Z, description=\"A small system\"\n"
    "app-gate: category=RUNNING, user=root\napp-gate writes stream:orders\n"
    "app-desk: category=FAILED\napp-desk reads stream:orders\napp-desk uses stream:audit\n"
    "app-book: active=active\napp-book: active=inactive\napp-book reads stream:orders (inferred)\n"
    "app-gate listens port:8001/tcp\ntimer:app-desk triggers app-desk\napp-idle: user=app\n";

QByteArray svgOf(const GraphPtr& graph)
{
    return toSvg(*makePicture(graph, {}, {}, {}).value());
}

GraphPtr graphWithService(const QString& name)
{
    SnapshotBuilder builder;
    const SourceIndex source = builder.addSource(std::make_shared<Source>(u"test"_s, QByteArray("words")));
    const Evidence evidence{.source = source, .range = {0, 5}};
    builder.add(builder.subject(*NodeId::make(u"h"_s, Kind::Service, name)), builder.attribute(u"user"),
                Value::of(u"x"_s), Basis::Declared, builder.method(u"stated in file"), std::span(&evidence, 1));
    return resolve(std::make_shared<Snapshot>(builder.take()));
}

/// Reads the whole file; the text of every element of one name.
QStringList elementTexts(const QByteArray& svg, QStringView element, QString* error)
{
    QXmlStreamReader reader(svg);
    QStringList texts;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            texts += reader.readElementText();
    }
    *error = reader.hasError() ? reader.errorString() : QString();
    return texts;
}

} // namespace

class SvgTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void smallSystem_isDrawnAsItAlwaysWas()
    {
        LayoutOptions options;
        options.budget = 0; // the simple placement is our own: another Graphviz must not change the golden file
        const PicturePtr picture = makePicture(graphOf(smallSystem), {}, options, {}).value();
        const QString difference = differenceToGolden(u"small-system.svg"_s, toSvg(*picture));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void shuffledInput_changesNothingButTheHash()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const QByteArray text = randomGraphText(seed);
            QList<QByteArray> lines = text.split('\n');
            std::reverse(lines.begin(), lines.end());
            const GraphPtr first = graphOf(text);
            const GraphPtr second = graphOf(lines.join('\n'));
            const auto hash = [](const GraphPtr& graph) {
                return graph->snapshot().sources().front()->sha256().first(12);
            };
            QByteArray shuffled = svgOf(second);
            QCOMPARE(shuffled.count(hash(second)), 1);
            shuffled.replace(hash(second), hash(first));
            QCOMPARE(shuffled, svgOf(first));
        }
    }

    void hostileName_isTextAndNothingElse_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("markup") << u"</text><script>alert(1)</script>&lt;"_s;
        QTest::newRow("cdata") << u"]]>--><!--\"'"_s;
        QTest::newRow("controls") << u"a\u0001\u001b[31mb\u007f"_s;
        QTest::newRow("bidi") << u"a\u202Eb\u2066c"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) + u'b';
        QTest::newRow("noncharacter") << u"a\uFFFE\uFFFFb"_s;
        QTest::newRow("line breaks") << u"a\nb\r\tc"_s;
        QTest::newRow("blanks") << u"  a  b  "_s;
        QTest::newRow("entity") << u"&#0;&amp;%s%n"_s;
        QTest::newRow("script") << u"javascript:alert(1)"_s;
        QTest::newRow("emoji") << u"\U0001F600\u4e2d\u6587"_s;
    }
    void hostileName_isTextAndNothingElse()
    {
        QFETCH(QString, name);
        const QByteArray svg = svgOf(graphWithService(name));
        QString error;
        const QStringList drawn = elementTexts(svg, u"text", &error);
        QCOMPARE(error, QString());
        QVERIFY(drawn.contains(safeForPeople(name)) || drawn.join(QString()).contains(u'…'));
        QVERIFY(elementTexts(svg, u"title", &error).contains(safeForPeople(name)));
        QVERIFY(elementTexts(svg, u"script", &error).isEmpty());
    }

    void file_holdsNothingForbidden()
    {
        const QByteArray svg = svgOf(graphOf(smallSystem));
        for (const char* word :
             {"<marker", "<clipPath", "<mask", "<pattern", "<symbol", "<filter", "<image", "<script", "<foreignObject",
              "href", "url(", "var(", "rgba(", "transform", "http://", "https://"}) {
            const int allowed = QByteArray(word) == "http://" ? 1 : 0; // the name space
            QVERIFY2(svg.count(word) == allowed, word);
        }
        QCOMPARE(svg.count("<style"), 1);
        QVERIFY(svg.indexOf("<style") > svg.lastIndexOf("</g>"));
    }

    void everyRule_standsInsideAMediaQuery()
    {
        QString error;
        const QString style = elementTexts(svgOf(graphOf(smallSystem)), u"style", &error).value(0);
        int depth = 0;
        for (const QChar c : style) {
            depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            QVERIFY(c != u'.' || depth >= 1);
        }
        QCOMPARE(depth, 0);
        QVERIFY(style.contains(u"prefers-color-scheme:dark"));
    }

    void ids_areUnique()
    {
        QXmlStreamReader reader(svgOf(graphOf(randomGraphText(11))));
        QSet<QString> ids;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.attributes().hasAttribute("id"_L1)) {
                const QString id = reader.attributes().value("id"_L1).toString();
                QVERIFY2(!ids.contains(id), qPrintable(id));
                ids.insert(id);
            }
        }
        QVERIFY(!reader.hasError());
    }

    void qtSvg_paintsIt()
    {
        QSvgRenderer renderer(svgOf(graphOf(smallSystem)));
        QVERIFY(renderer.isValid());
        QImage image(renderer.defaultSize(), QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        QCOMPARE(image.pixelColor(2, 2), QColor(0xfb, 0xfb, 0xfa));
        int strokes = 0; // pixels in the colour of a failed box
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                strokes += image.pixelColor(x, y) == QColor(0xa3, 0x15, 0x15) ? 1 : 0;
        }
        QVERIFY(strokes > 100);
    }

    void number_isShort_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 12.0 << QByteArray("12");
        QTest::newRow("half") << -0.5 << QByteArray("-0.5");
        QTest::newRow("long") << 1.0 / 3 << QByteArray("0.33");
        QTest::newRow("no minus zero") << -0.001 << QByteArray("0");
        QTest::newRow("rounded up") << 1.999 << QByteArray("2");
        QTest::newRow("hundredth") << 7.05 << QByteArray("7.05");
    }
    void number_isShort()
    {
        QFETCH(double, number);
        QTEST(svgNumber(number), "text");
    }

    void forbiddenCharacters_neverReachTheFile()
    {
        QString all;
        for (int c = 0; c <= 0xffff; ++c)
            all += QChar(c);
        QXmlStreamReader reader("<a>" + xmlText(all) + "</a>");
        QVERIFY(reader.readNextStartElement());
        const QString read = reader.readElementText();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(read.size(), all.size());
    }
};

QTEST_MAIN(SvgTest)
#include "tst_svg.moc"

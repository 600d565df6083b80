// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// The picture where the bundled font is not installed and the only other one is much wider, as a browser measures it.
#include "graph/draw/picture.h"
#include "graph/export/svg.h"
#include "graph/look/textmetrics.h"
#include "importers/openedregistry.h"
#include "support/graphtext.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString dejaVu = u"/usr/share/fonts/truetype/dejavu"_s;

/// Of each text in a box, how far from the right edge it ends; and the same letters outside, to know which font it is.
const QByteArray measuring = R"(<pre id="read"></pre><script>
const free = document.querySelector("svg.unitscope");
const probe = document.createElementNS("http://www.w3.org/2000/svg", "text");
probe.setAttribute("font-size", "13");
probe.setAttribute("font-weight", "600");
probe.textContent = "market-publisher";
free.append(probe);
const texts = [];
for (const group of document.querySelectorAll("g.node")) {
    const box = group.querySelector("rect, path").getBBox();
    for (const text of group.querySelectorAll("text")) {
        const seen = text.getBBox();
        texts.push({text: text.textContent, room: box.x + box.width - seen.x - seen.width, isBold: text.hasAttribute("font-weight")});
    }
}
document.getElementById("read").textContent = JSON.stringify({probe: probe.getComputedTextLength(), texts});
</script>)";

QByteArray svgOf(const GraphPtr& graph)
{
    const PicturePtr picture = makePicture(graph, {}, {}, {}).value();
    return toSvg(*picture, picture->drawing, {});
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What the script read in Chromium, whose machine has the fonts of DejaVu and no others.
QJsonObject measured(const QByteArray& svg)
{
    const QTemporaryDir scratch;
    const QString page = scratch.filePath(u"page.html"_s);
    const QString fonts = scratch.filePath(u"fonts.conf"_s);
    write(page, "<!DOCTYPE html><meta charset=\"utf-8\">" + svg.sliced(svg.indexOf("<svg")) + measuring);
    write(fonts,
          "<fontconfig><dir>" + dejaVu.toUtf8() + "</dir><cachedir>" + scratch.path().toUtf8()
              + "</cachedir><alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>"
                "</fontconfig>");
    QProcess process;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(u"FONTCONFIG_FILE"_s, fonts);
    process.setProcessEnvironment(surroundings);
    process.start(u"chromium"_s,
                  {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-first-run"_s,
                   u"--disable-background-networking"_s, u"--disable-component-update"_s, u"--disable-sync"_s,
                   u"--user-data-dir="_s + scratch.filePath(u"profile"_s), u"--dump-dom"_s, u"file://"_s + page});
    if (!process.waitForFinished(90'000))
        return {};
    const QByteArray dom = process.readAllStandardOutput();
    const QByteArray mark = "<pre id=\"read\">";
    const qsizetype begin = dom.indexOf(mark) + mark.size();
    return QJsonDocument::fromJson(dom.mid(begin, dom.indexOf("</pre>", begin) - begin).replace("&amp;", "&")).object();
}

/// The text elements of a name.
QByteArrayList elementsOf(const QByteArray& svg, const QByteArray& text)
{
    QByteArrayList elements;
    for (const QByteArray& line : svg.split('\n')) {
        if (line.startsWith("<text") && line.endsWith('>' + text + "</text>"))
            elements.append(line);
    }
    return elements;
}

} // namespace

class SvgWidthsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names_areAsWideAsTheirBoxesWereMadeFor()
    {
        const QByteArray svg = svgOf(graphOf("market-maker writes stream:orders\nconfig reads stream:orders"));
        const QByteArrayList names = elementsOf(svg, "market-maker");
        QCOMPARE(names.size(), 1);
        const QByteArray width = QByteArray::number(textWidth(u"market-maker", 13, Weight::SemiBold), 'f', 2);
        QVERIFY2(names.front().contains(" textLength=\"" + width + "\" lengthAdjust=\"spacingAndGlyphs\""),
                 names.front());
        // Words outside of boxes have room, and are not touched.
        QVERIFY(!elementsOf(svg, "service").value(0, "textLength").contains("textLength"));
    }

    void whatTheBundledFontLacks_isNotStretched()
    {
        const QByteArray svg = svgOf(
            graphOf("ქართული reads stream:s\nplain reads stream:s\ne\u0301clat reads stream:s"));
        for (const char* name : {"ქართული", "e\u0301clat"}) {
            QCOMPARE(elementsOf(svg, name).size(), 1);
            QVERIFY(!elementsOf(svg, name).constFirst().contains("textLength"));
        }
        QVERIFY(elementsOf(svg, "plain").constFirst().contains("textLength"));
    }

    void inAMuchWiderFont_noNameReachesTheEdgeOfItsBox()
    {
        if (QStandardPaths::findExecutable(u"chromium"_s).isEmpty()
            || !QFile::exists(dejaVu + u"/DejaVuSans-Bold.ttf"_s))
            QSKIP("chromium or the fonts of DejaVu are not there: widths in another font were not measured");
        const QJsonObject seen = measured(
            svgOf(graphIn(bytesOf(u":/sample/quantum-trader.json"_s), u"quantum-trader.json"_s)));
        const double inDejaVu = seen[u"probe"_s].toDouble();
        QVERIFY2(inDejaVu > 1.15 * 108, qPrintable(QString::number(inDejaVu))); // or it is not that font
        const QJsonArray texts = seen[u"texts"_s].toArray();
        QVERIFY(texts.size() > 100);
        for (const auto& text : texts) {
            const double least = text[u"isBold"_s].toBool() ? 8 : 2;
            QVERIFY2(text[u"room"_s].toDouble() >= least,
                     qPrintable(u"%1: %2 px"_s.arg(text[u"text"_s].toString()).arg(text[u"room"_s].toDouble())));
        }
    }
};

QTEST_GUILESS_MAIN(SvgWidthsTest)
#include "tst_svgwidths.moc"

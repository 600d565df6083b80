// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/fonts.h"
#include "app/paint/topdf.h"
#include "graph/draw/picture.h"
#include "support/graphtext.h"

#include <QtCore/qlocale.h>
#include <QtCore/qprocess.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qthread.h>
#include <QtTest/qtest.h>

using namespace unitscope;
using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

/// Also what a font would join: "0x8", "->", "fi".
const Drawing& sample()
{
    static const Drawing drawing =
        makePicture(graphOf("market-maker writes stream:s\nconfig-0x8 reads stream:s\nlonely: category=FAILED"), {}, {},
                    {})
            .value()
            ->drawing;
    return drawing;
}

QByteArray pdfOf(const Drawing& drawing, const PdfOptions& options)
{
    return toPdf(drawing, options, {}).value().bytes;
}

PdfOptions on(Paper paper)
{
    PdfOptions options;
    options.paper = paper;
    return options;
}

/// What a program of poppler says of the file; nothing if it is not installed.
std::optional<QString> asked(const QString& program, const QByteArray& pdf, const QStringList& options = {})
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return std::nullopt;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return std::nullopt;
    file.close();
    QProcess process;
    process.start(program, options
                               + (program == u"pdftotext"_s ? QStringList{file.fileName(), u"-"_s}
                                                            : QStringList{file.fileName()}));
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        return QString();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The sample with an area for each of these.
QByteArray linked(const std::vector<QString>& links)
{
    PdfOptions options;
    options.links = links;
    Drawing drawing = sample();
    drawing.groups.resize(links.size(), drawing.groups.back());
    for (Group& group : drawing.groups)
        group.bounds = QRectF(10, 10, 50, 20);
    return pdfOf(drawing, options);
}

constexpr const char* noReader = "poppler-utils is not installed";

} // namespace

class ToPdfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(loadFonts()); }

    void pages_haveTheirRealSizes_data()
    {
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("size");
        QTest::newRow("a4") << int(Paper::A4) << u"842 x 595 pts (A4)"_s;
        QTest::newRow("a3") << int(Paper::A3) << u"1191 x 842 pts (A3)"_s;
        QTest::newRow("letter") << int(Paper::Letter) << u"792 x 612 pts (letter)"_s;
        QTest::newRow("slide") << int(Paper::Slide) << u"960 x 540 pts"_s;
    }
    void pages_haveTheirRealSizes()
    {
        QFETCH(int, paper);
        QFETCH(QString, size);
        Drawing wide = sample();
        wide.bounds.setWidth(wide.bounds.height() * 1.5);
        const std::optional<QString> said = asked(u"pdfinfo"_s, pdfOf(wide, on(Paper(paper))));
        if (!said)
            QSKIP(noReader);
        const QString simple = QString(*said).replace(QRegularExpression(u"(\\d+)\\.\\d+"_s), u"\\1"_s);
        QVERIFY2(said->contains(size) || simple.contains(QString(size).replace(u"842 x"_s, u"841 x"_s))
                     || simple.contains(QString(size).replace(u"1191 x 842"_s, u"1190 x 841"_s)),
                 qPrintable(*said));
        QVERIFY(said->contains(u"Pages:           1\n"_s));
        QVERIFY(!said->contains(u"CreationDate"_s));
    }

    void uprightPicture_hasAnUprightPage()
    {
        Drawing tall = sample();
        tall.bounds.setHeight(tall.bounds.width() * 2);
        const std::optional<QString> said = asked(u"pdfinfo"_s, pdfOf(tall, on(Paper::Letter)));
        if (!said)
            QSKIP(noReader);
        QVERIFY2(said->contains(u"612 x 792 pts"_s), qPrintable(*said));
    }

    void everyText_canBeFound()
    {
        const std::optional<QString> said = asked(u"pdftotext"_s, pdfOf(sample(), on(Paper::Fit)));
        if (!said)
            QSKIP(noReader);
        QString words = *said;
        words.remove(QRegularExpression(u"\\s"_s));
        for (const Shape& shape : sample().shapes) {
            if (shape.type == Shape::Type::Text)
                QVERIFY2(words.contains(QString(shape.text).remove(QRegularExpression(u"\\s"_s))),
                         qPrintable(shape.text));
        }
        QVERIFY(said->contains(u"config-0x8"_s));
    }

    void sameDrawing_sameBytes()
    {
        const QByteArray first = pdfOf(sample(), on(Paper::A4));
        const QLocale before;
        QThread::msleep(1100); // a later second
        for (const QLocale::Language language : {QLocale::German, QLocale::Arabic}) {
            QLocale::setDefault(QLocale(language));
            QCOMPARE(pdfOf(sample(), on(Paper::A4)), first);
        }
        QLocale::setDefault(before);
        QVERIFY(!first.contains("CreationDate"));
    }

    void smallNames_areTold()
    {
        Drawing large = sample();
        large.bounds.setSize({1300, 1900});
        const PdfFile small = toPdf(large, on(Paper::A4), {}).value();
        QVERIFY(small.smallNames.has_value());
        QVERIFY(small.smallNames->larger.paper == Paper::A3);
        QVERIFY(!toPdf(large, on(Paper::A3), {}).value().smallNames);
    }

    void links_areOnTheWebOrBesideTheFile()
    {
        const QByteArray pdf = linked({u"https://wiki.example/(a)"_s, u"modules/a.html#top"_s, u"../b:c/d.html"_s});
        QCOMPARE(pdf.count("/Subtype /Link"), 3);
        for (const char* address : {"(https://wiki.example/%28a%29)", "(modules/a.html#top)", "(../b:c/d.html)"})
            QCOMPARE(pdf.count(QByteArray("/S /URI\n/URI ") + address), 1);
        // Without a base, a relative address is one beside the file.
        QVERIFY(!pdf.contains("/Base ("));
    }

    void otherAddresses_areNoLinks()
    {
        const QByteArray pdf = linked({u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"https://x/) /S /Launch"_s,
                                       u"https://x/\\"_s, u"https://x/ä"_s, u"//host/share"_s, u"a:b"_s,
                                       u"mailto:a@b.example"_s, u"#top"_s, u"?q"_s, u"a) /S /Launch"_s, u"a\nb"_s,
                                       QString(3000, u'a')});
        QCOMPARE(pdf.count("/Subtype /Link"), 0);
        QVERIFY(!pdf.contains("Launch") && !pdf.contains("javascript"));
    }

    void links_areFoundByReaders()
    {
        const std::optional<QString> said = asked(
            u"pdfinfo"_s, linked({u"modules/a%20b.html"_s, u"https://wiki.example/a?b=c&d"_s}), {u"-url"_s});
        if (!said)
            QSKIP(noReader);
        QVERIFY2(said->contains(u" modules/a%20b.html\n"_s), qPrintable(*said));
        QVERIFY2(said->contains(u" https://wiki.example/a?b=c&d\n"_s), qPrintable(*said));
    }

    void pageTooLargeForReaders_isMadeSmaller()
    {
        Drawing huge = sample();
        huge.bounds.setSize({1e6, 1000});
        const std::optional<QString> said = asked(u"pdfinfo"_s, pdfOf(huge, on(Paper::Fit)));
        if (!said)
            QSKIP(noReader);
        QVERIFY2(said->contains(u"14400 x "_s), qPrintable(*said));
    }

    void cancelled_endsAtOnce()
    {
        std::stop_source stop;
        stop.request_stop();
        const Result<PdfFile> pdf = toPdf(sample(), {}, stop.get_token());
        QVERIFY(!pdf);
        QVERIFY(pdf.error().code == Error::Code::Cancelled);
    }
};

QTEST_MAIN(ToPdfTest)
#include "tst_topdf.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// Redacted bitmaps, pages and reports: what is planted is in nothing that they are painted from, and in no part of the file.
#include "planted.h"
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qendian.h>
#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int longestRun = 90'000; // milliseconds

/// The same, where texts are written with two bytes a letter, the higher one first; from that byte on.
QByteArray wideText(const QByteArray& bytes, qsizetype from)
{
    QString text;
    for (qsizetype at = from; at + 1 < bytes.size(); at += 2)
        text += QChar(qFromBigEndian<quint16>(bytes.constData() + at));
    return text.toUtf8();
}

/// In any of the ways in which bytes can hold text.
QByteArray leakAnywhere(const QByteArray& bytes)
{
    for (const QByteArray& text : {bytes, wideText(bytes, 0), wideText(bytes, 1)}) {
        if (const QByteArray leak = leakIn(text); !leak.isEmpty())
            return leak;
    }
    return {};
}

/// "IHDR", "IDAT", ...; empty for what is no PNG.
QByteArrayList chunksOf(const QByteArray& png)
{
    QByteArrayList names;
    if (!png.startsWith("\x89PNG\r\n\x1a\n"))
        return names;
    for (qsizetype at = 8; at + 12 <= png.size();) {
        names += png.sliced(at + 4, 4);
        at += 12 + qsizetype(qFromBigEndian<quint32>(png.constData() + at));
    }
    return names;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isMissing(const QString& program)
{
    return QStandardPaths::findExecutable(program).isEmpty();
}

/// What another program says; nothing if it fails.
QByteArray said(const QString& program, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(longestRun)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QByteArray withoutBlanks(const QByteArray& text)
{
    return text.simplified().replace(' ', "");
}

} // namespace

class ProgramRedactPicturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QFile::copy(QStringLiteral(UNITSCOPE_FIXTURES "/redact/planted-registry.json"), path(u"registry"_s)));
        const auto write = [this](const QString& name, const QByteArray& bytes) {
            QFile file(path(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write(u"later-registry"_s, plantedLater(bytesOf(path(u"registry"_s)))));
        QVERIFY(write(u"audit"_s, plantedAudit()));
        QVERIFY(write(u"later-audit"_s, plantedLater(plantedAudit())));
        // Keeps what the program that paints is told.
        QVERIFY(write(u"helper"_s, "#!/bin/sh\ntee order | \"" UNITSCOPE_RENDER "\" \"$@\"\n"));
        QFile::setPermissions(path(u"helper"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void png_isPaintedFromCleanWords_data() { wishes(); }
    void png_isPaintedFromCleanWords()
    {
        // Pixels cannot be searched. But they are made of the order alone, and the same order gives the same bytes.
        QFETCH(QStringList, wish);
        const Run named = made(wish, u"png"_s, {});
        QVERIFY2(named.code <= 1, named.messages.constData());
        QVERIFY(!leakAnywhere(bytesOf(path(u"order"_s))).isEmpty()); // else nothing is proved
        const Run redacted = made(wish, u"png"_s, {u"--redact"_s});
        QVERIFY2(redacted.code == named.code, redacted.messages.constData());
        const QByteArray order = bytesOf(path(u"order"_s));
        QVERIFY(order.contains(QByteArray("\0h\0o\0s\0t\0-", 10)));
        QCOMPARE(leakAnywhere(order), QByteArray());
        QCOMPARE(leakIn(redacted.messages), QByteArray());
        QVERIFY(redacted.out == said(QStringLiteral(UNITSCOPE_RENDER), {}, order));
        QVERIFY(redacted.out != named.out);
    }

    void png_hasNoTextInIt_data() { wishes(); }
    void png_hasNoTextInIt()
    {
        QFETCH(QStringList, wish);
        const Run redacted = made(wish, u"png"_s, {u"--redact"_s});
        const QByteArrayList names = chunksOf(redacted.out);
        QVERIFY(names.contains("IHDR") && names.contains("IDAT") && names.contains("IEND"));
        for (const QByteArray& name : names)
            QVERIFY2(QByteArrayList({"IHDR", "PLTE", "tRNS", "pHYs", "sRGB", "gAMA", "IDAT", "IEND"}).contains(name),
                     name.constData());
        QCOMPARE(leakAnywhere(redacted.out), QByteArray());
    }

    void pdf_saysNothingPlanted_data() { wishes(); }
    void pdf_saysNothingPlanted()
    {
        if (isMissing(u"pdftotext"_s) || isMissing(u"pdfinfo"_s) || isMissing(u"pdfdetach"_s))
            QSKIP("poppler's programs are not installed: the words of the page were not read");
        QFETCH(QStringList, wish);
        const QByteArray named = made(wish, u"pdf"_s, {}).out;
        QVERIFY(!leakIn(said(u"pdftotext"_s, {u"-"_s, u"-"_s}, named)).isEmpty()); // else nothing is proved
        const Run redacted = made(wish, u"pdf"_s, {u"--redact"_s});
        QCOMPARE(leakAnywhere(bytesOf(path(u"order"_s))), QByteArray());
        const QByteArray words = said(u"pdftotext"_s, {u"-"_s, u"-"_s}, redacted.out);
        QVERIFY2(words.contains("host-1") || words.contains("host-2") || words.contains("host-4"), words.constData());
        QCOMPARE(leakIn(words), QByteArray());
        QCOMPARE(leakIn(withoutBlanks(words)), QByteArray()); // also where a line broke
        const QString file = path(u"page.pdf"_s);
        QFile page(file);
        QVERIFY(page.open(QIODevice::WriteOnly) && page.write(redacted.out) == redacted.out.size());
        page.close();
        const QByteArray about = said(u"pdfinfo"_s, {u"-meta"_s, file}) + said(u"pdfinfo"_s, {file});
        QVERIFY(about.contains("Pages:"));
        QCOMPARE(leakIn(about), QByteArray());
        QCOMPARE(said(u"pdfdetach"_s, {u"-list"_s, file}), "0 embedded files\n"_ba);
    }

    void pdf_hasNothingPlantedInItsStreams_data() { wishes(); }
    void pdf_hasNothingPlantedInItsStreams()
    {
        const QString python = QFileInfo::exists(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s : u"python3"_s;
        if (isMissing(python))
            QSKIP("python3 is not installed: the streams of the page were not unpacked");
        QFETCH(QStringList, wish);
        // Links and titles are no glyphs: with names they stand in the file as they are.
        const QStringList options{u"--link"_s, u"https://wiki.example/{host}/{name}"_s};
        QVERIFY(!leakAnywhere(made(wish, u"pdf"_s, options).out).isEmpty());
        const Run redacted = made(wish, u"pdf"_s, options + QStringList{u"--redact"_s});
        QVERIFY(redacted.out.startsWith("%PDF-"));
        QVERIFY(redacted.out.contains("https://wiki.example/host-"));
        QCOMPARE(leakAnywhere(redacted.out), QByteArray());
        const QByteArray streams = said(python, {QStringLiteral(UNITSCOPE_SOURCE_DIR "/tests/cli/pdfstreams.py")},
                                        redacted.out);
        const QByteArrayList counts = streams.left(streams.indexOf('\n')).split(' ');
        QVERIFY2(counts.size() == 2 && counts[1].toInt() >= 2, counts.join(' ').constData());
        QVERIFY(streams.contains("beginbfchar") || streams.contains("beginbfrange")); // which letters there are
        QCOMPARE(leakAnywhere(streams), QByteArray());
    }

    void page_saysNothingPlanted_data()
    {
        QTest::addColumn<QStringList>("wish");
        for (const QString& source : {u"registry"_s, u"audit"_s}) {
            QTest::addRow("report %s", qPrintable(source)) << QStringList{u"report"_s, source};
            QTest::addRow("diff %s", qPrintable(source)) << differenceOf(source);
        }
    }
    void page_saysNothingPlanted()
    {
        QFETCH(QStringList, wish);
        const QStringList html{u"--format"_s, u"html"_s};
        QVERIFY(!leakIn(ran(wish + html).out).isEmpty());
        const Run redacted = ran(wish + html + QStringList{u"--redact"_s});
        QVERIFY2(redacted.code <= 1, redacted.messages.constData());
        QVERIFY(redacted.out.contains("<svg "));
        QCOMPARE(leakAnywhere(redacted.out), QByteArray());
        // What is packed into it, if anything is.
        static const QRegularExpression packed(u"base64,([A-Za-z0-9+/=]+)"_s);
        auto found = packed.globalMatch(QString::fromUtf8(redacted.out));
        while (found.hasNext())
            QCOMPARE(leakAnywhere(QByteArray::fromBase64(found.next().captured(1).toLatin1())), QByteArray());
    }

    void page_printed_saysNothingPlanted_data() { page_saysNothingPlanted_data(); }
    void page_printed_saysNothingPlanted()
    {
        if (isMissing(u"chromium"_s) || isMissing(u"pdftotext"_s))
            QSKIP("chromium or pdftotext is not installed: the page was not printed");
        QFETCH(QStringList, wish);
        const QString page = path(u"page.html"_s);
        const QString paper = path(u"printed.pdf"_s);
        QFile::remove(paper);
        const Run redacted = ran(wish + QStringList{u"--format"_s, u"html"_s, u"--redact"_s, u"-o"_s, page});
        QVERIFY2(redacted.code <= 1, redacted.messages.constData());
        said(u"chromium"_s, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--no-first-run"_s,
                             u"--disable-background-networking"_s, u"--disable-component-update"_s,
                             u"--user-data-dir="_s + path(u"profile"_s), u"--no-pdf-header-footer"_s,
                             u"--print-to-pdf="_s + paper, u"file://"_s + page});
        const QByteArray words = said(u"pdftotext"_s, {paper, u"-"_s});
        QVERIFY2(words.contains("host-"), words.left(500).constData());
        QCOMPARE(leakIn(words), QByteArray());
        QCOMPARE(leakIn(withoutBlanks(words)), QByteArray());
    }

private:
    static QStringList differenceOf(const QString& source)
    {
        return {u"diff"_s, source, u"later-"_s + source, u"--map-host"_s,
                u"plantedhost.plantedcorp.example=plantedhosttwo.plantedcorp.example"_s};
    }
    static void wishes()
    {
        QTest::addColumn<QStringList>("wish");
        for (const QString& source : {u"registry"_s, u"audit"_s}) {
            QTest::addRow("export %s", qPrintable(source))
                << QStringList{u"export"_s, source, u"--as-of"_s, u"2026-02-01"_s};
            QTest::addRow("diff %s", qPrintable(source)) << differenceOf(source);
        }
    }
    QString path(const QString& name) const { return m_folder.filePath(name); }
    Run ran(const QStringList& arguments) const
    {
        return runProgram(arguments, {.input = {}, .folder = m_folder.path(), .environment = {}});
    }
    Run made(const QStringList& wish, const QString& format, const QStringList& options) const
    {
        return ran(wish + QStringList{u"--format"_s, format, u"--render-helper"_s, path(u"helper"_s)} + options);
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ProgramRedactPicturesTest)
#include "tst_programredactpictures.moc"

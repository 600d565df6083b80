// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/pngwriter.h"

#include <QtCore/qendian.h>
#include <QtCore/qrandom.h>
#include <QtGui/qimage.h>
#include <QtTest/qtest.h>
#include <vector>

using namespace unitscope;

namespace {

/// Noise, which does not pack: for each row always the same.
std::vector<quint8> rowOf(int row, int bytes)
{
    QRandomGenerator noise{quint32(row)};
    std::vector<quint8> values(static_cast<size_t>(bytes));
    for (quint8& value : values)
        value = quint8(noise.generate());
    return values;
}

QByteArray written(QSize size, bool hasAlpha)
{
    PngWriter writer(size, hasAlpha, 96);
    for (int y = 0; y < size.height(); ++y)
        writer.addRow(rowOf(y, size.width() * writer.channels()));
    QByteArray file;
    return writer.finish(file) ? file : QByteArray();
}

/// The names of its chunks; the same ones in a row once.
QByteArrayList chunksOf(const QByteArray& file)
{
    QByteArrayList names;
    for (qsizetype at = 8; at + 12 <= file.size();) {
        const QByteArray name = file.mid(at + 4, 4);
        if (names.isEmpty() || names.last() != name)
            names.append(name);
        at += 12 + qsizetype(qFromBigEndian<quint32>(file.constData() + at));
    }
    return names;
}

} // namespace

class PngWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPixel_comesBack_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("hasAlpha");
        QTest::newRow("one") << QSize(1, 1) << false;
        QTest::newRow("opaque") << QSize(301, 207) << false;
        QTest::newRow("alpha") << QSize(301, 207) << true;
        QTest::newRow("wide") << QSize(32'000, 3) << true;
    }
    void everyPixel_comesBack()
    {
        QFETCH(QSize, size);
        QFETCH(bool, hasAlpha);
        const QByteArray file = written(size, hasAlpha);
        const QImage image =
            QImage::fromData(file, "PNG").convertToFormat(hasAlpha ? QImage::Format_RGBA8888 : QImage::Format_RGB888);
        QCOMPARE(image.size(), size);
        const int bytes = size.width() * (hasAlpha ? 4 : 3);
        for (int y = 0; y < size.height(); ++y)
            QVERIFY(std::ranges::equal(std::span(image.constScanLine(y), size_t(bytes)), rowOf(y, bytes)));
    }

    void nothingElse_isInTheFile()
    {
        const QByteArray file = written({40, 30}, true);
        QCOMPARE(chunksOf(file), QByteArrayList({"IHDR", "pHYs", "IDAT", "IEND"}));
        QCOMPARE(written({40, 30}, true), file);
    }

    void whatIsNoPicture_isNoFile()
    {
        QByteArray file("as before");
        for (const QSize& size : {QSize(0, 5), QSize(5, 0), QSize(-3, 7)}) {
            PngWriter writer(size, false, 96);
            writer.addRow(rowOf(0, 15));
            QVERIFY(!writer.finish(file));
        }
        PngWriter tooLarge({2'000'000, 1}, false, 96); // libpng itself refuses it, by a jump
        tooLarge.addRow(rowOf(0, 6'000'000));
        QVERIFY(!tooLarge.finish(file));
        QCOMPARE(file, QByteArray("as before"));
    }

    void rowsThatAreMissingTooManyOrShort_areNoFile()
    {
        QByteArray file;
        PngWriter missing({2000, 200}, false, 96); // much of it is packed before the last row
        for (int y = 0; y < 199; ++y)
            missing.addRow(rowOf(y, 6000));
        QVERIFY(!missing.finish(file));
        PngWriter none({5, 3}, false, 96);
        QVERIFY(!none.finish(file));
        PngWriter tooMany({5, 1}, false, 96);
        tooMany.addRow(rowOf(0, 15));
        tooMany.addRow(rowOf(1, 15));
        QVERIFY(!tooMany.finish(file));
        PngWriter tooShort({5, 1}, false, 96);
        tooShort.addRow(rowOf(0, 14));
        QVERIFY(!tooShort.finish(file));
        QVERIFY(file.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PngWriterTest)
#include "tst_pngwriter.moc"

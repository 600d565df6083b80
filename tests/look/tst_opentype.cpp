// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// The reader that the build uses for the advance table, and the table it made.
#include "graph/look/advances.h"
#include "graph/look/advances/opentype.h"

#include <QtCore/qfile.h>
#include <QtCore/qprocess.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

const QString fonts = QStringLiteral(UNITSCOPE_SOURCE_DIR "/resources/fonts/");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

int generatorCode(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(UNITSCOPE_ADVANCES), arguments);
    return process.waitForFinished(30'000) && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

class OpenTypeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowOfTheTable_isTheFontsOwnWidth()
    {
        const auto font = readAdvances(bytesOf(fonts + u"Inter-Regular.otf"_s));
        QVERIFY(font);
        QCOMPARE(font->unitsPerEm, unitsPerEm);
        QCOMPARE(font->capHeight, capHeightUnits);
        size_t characters = 0;
        for (const AdvanceRange& row : regularAdvances) {
            for (char32_t c = row.first; c <= row.last; ++c, ++characters)
                QCOMPARE(font->advance.at(c), row.advance);
        }
        QCOMPARE(characters, font->advance.size());
        QVERIFY(font->advance.at(U'W') > font->advance.at(U'i'));
        QCOMPARE(font->advance.at(U'é'), font->advance.at(U'e'));
    }

    void aCutFont_isRefusedOrReadWithoutHarm()
    {
        const QByteArray whole = bytesOf(fonts + u"Inter-Regular.otf"_s);
        for (qsizetype size = 0; size < whole.size(); size += size < 2048 ? 13 : 19'997) {
            const auto font = readAdvances(QByteArrayView(whole).first(size));
            QVERIFY(!font || font->unitsPerEm > 0);
        }
        QVERIFY(!readAdvances({}));
        QVERIFY(!readAdvances(QByteArray(4096, 'x')));
    }

    void damagedBytes_doNoHarm()
    {
        const QByteArray whole = bytesOf(fonts + u"Inter-Regular.otf"_s);
        for (int round = 0; round < 60; ++round) {
            QByteArray damaged = whole;
            // Mostly in the table directory, where an offset can point anywhere.
            for (int i = 0; i < 4; ++i)
                damaged[(round * 37 + i * 53) % 600] = char(round * 7 + i * 31);
            const auto font = readAdvances(damaged);
            QVERIFY(!font || font->unitsPerEm > 0);
        }
    }

    void generator_writesTheSameTableAgain()
    {
        QTemporaryDir folder;
        const QString table = folder.filePath(u"advances.h"_s);
        QCOMPARE(generatorCode({table, fonts + u"Inter-Regular.otf"_s, fonts + u"Inter-SemiBold.otf"_s}), 0);
        QCOMPARE(bytesOf(table), bytesOf(QStringLiteral(UNITSCOPE_ADVANCE_TABLE)));
    }

    void generatorWithoutFonts_failsTheBuild()
    {
        QTemporaryDir folder;
        const QString table = folder.filePath(u"advances.h"_s);
        QCOMPARE(generatorCode({table, fonts + u"missing.otf"_s, fonts + u"Inter-SemiBold.otf"_s}), 2);
        QCOMPARE(generatorCode({table}), 2);
        QCOMPARE(generatorCode({folder.path(), fonts + u"Inter-Regular.otf"_s, fonts + u"Inter-SemiBold.otf"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(OpenTypeTest)
#include "tst_opentype.moc"

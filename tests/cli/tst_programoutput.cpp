// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString shop = QStringLiteral(UNITSCOPE_FIXTURES "/cli/shop.json");

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

QStringList filesIn(const QTemporaryDir& folder)
{
    return QDir(folder.path()).entryList(QDir::Files | QDir::System | QDir::Hidden);
}

} // namespace

/// Where results go, and what is left behind when they cannot go there.
class ProgramOutputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void export_isPlacedByGraphvizWithoutADisplay()
    {
        const Run run = runProgram({u"export"_s, shop, u"--format"_s, u"svg"_s},
                                   {.input = {}, .folder = {}, .environment = {u"DISPLAY="_s, u"WAYLAND_DISPLAY="_s}});
        QVERIFY2(run.code == 0, run.messages.constData()); // 4 would be the fallback
        QVERIFY(run.out.startsWith("<?xml") || run.out.startsWith("<svg"));
        QVERIFY(run.out.contains("shop-api") && run.out.endsWith("</svg>\n"));
    }

    void file_standardOutputAndDash_holdTheSameBytes()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"t.svg"_s);
        const Run toFile = runProgram({u"export"_s, shop, u"-o"_s, target});
        QCOMPARE(toFile.code, 0);
        QCOMPARE(toFile.out, QByteArray());
        const Run toOut = runProgram({u"export"_s, shop, u"--format"_s, u"svg"_s});
        QCOMPARE(contentOf(target), toOut.out);
        QCOMPARE(runProgram({u"export"_s, shop, u"-o"_s, u"-"_s, u"--format"_s, u"svg"_s}).out, toOut.out);
        QCOMPARE(filesIn(folder), QStringList{u"t.svg"_s});
    }

    void existingFile_isReplacedWhole()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"t.svg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5'000'000, 'x')) > 0);
        file.close();
        QCOMPARE(runProgram({u"export"_s, shop, u"-o"_s, u"t.svg"_s},
                            {.input = {}, .folder = folder.path(), .environment = {}})
                     .code,
                 0);
        QVERIFY(!contentOf(file.fileName()).contains("xxxx"));
    }

    void unwritableTarget_isAnError_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("no such folder") << u"/nonexistent/t.svg"_s;
        QTest::newRow("folder that takes no files") << u"/proc/t.svg"_s;
        QTest::newRow("below a file") << QString(shop + u"/t.svg"_s);
        QTest::newRow("a folder") << u"/tmp"_s;
        QTest::newRow("a device") << u"/dev/null"_s;
    }
    void unwritableTarget_isAnError()
    {
        QFETCH(QString, target);
        const Run run = runProgram({u"export"_s, shop, u"--format"_s, u"svg"_s, u"-o"_s, target});
        QCOMPARE(run.code, 2);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.messages.contains("unitscope-cli: " + target.toUtf8()), run.messages.constData());
        QVERIFY(QFileInfo(u"/dev/null"_s).size() == 0 && !QFileInfo(u"/dev/null"_s).isFile());
    }

    void fullStandardOutput_isAnError()
    {
        for (const QString& command : {u"import"_s, u"export --format svg"_s, u"show shop-api"_s, u"--help"_s}) {
            const QString source = command.startsWith(u'-') ? QString() : shop;
            const Run run = runScript(u"\"$CLI\" %1 %2 > /dev/full"_s.arg(command, source));
            QCOMPARE(run.code, 2);
            QVERIFY2(run.messages.contains("standard output: "), run.messages.constData());
            QVERIFY2(run.messages.contains("No space left on device"), run.messages.constData());
        }
    }

    void closedStandardOutput_isAnErrorAndHarmsNoFile()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::copy(shop, folder.filePath(u"a.json"_s)));
        const Surroundings here{.input = {}, .folder = folder.path(), .environment = {}};
        QCOMPARE(runScript(u"\"$CLI\" import a.json >&-"_s, here).code, 2);
        QCOMPARE(runScript(u"\"$CLI\" import a.json >&- 2>&- <&-"_s, here).code, 2);
        QCOMPARE(contentOf(folder.filePath(u"a.json"_s)), contentOf(shop));
        QCOMPARE(runScript(u"\"$CLI\" export a.json -o t.svg >&- 2>&- <&-"_s, here).code, 0);
    }

    void readerThatLeaves_isNoError()
    {
        const Run run = runScript(u"{ \"$CLI\" import '%1'; echo $? >&2; } | true"_s.arg(shop));
        QVERIFY2(run.messages.endsWith("\n0\n") || run.messages == "0\n", run.messages.constData());
        QVERIFY(!run.messages.toLower().contains("pipe"));
    }

    void fullMessages_doNotHideTheResult()
    {
        const Run run = runScript(u"\"$CLI\" import '%1' 2> /dev/full"_s.arg(shop));
        QCOMPARE(run.code, 0);
        QCOMPARE(run.out, runProgram({u"import"_s, shop}).out);
    }

    void missingHelper_writesNoFileUnlessAllowed()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"t.svg"_s);
        QStringList arguments{u"export"_s, shop, u"-o"_s, target, u"--layout-helper"_s, u"/nonexistent/helper"_s};
        const Run refused = runProgram(arguments);
        QCOMPARE(refused.code, 4);
        QCOMPARE(filesIn(folder), QStringList());
        arguments << u"--allow-fallback"_s;
        QCOMPARE(runProgram(arguments).code, 0);
        QCOMPARE(filesIn(folder), QStringList{u"t.svg"_s});
        QVERIFY(contentOf(target).endsWith("</svg>\n"));
    }

    void existingFile_survivesAFallback()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"t.svg"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        QCOMPARE(runProgram({u"export"_s, shop, u"-o"_s, file.fileName(), u"--layout-helper"_s, u"/bin/false"_s}).code,
                 4);
        QCOMPARE(contentOf(file.fileName()), QByteArray("mine"));
    }
};

QTEST_APPLESS_MAIN(ProgramOutputTest)
#include "tst_programoutput.moc"

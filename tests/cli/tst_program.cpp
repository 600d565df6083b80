// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/stat.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString shop = QStringLiteral(UNITSCOPE_FIXTURES "/cli/shop.json");
const QString hostile = QStringLiteral(UNITSCOPE_FIXTURES "/cli/hostile.json");

} // namespace

/// What the program prints, byte for byte.
class ProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void output_isAsInTheGoldenFiles_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, int code, const QStringList& arguments) {
            QTest::newRow(name) << arguments << code;
        };
        row("help", 0, {u"--help"_s});
        row("help-audit", 0, {u"audit"_s, u"--help"_s});
        row("help-export", 0, {u"export"_s, u"--help"_s});
        row("help-import", 0, {u"import"_s, u"--help"_s});
        row("help-show", 0, {u"show"_s, u"--help"_s});
        row("version", 0, {u"--version"_s});
        row("nothing", 2, {});
        row("usage", 2, {u"export"_s, shop, u"--format"_s, u"bmp"_s});
        row("import", 0, {u"import"_s, shop});
        row("import-hostile", 0, {u"import"_s, hostile});
        row("show-service", 0, {u"show"_s, u"shop-api"_s, shop});
        row("show-stream", 0, {u"show"_s, u"stream:shop:orders"_s, shop});
        row("show-commands", 0, {u"show"_s, u"shop-api"_s, shop, u"--commands"_s});
        row("show-hostile", 0, {u"show"_s, u"service:red%1B[31m"_s, hostile, u"--commands"_s});
        row("import-csv", 0, {u"import"_s, shop, u"--format"_s, u"csv"_s});
        row("import-csv-hostile", 0, {u"import"_s, hostile, u"--format"_s, u"csv"_s});
        row("import-several", 0,
            {u"import"_s, QStringLiteral(UNITSCOPE_FIXTURES "/together/morning.json"),
             QStringLiteral(UNITSCOPE_FIXTURES "/together/noon.json")});
        row("show-several", 0,
            {u"show"_s, u"mill-saw"_s, QStringLiteral(UNITSCOPE_FIXTURES "/together/noon.json"),
             QStringLiteral(UNITSCOPE_FIXTURES "/together/morning.json")});
        row("other-time", 2,
            {u"import"_s, QStringLiteral(UNITSCOPE_FIXTURES "/together/morning.json"),
             QStringLiteral(UNITSCOPE_FIXTURES "/together/later.json")});
        row("other-host", 2,
            {u"import"_s, QStringLiteral(UNITSCOPE_FIXTURES "/together/morning.json"),
             QStringLiteral(UNITSCOPE_FIXTURES "/together/elsewhere.json")});
        row("same-twice", 0,
            {u"import"_s, QStringLiteral(UNITSCOPE_FIXTURES "/together/timeless.json"),
             QStringLiteral(UNITSCOPE_FIXTURES "/together/timeless.json")});
        row("show-unknown", 2, {u"show"_s, u"shop-apo"_s, shop});
        row("missing", 2, {u"import"_s, QStringLiteral(UNITSCOPE_FIXTURES "/cli/missing.json")});
        row("folder", 2, {u"import"_s, QStringLiteral(UNITSCOPE_FIXTURES "/cli")});
        row("device", 2, {u"import"_s, u"/dev/null"_s});
    }
    void output_isAsInTheGoldenFiles()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Run run = runProgram(arguments);
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + u".txt"_s;
        const QByteArray difference = differenceFromGolden(name, transcript(run));
        QVERIFY2(difference.isEmpty(), difference.constData());
        QCOMPARE(run.code, code);
    }

    void badInput_isRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("cut") << QByteArray("{\"host\":\"h\",\n\"modules\":[{\"name\":") << QByteArray("bad.json:2:");
        QTest::newRow("empty") << QByteArray() << QByteArray("bad.json");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << QByteArray("UTF-16");
        QTest::newRow("no UTF-8") << QByteArray("{\"host\":\"\xff\"}") << QByteArray("bad.json:1:10");
        QTest::newRow("no JSON") << QByteArray("hello\n") << QByteArray("bad.json:1");
        QTest::newRow("too deep") << QByteArray(100, '[') << QByteArray("64");
        QTest::newRow("NUL") << QByteArray("{\"modules\":[]}\0", 15) << QByteArray("bad.json:1:15");
        QTest::newRow("another top level") << QByteArray("[1]") << QByteArray("bad.json");
        QTest::newRow("huge number") << QByteArray("{\"modules\":[1e999]}") << QByteArray("1e999");
    }
    void badInput_isRefusedWithItsPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, words);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"bad.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        for (const QStringList& arguments :
             {QStringList{u"import"_s, file.fileName()}, QStringList{u"show"_s, u"a"_s, file.fileName()},
              QStringList{u"export"_s, file.fileName(), u"-o"_s, folder.filePath(u"t.svg"_s)}}) {
            const Run run = runProgram(arguments);
            QCOMPARE(run.code, 2);
            QCOMPARE(run.out, QByteArray());
            QVERIFY2(run.messages.contains(words), run.messages.constData());
            QCOMPARE(run.messages.count('\n'), 1);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"bad.json"_s});
    }

    void fifo_isRefusedWithoutWaiting()
    {
        QTemporaryDir folder;
        const QString name = folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(name).constData(), 0600), 0);
        const Run run = runProgram({u"import"_s, name});
        QCOMPARE(run.code, 2);
        QVERIFY(run.milliseconds < 5000);
        QVERIFY2(run.messages.contains("FIFO") || run.messages.contains("pipe"), run.messages.constData());
    }

    void tooLarge_saysWhichOptionHelps()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"large.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"host\":\"h\",\"modules\":[]" + QByteArray(2 * 1024 * 1024, ' ') + "}");
        file.close();
        QCOMPARE(runProgram({u"import"_s, file.fileName(), u"--max-size"_s, u"1"_s}).code, 2);
        QCOMPARE(runProgram({u"import"_s, file.fileName(), u"--max-size"_s, u"3"_s}).code, 0);
    }

    void standardInput_isReadAsAFileIs()
    {
        QFile file(shop);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Run piped = runProgram({u"import"_s, u"-"_s}, {.input = file.readAll(), .folder = {}, .environment = {}});
        QCOMPARE(piped.code, 0);
        QCOMPARE(piped.out, runProgram({u"import"_s, shop}).out);
        QVERIFY(piped.messages.contains("standard input:"));
    }

    void surroundings_changeNoByte_data()
    {
        QTest::addColumn<QStringList>("environment");
        QTest::newRow("C") << QStringList{u"LC_ALL=C"_s};
        QTest::newRow("German, if there is one") << QStringList{u"LC_ALL=de_DE.UTF-8"_s, u"LANG=de_DE.UTF-8"_s};
        QTest::newRow("no such locale") << QStringList{u"LC_ALL=xx_XX.ISO-8859-1"_s};
        QTest::newRow("no UTF-8") << QStringList{u"LC_ALL="_s, u"LC_CTYPE=C"_s, u"LANG=C"_s};
        QTest::newRow("east") << QStringList{u"TZ=Pacific/Kiritimati"_s};
        QTest::newRow("west") << QStringList{u"TZ=America/Los_Angeles"_s};
        QTest::newRow("no home") << QStringList{u"HOME=/nonexistent"_s, u"XDG_RUNTIME_DIR="_s};
    }
    void surroundings_changeNoByte()
    {
        QFETCH(QStringList, environment);
        const QStringList commands[] = {{u"import"_s, shop},
                                        {u"import"_s, hostile, u"--format"_s, u"json"_s},
                                        {u"import"_s, hostile, u"--format"_s, u"csv"_s},
                                        {u"show"_s, u"shop-api"_s, shop},
                                        {u"export"_s, shop, u"--format"_s, u"svg"_s, u"--allow-fallback"_s},
                                        {u"import"_s, u"/nonexistent/größe.json"_s}};
        for (const QStringList& arguments : commands) {
            const Run usual = runProgram(arguments);
            const Run other = runProgram(arguments, {.input = {}, .folder = u"/"_s, .environment = environment});
            QCOMPARE(other.out, usual.out);
            QCOMPARE(other.messages, usual.messages);
            QCOMPARE(other.code, usual.code);
        }
    }
};

QTEST_APPLESS_MAIN(ProgramTest)
#include "tst_program.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

QString fixture(QLatin1StringView name)
{
    return QStringLiteral(UNITSCOPE_FIXTURES "/diff/") + name;
}

const QString monday = fixture("monday.json"_L1);
const QString friday = fixture("friday.json"_L1);
const QString some = fixture("some.json"_L1); // one of its three modules
const QString elsewhere = fixture("elsewhere.json"_L1);

} // namespace

/// "diff" as somebody in a shell or a pipeline meets it.
class ProgramDiffTest : public QObject
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
        row("help-diff", 0, {u"--help"_s});
        row("diff", 1, {monday, friday});
        row("diff-volatile", 1, {monday, friday, u"--volatile"_s});
        row("diff-json", 1, {monday, friday, u"--format"_s, u"json"_s});
        row("diff-markdown", 1, {monday, friday, u"--format"_s, u"markdown"_s});
        row("diff-junit", 1, {monday, friday, u"--format"_s, u"junit"_s});
        row("diff-same", 0, {monday, monday});
        row("diff-some", 4, {monday, some});
        row("diff-some-before", 4, {some, monday});
        row("diff-gaps-allowed", 0, {monday, some, u"--allow-gaps"_s});
        row("diff-elsewhere", 2, {monday, elsewhere});
        row("diff-mapped", 1, {elsewhere, some, u"--map-host"_s, u"203.0.113.77=203.0.113.10"_s});
        row("diff-missing", 2, {monday, fixture("missing.json"_L1)});
        row("diff-usage", 2, {monday});
    }
    void aFilesName_tellsTheFormat()
    {
        const QTemporaryDir folder;
        for (const auto& [name, beginning] :
             {std::pair(u"a.html"_s, "<!DOCTYPE html>"), std::pair(u"a.md"_s, "### 2 added")}) {
            QCOMPARE(runProgram({u"diff"_s, monday, friday, u"-o"_s, folder.filePath(name)}).code, 1);
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(bytes.startsWith(beginning), bytes.left(200).constData());
            QCOMPARE(bytes.contains("<svg"), name.endsWith(".html"_L1)); // the page has the picture in it
        }
    }

    void whatThePictureShows_isWrittenAsText()
    {
        const QTemporaryDir folder;
        for (const auto& [name, beginning] :
             {std::pair(u"a.dot"_s, "// 203.0.113.10\n"), std::pair(u"a.mmd"_s, "---\ntitle:"),
              std::pair(u"a.puml"_s, "@startuml\n"), std::pair(u"a.graphml"_s, "<?xml ")}) {
            QCOMPARE(runProgram({u"diff"_s, monday, friday, u"-o"_s, folder.filePath(name)}).code, 1);
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(bytes.startsWith(beginning) && bytes.contains("added"), bytes.left(200).constData());
        }
        const auto of = [](const QStringList& wish) {
            return runProgram(QStringList{u"diff"_s, monday, friday} + wish);
        };
        QVERIFY(of({u"--format"_s, u"shown-json"_s}).out.contains("\"schema\": \"unitscope-shown/1\""));
        QVERIFY(of({u"--format"_s, u"json"_s}).out.contains("\"schema\": \"unitscope-diff/"));
        QVERIFY(of({u"--format"_s, u"csv-nodes"_s}).out.contains(",removed,"));
        QCOMPARE(of({u"--format"_s, u"csv-edges"_s, u"--show"_s, u"service"_s}).out.count('\n'), 1); // its names alone
        QVERIFY(!of({u"--format"_s, u"dot"_s, u"--picture"_s, u"before"_s}).out.contains("31mnew"));
        QCOMPARE(of({u"--format"_s, u"dot"_s, u"--page"_s, u"a4"_s}).code, 2);
    }

    void output_isAsInTheGoldenFiles()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const Run run = runProgram(QStringList{u"diff"_s} + arguments);
        const QString name = QString::fromLatin1(QTest::currentDataTag()) + u".txt"_s;
        const QByteArray difference = differenceFromGolden(name, transcript(run));
        QVERIFY2(difference.isEmpty(), difference.constData());
        QCOMPARE(run.code, code);
    }

    void aListCutShort_claimsNoRemoval()
    {
        for (const QStringList& sides : {QStringList{monday, some}, QStringList{some, monday}}) {
            const Run run = runProgram(QStringList{u"diff"_s} + sides);
            QVERIFY2(!run.out.contains("\n- ") && !run.out.contains("\n+ "), run.out.constData());
            QVERIFY(run.out.contains("? service:shop-api "));
            QVERIFY(run.out.contains("(some.json lists 1 of 3)"));
        }
    }

    void severalSources_mayComeInAnyOrder()
    {
        const Run one = runProgram(
            {u"diff"_s, u"--before"_s, monday, u"--before"_s, some, u"--after"_s, friday, u"--together"_s});
        const Run other = runProgram(
            {u"diff"_s, u"--together"_s, u"--after"_s, friday, u"--before"_s, some, u"--before"_s, monday});
        QCOMPARE(one.code, 1);
        QCOMPARE(other.out, one.out);
        QVERIFY2(one.out.startsWith("before: monday.json, 2026-02-02 06:00 UTC; some.json, 2026-02-07 06:00 UTC\n"),
                 one.out.constData());
        const Run apart = runProgram({u"diff"_s, u"--before"_s, monday, u"--before"_s, some, u"--after"_s, friday});
        QCOMPARE(apart.code, 2);
        QVERIFY2(apart.messages.contains("--within"), apart.messages.constData());
    }

    void standardInput_isASide()
    {
        QFile file(friday);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Run run = runProgram({u"diff"_s, monday, u"-"_s},
                                   {.input = file.readAll(), .folder = {}, .environment = {}});
        QCOMPARE(run.code, 1);
        QVERIFY(run.out.contains("\nafter:  standard input, "));
    }

    void surroundings_changeNoByte()
    {
        const QStringList arguments{u"diff"_s, monday, friday, u"--format"_s, u"json"_s};
        const Run usual = runProgram(arguments);
        for (const QString& setting : {u"LC_ALL=C"_s, u"LC_ALL=de_DE.UTF-8"_s, u"TZ=Pacific/Kiritimati"_s}) {
            const Run run = runProgram(arguments, {.input = {}, .folder = u"/"_s, .environment = {setting}});
            QCOMPARE(run.out, usual.out);
            QCOMPARE(run.messages, usual.messages);
        }
    }

    void aFullDisk_isNoDifference()
    {
        const Run run = runScript(u"\"$CLI\" diff '%1' '%2' > /dev/full"_s.arg(monday, friday));
        QCOMPARE(run.code, 2);
        QVERIFY(run.messages.contains("No space left on device"));
    }

    void aPictureOfTwoStates_namesEveryKindOfChange()
    {
        const Run run = runProgram({u"diff"_s, QStringLiteral(UNITSCOPE_FIXTURES "/diff/january.json"),
                                    QStringLiteral(UNITSCOPE_FIXTURES "/diff/february.json"), u"--format"_s, u"svg"_s});
        QCOMPARE(run.code, 1);
        for (const char* words : {"added: 1 box", "removed: 1 box", "changed: 1 box", "renamed: 1 box",
                                  "not looked at this time: 1 box", "was shop-mailer"})
            QVERIFY2(run.out.contains(words), words);
    }
};

QTEST_APPLESS_MAIN(ProgramDiffTest)
#include "tst_programdiff.moc"

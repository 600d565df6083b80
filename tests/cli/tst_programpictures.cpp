// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qstandardpaths.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <csignal>

using namespace unitscope::test;
using namespace Qt::StringLiterals;

namespace {

const QString shop = QStringLiteral(UNITSCOPE_FIXTURES "/cli/shop.json");

/// A program that paints, as somebody else might have put there.
QString otherHelper(const QTemporaryDir& folder, const QByteArray& commands)
{
    QFile script(folder.filePath(u"helper"_s));
    if (!script.open(QIODevice::WriteOnly))
        qFatal("cannot write the other program");
    script.write("#!/bin/sh\n" + commands);
    script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return script.fileName();
}

Run exported(const QStringList& options, const Surroundings& surroundings = {})
{
    return runProgram(QStringList{u"export"_s, shop} + options, surroundings);
}

/// A machine with the fonts of one folder, or none.
QString fontsIn(const QTemporaryDir& folder, const QString& fonts)
{
    QFile file(folder.filePath(fonts.isEmpty() ? u"none.conf"_s : u"some.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the fonts of this test");
    const QString place = fonts.isEmpty() ? QString() : u"<dir>%1</dir>"_s.arg(fonts);
    file.write(
        u"<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>%1<cachedir>%2</cachedir></fontconfig>"_s
            .arg(place, folder.path())
            .toUtf8());
    return file.fileName();
}

/// A module of that name on standard input.
Surroundings named(const QString& name, const QString& fonts)
{
    return {.input = u"{\"host\":\"h\",\"modules\":[{\"name\":\"%1\",\"proof\":\"x\"}]}"_s.arg(name).toUtf8(),
            .folder = {},
            .environment = {u"FONTCONFIG_FILE="_s + fonts, u"HOME=/nonexistent"_s}};
}

} // namespace

/// PNG, PDF and letters as outlines, by the programs as they are installed.
class ProgramPicturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachFormat_isWritten_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("png") << QStringList{u"--format"_s, u"png"_s, u"--scale"_s, u"2"_s, u"--transparent"_s}
                             << QByteArray("\x89PNG\r\n");
        QTest::newRow("pdf") << QStringList{u"--format"_s, u"pdf"_s, u"--page"_s, u"slide"_s} << QByteArray("%PDF-1.6");
        QTest::newRow("paths") << QStringList{u"--format"_s, u"svg"_s, u"--text"_s, u"paths"_s} << QByteArray("<?xml");
    }
    void eachFormat_isWritten()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, beginning);
        const Run run = exported(options);
        QVERIFY2(run.code == 0 && !run.messages.contains("expected"), run.messages);
        QVERIFY(run.out.startsWith(beginning));
        // Whatever the language, the zone, the display and the desktop's wishes.
        const Run elsewhere = exported(
            options, {.input = {},
                      .folder = {},
                      .environment = {u"LC_ALL=de_DE.UTF-8"_s, u"TZ=Asia/Tokyo"_s, u"QT_SCALE_FACTOR=2"_s,
                                      u"QT_FONT_DPI=200"_s, u"QT_QPA_PLATFORM=nonsense"_s, u"HOME=/nonexistent"_s}});
        QCOMPARE(elsewhere.code, 0);
        QVERIFY(elsewhere.out == run.out);
        for (int again = 0; again < 4;
             ++again) // what is in the order of a hash differs from run to run, half of the time
            QVERIFY(exported(options).out == run.out);
    }

    void aTitleOfOnesOwn_hidesNoHost()
    {
        const QString pdftotext = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (pdftotext.isEmpty())
            QSKIP("pdftotext is not installed");
        const QTemporaryDir folder;
        const QString pdf = folder.filePath(u"a.pdf"_s);
        QCOMPARE(exported({u"--title"_s, u"Not that host"_s, u"-o"_s, pdf}).code, 0);
        QProcess text;
        text.start(pdftotext, {pdf, u"-"_s});
        QVERIFY(text.waitForFinished(30'000));
        const QByteArray words = text.readAllStandardOutput();
        for (const char* word : {"Not that host", "own title", "shop"})
            QVERIFY2(words.contains(word), words.constData());
        const QByteArray plain = exported({u"--format"_s, u"png"_s}).out;
        QVERIFY(exported({u"--format"_s, u"png"_s, u"--title"_s, u"shop"_s}).out != plain); // not even with its name
    }

    void paths_haveNoText()
    {
        const Run run = exported({u"--format"_s, u"svg"_s, u"--text"_s, u"paths"_s});
        QVERIFY(!run.out.contains("<text"));
        QVERIFY(run.out.contains("<title>"));
    }

    void aFilesName_tellsTheFormat()
    {
        QTemporaryDir folder;
        for (const QString& name : {u"a.png"_s, u"a.pdf"_s}) {
            QCOMPARE(exported({u"-o"_s, folder.filePath(name)}).code, 0);
            QCOMPARE(runProgram({u"diff"_s, shop, shop, u"-o"_s, folder.filePath(u"d"_s + name)}).code, 0);
        }
        for (const QString& name : {u"a.png"_s, u"da.png"_s, u"a.pdf"_s, u"da.pdf"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith(name.endsWith(u".png"_s) ? QByteArray("\x89PNG") : QByteArray("%PDF")));
        }
    }

    void lettersTheFontLacks_areTold_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("png") << QStringList{u"--format"_s, u"png"_s};
        QTest::newRow("pdf") << QStringList{u"--format"_s, u"pdf"_s};
        QTest::newRow("paths") << QStringList{u"--format"_s, u"svg"_s, u"--text"_s, u"paths"_s};
    }
    void lettersTheFontLacks_areTold()
    {
        QFETCH(QStringList, options);
        QTemporaryDir folder;
        const Surroundings noFonts = named(u"ქართული"_s, fontsIn(folder, {}));
        const Run none = runProgram(QStringList{u"export"_s, u"-"_s} + options, noFonts);
        QCOMPARE(none.code, 0);
        QVERIFY2(none.messages.contains("one text has letters that no font of this machine has"), none.messages);
        const QString dejaVu = u"/usr/share/fonts/truetype/dejavu"_s;
        if (!QFile::exists(dejaVu + u"/DejaVuSans.ttf"_s))
            QSKIP("no DejaVu Sans where Debian has it");
        const Run other = runProgram(QStringList{u"export"_s, u"-"_s} + options,
                                     named(u"ქართული"_s, fontsIn(folder, dejaVu)));
        QVERIFY2(other.messages.contains("they come from DejaVu Sans of this machine"), other.messages);
        QVERIFY(other.out != none.out);
        const Run own = runProgram(QStringList{u"export"_s, u"-"_s} + options, named(u"größe"_s, fontsIn(folder, {})));
        QVERIFY2(!own.messages.contains("letters"), own.messages);
    }

    void missingHelper_saysWhatToDo()
    {
        QTemporaryDir folder;
        const Run run = exported({u"--format"_s, u"png"_s, u"--render-helper"_s, folder.filePath(u"none"_s)});
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.code != 0);
        QVERIFY2(run.messages.contains("unitscope-render") && run.messages.contains("Install Unitscope as a whole"),
                 run.messages);
    }

    void helperThatFails_givesNoFile_data()
    {
        QTest::addColumn<QByteArray>("commands");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("crash") << QByteArray("printf x; kill -SEGV $$\n") << QByteArray("it crashed");
        QTest::newRow("silent") << QByteArray("cat >/dev/null\n") << QByteArray("found nothing");
        QTest::newRow("refuses") << QByteArray("cat >/dev/null; printf half; exit 3\n") << QByteArray("exit status 3");
        QTest::newRow("hostile") << QByteArray("printf 'error 3\\ta\\033[31m\\tb\\tc\\n' >&2; exit 1\n")
                                 << QByteArray("expected a");
        QTest::newRow("does not read") << QByteArray("exec 0<&-; exit 4\n") << QByteArray("exit status 4");
    }
    void helperThatFails_givesNoFile()
    {
        QFETCH(QByteArray, commands);
        QFETCH(QByteArray, words);
        QTemporaryDir folder;
        const QString target = folder.filePath(u"t.png"_s);
        const Run run = exported({u"-o"_s, target, u"--render-helper"_s, otherHelper(folder, commands)});
        QVERIFY(run.code != 0);
        QVERIFY2(run.messages.contains(words), run.messages);
        QVERIFY(!run.messages.contains('\033'));
        QVERIFY(!QFile::exists(target));
    }

    void outlinesThatAreNone_areRefused()
    {
        QTemporaryDir folder;
        const Run run = exported({u"--format"_s, u"svg"_s, u"--text"_s, u"paths"_s, u"--render-helper"_s,
                                  otherHelper(folder, "cat >/dev/null; echo unitscope-drawing 1\n")});
        QVERIFY(run.code != 0);
        QCOMPARE(run.out, QByteArray());
    }

    void signal_leavesNothingBehind()
    {
        QTemporaryDir folder;
        const QString note = folder.filePath(u"pid"_s);
        QProcess process;
        process.start(QStringLiteral(UNITSCOPE_CLI),
                      {u"export"_s, shop, u"-o"_s, folder.filePath(u"t.png"_s), u"--render-helper"_s,
                       otherHelper(folder, "echo $$ > '" + QFile::encodeName(note) + "'\nexec sleep 60\n")});
        const auto helper = [&note] {
            QFile file(note);
            return file.open(QIODevice::ReadOnly) ? pid_t(file.readAll().trimmed().toLongLong()) : 0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(helper() > 0, 10'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(::kill(helper(), 0) != 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList({u"helper"_s, u"pid"_s}));
    }

    void theProgramItself_believesNothing()
    {
        for (const QByteArray& input : {QByteArray(), QByteArray("unitscope-render 1\n"), QByteArray(100'000, '\xff'),
                                        QByteArray("unitscope-render 1\n") + QByteArray(500, '\x01')}) {
            QProcess process;
            process.start(QStringLiteral(UNITSCOPE_RENDER), QStringList());
            process.write(input);
            process.closeWriteChannel();
            QVERIFY(process.waitForFinished(30'000));
            QCOMPARE(process.exitStatus(), QProcess::NormalExit);
            QCOMPARE(process.exitCode(), 2);
            QCOMPARE(process.readAllStandardOutput(), QByteArray());
            QVERIFY(process.readAllStandardError().contains("error "));
        }
    }

    void misuse_saysWhatIsWrong()
    {
        QVERIFY(exported({u"--format"_s, u"svg"_s, u"--scale"_s, u"2"_s})
                    .messages.contains("--scale: expected --format png"));
        QVERIFY(exported({u"--format"_s, u"png"_s, u"--scale"_s, u"9"_s}).messages.contains("--scale"));
        QVERIFY(exported({u"--format"_s, u"pdf"_s, u"--text"_s, u"paths"_s})
                    .messages.contains("--text: expected --format svg"));
        QVERIFY(
            exported({u"--format"_s, u"svg"_s, u"--text"_s, u"curves"_s}).messages.contains("expected text or paths"));
    }
};

QTEST_GUILESS_MAIN(ProgramPicturesTest)
#include "tst_programpictures.moc"

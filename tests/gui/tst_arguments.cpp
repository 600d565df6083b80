// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/arguments.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_isAWindow()
    {
        const Arguments arguments = readArguments({u"unitscope"_s});
        QCOMPARE(arguments.wish, Arguments::Wish::Window);
        QVERIFY(arguments.files.isEmpty());
        QVERIFY(!arguments.theme);
        QVERIFY(!arguments.opensSample);
        QVERIFY(readArguments({u"unitscope"_s, u"--sample"_s}).opensSample);
    }

    void everyOption_isRead()
    {
        const Arguments arguments = readArguments({u"unitscope"_s, u"--theme"_s, u"dark"_s, u"--geometry"_s,
                                                   u"1000x700"_s, u"--select"_s, u"service:ai"_s, u"a.json"_s});
        QCOMPARE(arguments.wish, Arguments::Wish::Window);
        QCOMPARE(*arguments.theme, ThemeChoice::Dark);
        QCOMPARE(*arguments.size, QSize(1000, 700));
        QCOMPARE(arguments.select, u"service:ai"_s);
        QCOMPARE(arguments.files, QStringList{u"a.json"_s});
    }

    void aDash_isStandardInput() { QCOMPARE(readArguments({u"unitscope"_s, u"-"_s}).files, QStringList{u"-"_s}); }

    void afterTwoDashes_everyWordIsAFile()
    {
        QCOMPARE(readArguments({u"unitscope"_s, u"--"_s, u"--theme"_s}).files, QStringList{u"--theme"_s});
    }

    // unitscope a.json b.md
    void severalSources_areAllKeptInTheirOrder()
    {
        QCOMPARE(readArguments({u"unitscope"_s, u"a.json"_s, u"b.md"_s}).files, QStringList({u"a.json"_s, u"b.md"_s}));
    }

    // unitscope --before a.json --after b.json --after c.md
    void twoSides_areKeptApart()
    {
        const Arguments arguments = readArguments(
            {u"unitscope"_s, u"--before"_s, u"a.json"_s, u"--after"_s, u"b.json"_s, u"--after"_s, u"c.md"_s});
        QCOMPARE(arguments.wish, Arguments::Wish::Window);
        QCOMPARE(arguments.before, QStringList{u"a.json"_s});
        QCOMPARE(arguments.after, QStringList({u"b.json"_s, u"c.md"_s}));
        QVERIFY(arguments.files.isEmpty());
    }

    void badWords_areRefusedWithTheWordNamed_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("theme") << QStringList{u"--theme"_s, u"pink"_s} << u"pink"_s;
        QTest::newRow("geometry") << QStringList{u"--geometry"_s, u"12"_s} << u"\"12\""_s;
        QTest::newRow("too small") << QStringList{u"--geometry"_s, u"1x1"_s} << u"1x1"_s;
        QTest::newRow("huge") << QStringList{u"--geometry"_s, u"99999999999x5"_s} << u"99999999999x5"_s;
        QTest::newRow("kind") << QStringList{u"--select"_s, u"planet:mars"_s} << u"planet:mars"_s;
        QTest::newRow("option") << QStringList{u"--colour"_s} << u"colour"_s;
        QTest::newRow("standard input twice") << QStringList{u"-"_s, u"-"_s} << u"not 2 times"_s;
        QTest::newRow("too many") << QStringList(QList<QString>(200, u"a"_s)) << u"200 were named"_s;
        QTest::newRow("only before") << QStringList{u"--before"_s, u"a"_s} << u"only --before"_s;
        QTest::newRow("only after") << QStringList{u"--after"_s, u"a"_s} << u"only --after"_s;
        QTest::newRow("on no side") << QStringList{u"--before"_s, u"a"_s, u"--after"_s, u"b"_s, u"c"_s} << u"\"c\""_s;
        QTest::newRow("on both sides") << QStringList{u"--before"_s, u"a"_s, u"--after"_s, u"a"_s} << u"\"a\""_s;
        QTest::newRow("empty side") << QStringList{u"--before"_s, u""_s, u"--after"_s, u"a"_s} << u"empty"_s;
        QTest::newRow("empty") << QStringList{QString(u""_s)} << u"empty"_s;
    }
    void badWords_areRefusedWithTheWordNamed()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, named);
        const Arguments arguments = readArguments(QStringList{u"unitscope"_s} + words);
        QCOMPARE(arguments.wish, Arguments::Wish::Refused);
        QVERIFY2(arguments.text.contains(named), qPrintable(arguments.text));
    }

    void aRefusal_movesNoCursor()
    {
        const Arguments arguments = readArguments({u"unitscope"_s, u"--theme"_s, u"\x1b[2J"_s});
        QVERIFY(!arguments.text.contains(QChar(0x1b)));
    }

    void help_namesEveryOption()
    {
        const Arguments arguments = readArguments({u"unitscope"_s, u"--help"_s});
        QCOMPARE(arguments.wish, Arguments::Wish::Help);
        for (const QString& option :
             {u"--before"_s, u"--after"_s, u"--theme"_s, u"--select"_s, u"--geometry"_s, u"--help"_s, u"--version"_s})
            QVERIFY2(arguments.text.contains(option), qPrintable(option));
    }
};

QTEST_APPLESS_MAIN(TestArguments)
#include "tst_arguments.moc"

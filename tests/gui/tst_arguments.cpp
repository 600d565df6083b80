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
    void nothing_opensTheSampleInAWindow()
    {
        const Arguments arguments = readArguments({u"unitscope"_s});
        QCOMPARE(arguments.wish, Arguments::Wish::Window);
        QVERIFY(arguments.file.isEmpty());
        QVERIFY(!arguments.theme);
    }

    void everyOption_isRead()
    {
        const Arguments arguments = readArguments({u"unitscope"_s, u"--theme"_s, u"dark"_s, u"--geometry"_s,
                                                   u"1000x700"_s, u"--select"_s, u"service:ai"_s, u"a.json"_s});
        QCOMPARE(arguments.wish, Arguments::Wish::Window);
        QCOMPARE(*arguments.theme, ThemeChoice::Dark);
        QCOMPARE(*arguments.size, QSize(1000, 700));
        QCOMPARE(arguments.select, u"service:ai"_s);
        QCOMPARE(arguments.file, u"a.json"_s);
    }

    void aDash_isStandardInput() { QCOMPARE(readArguments({u"unitscope"_s, u"-"_s}).file, u"-"_s); }

    void afterTwoDashes_everyWordIsAFile()
    {
        QCOMPARE(readArguments({u"unitscope"_s, u"--"_s, u"--theme"_s}).file, u"--theme"_s);
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
        QTest::newRow("two files") << QStringList{u"a"_s, u"b"_s} << u"2 were named"_s;
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
        for (const QString& option : {u"--theme"_s, u"--select"_s, u"--geometry"_s, u"--help"_s, u"--version"_s})
            QVERIFY2(arguments.text.contains(option), qPrintable(option));
    }
};

QTEST_APPLESS_MAIN(TestArguments)
#include "tst_arguments.moc"

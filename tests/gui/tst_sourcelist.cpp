// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/sourcelist.h"

#include "app/ui/sources/sides.h"
#include "app/ui/sources/sourcerows.h"
#include "guitest.h"
#include "importers/open/sources.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

class TestSourceList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFileNamedTwice_isListedOnce()
    {
        QCOMPARE(sourceListOf({u"a.json"_s, u"./a.json"_s, u"x/../a.json"_s, u"-"_s, u"-"_s}).entries.size(),
                 size_t(2));
    }

    void words_nameOneTwoOrMany()
    {
        QCOMPARE(namesInWords(SourceList()), QString());
        QCOMPARE(namesInWords(sourceListOf({u"/x/a.json"_s})), u"a.json"_s);
        QCOMPARE(namesInWords(sourceListOf({u"-"_s, u"b.md"_s})), u"standard input and b.md"_s);
        QCOMPARE(namesInWords(sourceListOf({u"a"_s, u"b"_s, u"c"_s})), u"a and 2 more"_s);
        QCOMPARE(namesInWords(comparedListOf({u"a"_s}, {u"b"_s, u"c"_s})), u"b and c compared with a"_s);
    }

    void words_areSafeForPeople()
    {
        QVERIFY(!namesInWords(sourceListOf({u"a\x1b[2J"_s, u"b\u202e"_s})).contains(QChar(0x1b)));
        QVERIFY(namesInWords(sourceListOf({QString(500, u'x')})).size() < 80);
    }

    void moreOfAComparison_isOnTheLaterSide()
    {
        const SourceList list = withMore(comparedListOf({u"a"_s}, {u"b"_s}), {u"c"_s, u"a"_s});
        QCOMPARE(list.entries.size(), size_t(3));
        QCOMPARE(list.entries[2].side, TimeSide::After);
        QCOMPARE(list.entries[0].side, TimeSide::Before);
    }

    // The times of four sources, and which of them are before.
    void sides_partAtTheWidestGap_data()
    {
        QTest::addColumn<QStringList>("days");
        QTest::addColumn<QString>("sides");
        QTest::newRow("two") << QStringList{u"06"_s, u"02"_s} << u"AB"_s;
        QTest::newRow("three") << QStringList{u"02"_s, u"03"_s, u"09"_s} << u"BBA"_s;
        QTest::newRow("no time is after") << QStringList{u"02"_s, u""_s, u"09"_s} << u"BAA"_s;
        QTest::newRow("one time for all") << QStringList{u"02"_s, u"02"_s} << u"BA"_s;
        QTest::newRow("no times at all") << QStringList{u""_s, u""_s, u""_s} << u"BAA"_s;
    }
    void sides_partAtTheWidestGap()
    {
        QFETCH(QStringList, days);
        QFETCH(QString, sides);
        SourceList list;
        std::vector<SourcePtr> sources;
        for (const QString& day : days) {
            const QString name = QString::number(sources.size());
            const QString time = day.isEmpty() ? QString() : u"2026-03-%1T12:00:00Z"_s.arg(day);
            sources.push_back(std::make_shared<const Source>(name, test::registryOf(u"h"_s, time, {u"m"_s + name})));
            list.entries.push_back({.name = name, .source = sources.back()});
        }
        const Result<SnapshotPtr> all = readTogether(sources);
        QVERIFY(all);
        decideSides(list, **all);
        QString decided;
        for (const SourceEntry& entry : list.entries)
            decided += entry.side == TimeSide::Before ? u'B' : u'A';
        QCOMPARE(decided, sides);
    }

    void ages_areInTheUnitThatFits()
    {
        constexpr qint64 minute = 60'000;
        constexpr qint64 now = 1'000'000'000'000;
        QCOMPARE(ageInWords(now, now), u"just now"_s);
        QCOMPARE(ageInWords(now - minute, now), u"1 minute ago"_s);
        QCOMPARE(ageInWords(now - 59 * minute, now), u"59 minutes ago"_s);
        QCOMPARE(ageInWords(now - 60 * minute, now), u"1 hour ago"_s);
        QCOMPARE(ageInWords(now - 47 * 60 * minute, now), u"47 hours ago"_s);
        QCOMPARE(ageInWords(now - 48 * 60 * minute, now), u"2 days ago"_s);
        QCOMPARE(ageInWords(now + 5 * minute, now), u"in the future"_s);
    }
};

QTEST_MAIN(TestSourceList)
#include "tst_sourcelist.moc"

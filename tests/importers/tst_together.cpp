// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/open/together.h"

#include "importers/openedsources.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;
using namespace unitscope::test;

class TogetherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sources_makeOnePictureIfOfOneHostAndTime_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const QString& files, int hours, const QString& why) {
            QTest::newRow(name) << files.split(u' ') << hours << why;
        };
        row("one source", u"nowhere.json"_s, 1, {});
        row("one day", u"morning.json noon.json evening.json"_s, 24, {});
        row("exactly as far apart as allowed", u"evening.json morning.json"_s, 12, {});
        row("too far apart", u"evening.json noon.json morning.json"_s, 11,
            u"morning.json of 2026-04-02 06:00 UTC and evening.json of 2026-04-02 18:00 UTC"_s);
        row("a week", u"later.json morning.json"_s, 24,
            u"morning.json of 2026-04-02 06:00 UTC and later.json of 2026-04-09 06:00 UTC"_s);
        row("a week is allowed", u"later.json morning.json"_s, 24 * 7, {});
        row("no time is near to all", u"timeless.json morning.json"_s, 1, {});
        row("no times at all", u"timeless.json timeless.json"_s, 1, {});
        row("a registry that names no host", u"morning.json nowhere.json"_s, 24,
            u"nowhere.json, which names no host"_s);
    }

    void sources_makeOnePictureIfOfOneHostAndTime()
    {
        QFETCH(QStringList, names);
        QFETCH(int, hours);
        QFETCH(QString, why);
        const Together together = whetherOnePicture(*openedTogether(names), hours * millisecondsPerHour);
        QCOMPARE(together.why, why);
        QCOMPARE(together.isOnePicture, why.isEmpty());
        QCOMPARE(together.isOneHost, !why.contains(u"host"));
    }

    void differentHosts_areNamed()
    {
        const Together together = whetherOnePicture(*openedTogether({u"elsewhere.json"_s, u"morning.json"_s}));
        QVERIFY(!together.isOnePicture && !together.isOneHost);
        QVERIFY2(together.why.contains(u"morning.json of 203.0.113.50"), qPrintable(together.why));
        QVERIFY2(together.why.contains(u"elsewhere.json of 203.0.113.51"), qPrintable(together.why));
    }

    void hostsOfOneSource_connectTheOthers()
    {
        const auto source = [](const char* origin, const QByteArray& bytes) {
            return std::make_shared<const Source>(QString::fromLatin1(origin), bytes);
        };
        const SourcePtr both = source("both", "{\"schema\": \"unitscope-registry/1\", \"hosts\": "
                                              "[{\"id\": \"//a/host:a\", \"name\": \"a\"}, "
                                              "{\"id\": \"//b/host:b\", \"name\": \"b\"}]}");
        const SourcePtr onlyA = source("onlyA", "{\"host\": \"a\", \"modules\": []}");
        const SourcePtr onlyB = source("onlyB", "{\"host\": \"b\", \"modules\": []}");
        const SourcePtr nothing = source("nothing", "{\"schema\": \"unitscope-registry/1\"}");
        QVERIFY(!whetherOnePicture(**readTogether({onlyA, onlyB})).isOnePicture);
        QVERIFY(whetherOnePicture(**readTogether({onlyA, both, onlyB})).isOnePicture);
        QVERIFY(whetherOnePicture(**readTogether({onlyA, nothing})).isOnePicture);
        QVERIFY(!whetherOnePicture(**readTogether({nothing, onlyA, onlyB})).isOnePicture);
    }

    void connectionToAnotherHost_doesNotSpeakOfThatHost()
    {
        const QByteArray edge = "{\"schema\": \"unitscope-registry/1\", \"edges\": [{\"kind\": \"connects\", "
                                "\"from\": \"//a/service:x\", \"to\": \"//b/port:1/tcp\"}]}";
        const auto one = std::make_shared<const Source>(u"edge"_s, edge);
        const auto other = std::make_shared<const Source>(u"b"_s, "{\"host\": \"b\", \"modules\": []}");
        QVERIFY(!whetherOnePicture(**readTogether({one, other})).isOnePicture);
    }

    void why_isSafeForPeople()
    {
        const auto one = std::make_shared<const Source>(u"x\u202e\x1b[2J"_s,
                                                        "{\"host\": \"a\\u001b\", \"modules\": []}");
        const auto other = std::make_shared<const Source>(u"b"_s, "{\"host\": \"b\", \"modules\": []}");
        const QString why = whetherOnePicture(**readTogether({one, other})).why;
        QVERIFY(!why.isEmpty() && !why.contains(QChar(0x1b)) && !why.contains(QChar(0x202e)));
    }
};

QTEST_GUILESS_MAIN(TogetherTest)
#include "tst_together.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/timestamp.h"

#include <QtTest/qtest.h>

using namespace unitscope;

class TimestampTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void parse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // empty: no time
        QTest::newRow("iso") << "2026-01-17T07:25:00Z"
                             << "2026-01-17 07:25 UTC";
        QTest::newRow("as people write") << "2026-01-17 07:25:00 UTC"
                                         << "2026-01-17 07:25 UTC";
        QTest::newRow("no seconds") << "2026-01-17 07:25 UTC"
                                    << "2026-01-17 07:25 UTC";
        QTest::newRow("offset") << "2026-01-17T00:25:00+01:30"
                                << "2026-01-16 22:55 UTC";
        QTest::newRow("offset without colon") << "2026-01-17T00:25:00-0100"
                                              << "2026-01-17 01:25 UTC";
        QTest::newRow("fraction") << "2026-01-17T07:25:59.999999Z"
                                  << "2026-01-17 07:25 UTC";
        QTest::newRow("no zone") << "2026-01-17T07:25:00"
                                 << "";
        QTest::newRow("no such day") << "2026-02-30T07:25:00Z"
                                     << "";
        QTest::newRow("no such hour") << "2026-01-17T25:25:00Z"
                                      << "";
        QTest::newRow("unknown zone") << "2026-01-17T07:25:00 XYZ"
                                      << "";
        QTest::newRow("absurd offset") << "2026-01-17T07:25:00+99:00"
                                       << "";
        QTest::newRow("words") << "yesterday"
                               << "";
        QTest::newRow("empty") << ""
                               << "";
    }

    void parse()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto time = parseTime(text);
        QCOMPARE(time ? timeText(*time) : QString(), expected);
    }

    void isoTime_isReadBack()
    {
        for (const qint64 time : {qint64(0), qint64(1772690400000), qint64(-1), qint64(253402300799999)})
            QCOMPARE(parseTime(isoTime(time)), std::optional(time));
        QCOMPARE(isoTime(12), QStringLiteral("1970-01-01T00:00:00.012Z"));
    }

    void fractions_areKeptToTheMillisecond()
    {
        QCOMPARE(*parseTime(u"1970-01-01T00:00:00.0125Z"), qint64(12));
        QCOMPARE(*parseTime(u"1970-01-01T00:00:01.5Z"), qint64(1500));
    }
};

QTEST_APPLESS_MAIN(TimestampTest)
#include "tst_timestamp.moc"

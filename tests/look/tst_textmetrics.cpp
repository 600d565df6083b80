// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/look/textmetrics.h"

#include <QtTest/qtest.h>

using namespace unitscope;
using namespace Qt::StringLiterals;

class TextMetricsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Read from the font files with another program: units per em, height of capitals, advances.
    void widths_areThoseOfTheFont_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isBold");
        QTest::addColumn<double>("units");
        QTest::newRow("capital") << u"A"_s << false << 1904.0;
        QTest::newRow("capital bold") << u"A"_s << true << 2038.0;
        QTest::newRow("narrow") << u"i"_s << false << 668.0;
        QTest::newRow("narrow bold") << u"i"_s << true << 734.0;
        QTest::newRow("digit") << u"8"_s << false << 1736.0;
        QTest::newRow("digit bold") << u"8"_s << true << 1819.0;
        QTest::newRow("word") << u"ai-engine"_s << false << 12512.0;
        QTest::newRow("word bold") << u"ai-engine"_s << true << 12931.0;
        QTest::newRow("dots") << u"trade.closed"_s << false << 16604.0;
        QTest::newRow("dots bold") << u"trade.closed"_s << true << 17129.0;
        QTest::newRow("ellipsis") << u"…"_s << false << 2312.0;
        QTest::newRow("ellipsis bold") << u"…"_s << true << 2270.0;
        QTest::newRow("accent") << u"é"_s << false << 1640.0;
        QTest::newRow("accent bold") << u"é"_s << true << 1669.0;
    }
    void widths_areThoseOfTheFont()
    {
        QFETCH(QString, text);
        QFETCH(bool, isBold);
        QFETCH(double, units);
        constexpr double unitsPerEm = 2816;
        QCOMPARE(textWidth(text, unitsPerEm, isBold ? Weight::SemiBold : Weight::Regular), units);
        QCOMPARE(textWidth(text, 13, isBold ? Weight::SemiBold : Weight::Regular), units * 13 / unitsPerEm);
    }

    void characterTheFontLacks_countsAsOneEm()
    {
        QCOMPARE(textWidth(u"\u4e2d", 10, Weight::Regular), 10.0);
        QCOMPARE(textWidth(u"\U0001F600", 10, Weight::Regular), 10.0); // a pair is one character
        QCOMPARE(textWidth(QString(QChar(0xd83d)), 10, Weight::Regular), 10.0);
    }

    void capHeight_isThatOfTheFont() { QCOMPARE(capHeight(2816), double(2048)); }

    void elided_isNeverWiderThanAsked()
    {
        const QString name = u"quantum-a-very-long-service-name-that-goes-on-and-on"_s;
        for (int width = 0; width < 400; width += 3) {
            const QString elided = elidedToWidth(name, width, 13, Weight::SemiBold);
            QVERIFY(textWidth(elided, 13, Weight::SemiBold) <= width);
        }
    }

    void elided_keepsBothEnds()
    {
        const QString elided = elidedToWidth(u"beginning-of-a-name-with-its-end"_s, 120, 13, Weight::Regular);
        QVERIFY(elided.startsWith(u"begin"));
        QVERIFY(elided.endsWith(u"end"));
        QCOMPARE(elided.count(u'…'), 1);
        QCOMPARE(elidedToWidth(u"short"_s, 120, 13, Weight::Regular), u"short"_s);
    }

    void elided_hasNoSeparatorBesideItsDots()
    {
        const QString name = u"learning.retraining-completed:by.a.service"_s;
        for (int width = 30; width < 200; ++width) {
            const QString elided = elidedToWidth(name, width, 13, Weight::Regular);
            for (const QChar c : u"-:._/"_s)
                QVERIFY2(!elided.contains(c + u"…"_s) && !elided.contains(u"…"_s + c), qPrintable(elided));
        }
    }

    void elided_cutsNoPairAndNoMark()
    {
        QString name;
        for (int i = 0; i < 40; ++i)
            name += u"\U0001F600e\u0301"_s;
        for (int width = 20; width < 300; width += 7) {
            const QString elided = elidedToWidth(name, width, 13, Weight::Regular);
            QVERIFY(elided.isValidUtf16());
            const qsizetype dots = elided.indexOf(u'…');
            QVERIFY(dots + 1 == elided.size() || elided[dots + 1] != QChar(0x301));
        }
    }
};

QTEST_APPLESS_MAIN(TextMetricsTest)
#include "tst_textmetrics.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"

#include <QtTest/QTest>

using namespace unitscope;
using namespace Qt::StringLiterals;

class TestSafeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void harmlessText_staysAsItIs()
    {
        for (const QString& text :
             {u""_s, u"plain"_s, u"äöü Ω 漢字 עברית"_s, u"\U0001F600 \u2764\uFE0F"_s, u"a\\nb <&\">"_s})
            QCOMPARE(safeForPeople(text), text);
    }

    void dangerousText_becomesVisible_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u"\\u{1b}[31mred"_s;
        QTest::newRow("C1 control") << u"\u009B31m"_s << u"\\u{9b}31m"_s;
        QTest::newRow("DEL") << u"a\x7f"_s << u"a\\u{7f}"_s;
        QTest::newRow("NUL") << QString(QChar(0)) << u"\\u{0}"_s;
        QTest::newRow("line ends and tab") << u"a\r\nb\tc"_s << u"a\\r\\nb\\tc"_s;
        QTest::newRow("right-to-left override") << u"gpj\u202Eexe"_s << u"gpj\\u{202e}exe"_s;
        QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"\\u{2066}a\\u{2069}"_s;
        QTest::newRow("Arabic mark") << u"\u061C"_s << u"\\u{61c}"_s;
        QTest::newRow("zero width") << u"a\u200Bb\u200Dc\uFEFF"_s << u"a\\u{200b}b\\u{200d}c\\u{feff}"_s;
        QTest::newRow("soft hyphen") << u"a\u00ADb"_s << u"a\\u{ad}b"_s;
        QTest::newRow("line separator") << u"a\u2028b\u2029"_s << u"a\\u{2028}b\\u{2029}"_s;
        QTest::newRow("tags") << u"\U000E0001\U000E0041"_s << u"\\u{e0001}\\u{e0041}"_s;
        QTest::newRow("filler") << u"\u3164"_s << u"\\u{3164}"_s;
        QTest::newRow("noncharacter") << u"\uFFFE\uFFFF"_s << u"\\u{fffe}\\u{ffff}"_s;
        QTest::newRow("lone high") << QString(QChar(0xD83D)) + u"x"_s << u"\\u{d83d}x"_s;
        QTest::newRow("lone low") << u"x"_s + QString(QChar(0xDE00)) << u"x\\u{de00}"_s;
    }

    void dangerousText_becomesVisible()
    {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        QCOMPARE(safeForPeople(text), safe);
        QCOMPARE(safeForPeople(safe), safe); // once is enough, twice does no harm
    }

    void everyCodePoint_isPrintableAfterwards()
    {
        // All of the basic plane and of the tags; the rest, all alike, in steps.
        for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x20000 || (c >= 0xE0000 && c <= 0xE1000) ? 1 : 16) {
            const QString safe = safeForPeople(QString::fromUcs4(&c, 1));
            for (const char32_t out : safe.toUcs4()) {
                const auto category = QChar::category(out);
                const bool hidden = category == QChar::Other_Control || category == QChar::Separator_Line
                                    || category == QChar::Separator_Paragraph || category == QChar::Other_Surrogate;
                QVERIFY2(!hidden, qPrintable(QString::number(uint(out), 16)));
            }
        }
    }

    void safeLines_keepsOnlyLineFeeds()
    {
        QCOMPARE(safeLines(u"a\r\nb\tc\x1b\u2028"), u"a\\r\nb\\tc\\u{1b}\\u{2028}"_s);
    }

    void shortened_endsWithAnEllipsis()
    {
        QCOMPARE(shortened(u"abcdef", 6), u"abcdef"_s);
        QCOMPARE(shortened(u"abcdefg", 6), u"abcde…"_s);
        QCOMPARE(shortened(u"abc", 1), u"…"_s);
        QCOMPARE(shortened(u"abc", 0), QString());
        QCOMPARE(shortened(u"abc", -1), QString());
        QCOMPARE(shortened(u"", 0), QString());
        QCOMPARE(shortened(u"ab\U0001F600cd", 4), u"ab…"_s);
    }

    void elidedMiddle_keepsBothEnds()
    {
        QCOMPARE(elidedMiddle(u"abcdefghij", 10), u"abcdefghij"_s);
        QCOMPARE(elidedMiddle(u"abcdefghijk", 10), u"abcde…hijk"_s);
        QCOMPARE(elidedMiddle(u"abcdefghijk", 5), u"ab…jk"_s);
        QCOMPARE(elidedMiddle(u"abc", 1), u"…"_s);
        QCOMPARE(elidedMiddle(u"abc", 0), QString());
    }

    void cutting_neverSplitsAPair()
    {
        QString text;
        for (int i = 0; i < 12; ++i)
            text += i % 3 == 0 ? u"x"_s : u"\U0001F600"_s;
        for (int limit = 0; limit <= text.size() + 1; ++limit) {
            for (const QString& cut : {shortened(text, limit), elidedMiddle(text, limit)}) {
                QVERIFY(cut.size() <= limit);
                QVERIFY(cut.isValidUtf16());
            }
        }
    }

    void decodedLossy_replacesWhatIsNoText()
    {
        QCOMPARE(decodedLossy("a\xFFz"), u"a\uFFFDz"_s);
        QCOMPARE(decodedLossy("\xEF\xBB\xBF"
                              "a"),
                 u"\uFEFFa"_s);
        QCOMPARE(decodedLossy({}), QString());
    }
};

QTEST_APPLESS_MAIN(TestSafeText)
#include "tst_safetext.moc"

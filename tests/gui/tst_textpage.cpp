// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/source/textpage.h"

#include <QtTest/qtest.h>

using namespace Qt::StringLiterals;
using namespace unitscope;

namespace {

/// What a part of the page's text says it came from.
QByteArray bytesUnder(const Source& source, const TextPage& page, qsizetype begin, qsizetype end)
{
    const qint64 from = page.offsetAt(begin);
    return source.bytes().sliced(from, page.offsetAt(end) - from);
}

} // namespace

class TestTextPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCharacter_knowsItsByte()
    {
        const Source source(u"x"_s, "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80z");
        const TextPage page = pageAround(source, 0);
        QCOMPARE(page.text, u"aä€😀z"_s);
        QCOMPARE(page.offsets, (std::vector<qint64>{0, 1, 3, 6, 6, 10, 11}));
        QCOMPARE(page.positionOf(6), 3);
        QCOMPARE(page.positionOf(10), 5);
        QCOMPARE(bytesUnder(source, page, page.positionOf(3), page.positionOf(10)), "\xE2\x82\xAC\xF0\x9F\x98\x80");
    }

    void byteOrderMark_isLeftOut()
    {
        const Source source(u"x"_s, "\xEF\xBB\xBF{}");
        const TextPage page = pageAround(source, 0);
        QCOMPARE(page.text, u"{}"_s);
        QCOMPARE(page.offsetAt(0), 3);
        QCOMPARE(page.positionOf(0), 0);
    }

    void everyLineEnding_endsOneLine()
    {
        const Source source(u"x"_s, "a\r\nb\nc\rd");
        const TextPage page = pageAround(source, 0);
        QCOMPARE(page.text, u"a\nb\nc\nd"_s);
        QCOMPARE(page.lines, (std::vector<int>{1, 2, 3, 4}));
        QCOMPARE(page.offsetAt(2), 3);
        QCOMPARE(bytesUnder(source, page, 1, 2), "\r\n");
    }

    void brokenUtf8_isOneMarkAByte()
    {
        const Source source(u"x"_s, "a\xFF\xC3z");
        const TextPage page = pageAround(source, 0);
        QCOMPARE(page.text, u"a\uFFFD\uFFFDz"_s);
        QCOMPARE(bytesUnder(source, page, 2, 3), "\xC3");
    }

    void whatCannotBeSeen_isWrittenOut()
    {
        const Source source(u"x"_s, "a\xE2\x80\xAE"
                                    "b\x1b[0m\t");
        const TextPage page = pageAround(source, 0);
        QCOMPARE(page.text, u"a\\u{202e}b\\u{1b}[0m\t"_s);
        QCOMPARE(bytesUnder(source, page, page.positionOf(1), page.positionOf(4)), "\xE2\x80\xAE");
    }

    void aLongLine_isBrokenIntoRowsOfOneNumber()
    {
        const Source source(u"x"_s, QByteArray(2500, 'x') + "\nend");
        const TextPage page = pageAround(source, 0);
        QCOMPARE(page.lines, (std::vector<int>{1, 0, 0, 2}));
        QCOMPARE(bytesUnder(source, page, page.positionOf(990), page.positionOf(2100)).size(), 1110);
    }

    void aLargeSource_isShownInPagesThatHoldThePlace()
    {
        QByteArray bytes;
        for (int line = 1; line <= 20000; ++line)
            bytes += "line " + QByteArray::number(line) + " \xC3\xA4\n";
        const Source source(u"x"_s, bytes);
        for (const qint64 offset : {qint64(0), qint64(70'000), qint64(137'137), source.bytes().size() - 1}) {
            const TextPage page = pageAround(source, offset, 20'000);
            QVERIFY(!page.isWhole);
            QVERIFY(page.bytes.contains(offset));
            QVERIFY(page.bytes.size() <= 20'000);
            QVERIFY(!page.text.contains(QChar::ReplacementCharacter));
            const int line = source.lines().positionOf(offset).line;
            const auto row = page.text.left(page.positionOf(offset)).count(u'\n');
            QCOMPARE(page.lines[size_t(row)], line);
        }
    }

    void aLargeSourceOfOneLine_isCutBetweenCharacters()
    {
        const Source source(u"x"_s, QByteArray("\xE2\x82\xAC").repeated(20000));
        for (qint64 offset = 0; offset < source.bytes().size(); offset += 777) {
            const TextPage page = pageAround(source, offset, 3000);
            QVERIFY(page.bytes.contains(offset));
            QVERIFY(!page.text.contains(QChar::ReplacementCharacter));
        }
    }

    void empty_isOneEmptyRow()
    {
        const Source source(u"x"_s, "");
        const TextPage page = pageAround(source, 5);
        QVERIFY(page.text.isEmpty());
        QCOMPARE(page.lines, std::vector<int>{1});
        QCOMPARE(page.positionOf(17), 0);
        QCOMPARE(page.offsetAt(3), 0);
    }
};

QTEST_APPLESS_MAIN(TestTextPage)
#include "tst_textpage.moc"

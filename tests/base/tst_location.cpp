// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/location.h"

#include <QtTest/QTest>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

QString placeOf(const QByteArray& bytes, qint64 offset)
{
    const TextPosition position = LineIndex(bytes).positionOf(offset);
    return QString::number(position.line) + u':' + QString::number(position.column);
}

QByteArray lineOf(const QByteArray& bytes, int line)
{
    const ByteRange range = LineIndex(bytes).lineRange(line);
    return bytes.mid(range.begin, range.size());
}

/// Counts from the start, code point by code point, for text without carriage returns: slow and plainly right.
TextPosition countedPosition(const QByteArray& bytes, qint64 offset)
{
    TextPosition position;
    for (qint64 i = 0; i < offset; ++i) {
        const bool endsCharacter = i + 1 >= bytes.size() || (uchar(bytes[i + 1]) & 0xC0) != 0x80;
        if (bytes[i] == '\n')
            position = {position.line + 1, 1};
        else if (endsCharacter && i + 1 <= offset)
            ++position.column;
    }
    return position;
}

} // namespace

class TestLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyText_hasOneEmptyLine()
    {
        const LineIndex index{QByteArrayView()};
        QCOMPARE(index.lineCount(), 1);
        QVERIFY(index.lineRange(1).isEmpty());
        QCOMPARE(placeOf("", 0), u"1:1"_s);
        QCOMPARE(placeOf("", 99), u"1:1"_s);
    }

    void everyLineEnding_endsOneLine()
    {
        const QByteArray text = "a\nbb\r\nccc\rd\r\r\n\n";
        QCOMPARE(LineIndex(text).lineCount(), 7);
        const QByteArrayList lines{"a", "bb", "ccc", "d", "", "", ""};
        for (int line = 1; line <= 7; ++line)
            QCOMPARE(lineOf(text, line), lines[line - 1]);
        QCOMPARE(placeOf(text, 3), u"2:2"_s);
        QCOMPARE(placeOf(text, 4), u"2:3"_s); // CR of CRLF
        QCOMPARE(placeOf(text, 5), u"2:3"_s); // its LF
        QCOMPARE(placeOf(text, 6), u"3:1"_s);
        QCOMPARE(placeOf(text, text.size()), u"7:1"_s);
    }

    void loneCarriageReturnAtTheEnd_endsALine()
    {
        QCOMPARE(LineIndex("a\r").lineCount(), 2);
        QCOMPARE(lineOf("a\r", 1), QByteArray("a"));
        QCOMPARE(placeOf("a\r", 2), u"2:1"_s);
        QCOMPARE(LineIndex("\r").lineCount(), 2);
    }

    void unknownLine_isEmptyAtTheEnd()
    {
        for (const int line : {-1, 0, 3, 1000}) {
            const ByteRange range = LineIndex("a\nb").lineRange(line);
            QCOMPARE(range, (ByteRange{3, 3}));
        }
    }

    void byteOrderMark_isNoColumn()
    {
        const QByteArray text = "\xEF\xBB\xBF"
                                "ab\nc";
        QCOMPARE(placeOf(text, 0), u"1:1"_s);
        QCOMPARE(placeOf(text, 3), u"1:1"_s);
        QCOMPARE(placeOf(text, 4), u"1:2"_s);
        QCOMPARE(lineOf(text, 1), QByteArray("ab"));
        QCOMPARE(placeOf("\xEF\xBB\xBF", 3), u"1:1"_s);
    }

    void columns_areCodePoints()
    {
        const QByteArray text = "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80x"; // two, three and four bytes
        QCOMPARE(placeOf(text, 0), u"1:1"_s);
        QCOMPARE(placeOf(text, 1), u"1:1"_s); // inside a character: that character
        QCOMPARE(placeOf(text, 2), u"1:2"_s);
        QCOMPARE(placeOf(text, 5), u"1:3"_s);
        QCOMPARE(placeOf(text, 8), u"1:3"_s);
        QCOMPARE(placeOf(text, 9), u"1:4"_s);
        QCOMPARE(placeOf(text, -5), u"1:1"_s);
        QCOMPARE(placeOf(text, 500), u"1:5"_s);
    }

    void invalidBytes_countOneEach()
    {
        QCOMPARE(placeOf("\xFF\xC3\x28\xE2\x82z", 5), u"1:6"_s);
        QCOMPARE(placeOf("\xED\xA0\x80z", 3), u"1:4"_s); // a surrogate is no UTF-8
    }

    void longLines_areCountedExactly()
    {
        QByteArray text = "short\n";
        for (int i = 0; i < 900; ++i)
            text += i % 3 == 0 ? "\xE2\x82\xAC" : i % 3 == 1 ? "\xF0\x9F\x98\x80" : "z";
        text += "\nlast line\n" + QByteArray(2000, 'x');
        const LineIndex index(text);
        for (qint64 offset = 0; offset <= text.size(); offset += 5)
            QCOMPARE(index.positionOf(offset), countedPosition(text, offset));
    }

    void positionsInOneHugeLine_areCheap()
    {
        const QByteArray text(4 * 1024 * 1024, 'x');
        const LineIndex index(text);
        qint64 sum = 0;
        for (qint64 offset = 0; offset < text.size(); offset += 64)
            sum += index.positionOf(offset).column - offset;
        QCOMPARE(sum, 65536); // each column is the offset plus one; the test's deadline is the other half of the proof
    }

    void locationText_leavesOutWhatIsUnknown()
    {
        QCOMPARE((Location{u"a.json"_s, 3, 7, u"/modules/2/port"_s}.text()), u"a.json:3:7 (/modules/2/port)"_s);
        QCOMPARE((Location{u"a.json"_s, 3, 7, {}}.text()), u"a.json:3:7"_s);
        QCOMPARE((Location{u"a.json"_s, 3, 0, {}}.text()), u"a.json:3"_s);
        QCOMPARE((Location{u"a.json"_s, 0, 0, {}}.text()), u"a.json"_s);
        QCOMPARE((Location{u"a.json"_s, 0, 0, u"/x"_s}.text()), u"a.json (/x)"_s);
        QCOMPARE((Location{{}, 3, 7, {}}.text()), u"3:7"_s);
        QCOMPARE((Location{{}, 0, 0, u"/x"_s}.text()), u"/x"_s);
        QCOMPARE(Location{}.text(), QString());
    }

    void byteRange_isHalfOpen()
    {
        const ByteRange range{2, 5};
        QVERIFY(!range.contains(1) && range.contains(2) && range.contains(4) && !range.contains(5));
        QCOMPARE(range.size(), 3);
        QVERIFY((ByteRange{4, 4}).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestLocation)
#include "tst_location.moc"

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsondocument.h"

#include <QtTest/QTest>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

/// Every kind of value, escape, line ending, width of character and strange key.
const QByteArray nasty =
    "\xEF\xBB\xBF"
    R"( {
"plain": "text" ,"a/b~c": [ ],
  "": {"": null, "\u0000": true},"escapes":"\"\\\/\b\f\n\r\t\u00e4\ud83d\ude00,:]}",
)"
    "\r\n\"crlf\"\r:\t-0,\r\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\" : \"\xF0\x9F\x98\x80 ,: \" ,\"bom\":\"\\ufeffx\",\n"
    R"("numbers": [0, -0, 7,-12.50, 1e3, 1E-2, 9223372036854775807, -9223372036854775808,
9223372036854775808, 18446744073709551616, 123456789012345678901234567890, 0.1, 1e-400],
"literals":[true,false,null,[[[]],{}]], "plain": {"x":{"y":[{"z":"deep"}]}}, "comma,colon:": ",:"
} )"
    "\n\n";

JsonDocument documentOf(const QByteArray& bytes)
{
    Result<JsonDocument> document = JsonDocument::read(bytes, u"test.json"_s);
    if (!document)
        qFatal("%s", qPrintable(document.error().message()));
    return *std::move(document);
}

QByteArray bytesAt(const JsonDocument& document, ByteRange range)
{
    return document.bytes().mid(range.begin, range.size());
}

JsonIndex at(const JsonDocument& document, const QString& pointer)
{
    for (JsonIndex value = 0; value < document.size(); ++value) {
        if (document.pointer(value) == pointer)
            return value;
    }
    return noJson;
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesOfEveryValue_readBackToTheSameValue()
    {
        const JsonDocument document = documentOf(nasty);
        QVERIFY(document.size() > 30);
        for (JsonIndex value = 0; value < document.size(); ++value) {
            const JsonDocument again = documentOf(bytesAt(document, document.range(value)));
            QCOMPARE(again.type(0), document.type(value));
            QCOMPARE(again.boolean(0), document.boolean(value));
            QCOMPARE(again.text(0), document.text(value));
            QCOMPARE(again.integer(0), document.integer(value));
            QCOMPARE(again.real(0), document.real(value));
            QCOMPARE(again.childCount(0), document.childCount(value));
            QCOMPARE(again.range(0), (ByteRange{0, document.range(value).size()}));
        }
    }

    void bytesOfEveryKey_readBackToTheSameKey()
    {
        const JsonDocument document = documentOf(nasty);
        for (JsonIndex value = 0; value < document.size(); ++value) {
            const bool isMember = value != 0 && document.type(document.parent(value)) == JsonType::Object;
            QCOMPARE(document.keyRange(value).isEmpty(), !isMember);
            if (isMember)
                QCOMPARE(documentOf(bytesAt(document, document.keyRange(value))).text(0), document.key(value));
            else
                QVERIFY(document.key(value).isEmpty());
        }
    }

    void walk_visitsEveryChildOnceAndInside()
    {
        const JsonDocument document = documentOf(nasty);
        std::vector<int> seen(document.size(), 0);
        for (JsonIndex parent = 0; parent < document.size(); ++parent) {
            if (document.isLeaf(parent))
                continue;
            std::uint32_t children = 0;
            for (JsonIndex child = document.firstChild(parent); child != noJson; child = document.nextSibling(child)) {
                QCOMPARE(document.parent(child), parent);
                QVERIFY(document.range(parent).begin < document.range(child).begin);
                QVERIFY(document.range(child).end < document.range(parent).end);
                ++seen[child];
                ++children;
            }
            QCOMPARE(children, document.childCount(parent));
        }
        QCOMPARE(seen[0], 0);
        QVERIFY(std::all_of(seen.begin() + 1, seen.end(), [](int count) { return count == 1; }));
        QCOMPARE(document.nextSibling(0), noJson);
    }

    void pointersAndPositions_areExact()
    {
        const JsonDocument document = documentOf("{\r\n \"\xC3\xA4/~\": [1,\n\t{\"p\": \"x\"}]\n}");
        const JsonIndex leaf = at(document, u"/ä~1~0/1/p"_s);
        QVERIFY(leaf != noJson);
        QCOMPARE(document.position(leaf), (TextPosition{3, 8}));
        QCOMPARE(document.location(leaf).text(), u"test.json:3:8 (/ä~1~0/1/p)"_s);
        QCOMPARE(document.position(at(document, u"/ä~1~0/0"_s)), (TextPosition{2, 10}));
        QCOMPARE(document.pointer(document.root()), QString());
    }

    void byteOrderMark_isKeptButIsNoColumn()
    {
        const JsonDocument document = documentOf("\xEF\xBB\xBF[1]");
        QCOMPARE(document.range(0), (ByteRange{3, 6}));
        QCOMPARE(document.position(1), (TextPosition{1, 2}));
    }

    void escapes_areDecoded()
    {
        const JsonDocument document = documentOf(nasty);
        QCOMPARE(document.text(at(document, u"/escapes"_s)), u"\"\\/\b\f\n\r\tä\U0001F600,:]}"_s);
        QCOMPARE(document.text(at(document, u"/bom"_s)), u"\uFEFFx"_s); // nothing is dropped
        QCOMPARE(document.key(at(document, u"/ä€\U0001F600"_s)), u"ä€\U0001F600"_s);
    }

    void numbers_areNeverCutOrWrapped()
    {
        const JsonDocument document = documentOf(
            "[9223372036854775807, -9223372036854775808, 9223372036854775808, -0, 8001.9, "
            "123456789012345678901234567890, 1e2, \"5\", null]");
        QCOMPARE(document.integer(1), std::numeric_limits<qint64>::max());
        QCOMPARE(document.integer(2), std::numeric_limits<qint64>::min());
        QCOMPARE(document.type(3), JsonType::Real);
        QVERIFY(!document.integer(3));
        QCOMPARE(document.real(3), 9223372036854775808.0);
        QCOMPARE(document.integer(4), 0);
        QVERIFY(!document.integer(5));
        QCOMPARE(document.real(5), 8001.9);
        QVERIFY(!document.integer(6));
        QCOMPARE(document.excerpt(6), u"123456789012345678901234567890"_s);
        QCOMPARE(document.real(7), 100.0);
        QVERIFY(!document.integer(7) && !document.integer(8) && !document.real(8) && !document.real(9));
        QCOMPARE(document.real(1), 9223372036854775807.0);
    }

    void wrongTypes_giveNothing()
    {
        const JsonDocument document = documentOf(R"([1, "x", {"a": true}])");
        QVERIFY(document.text(1).isEmpty() && !document.boolean(1) && !document.boolean(2));
        QCOMPARE(document.find(0, u"a"), noJson);
        QCOMPARE(document.find(1, u"a"), noJson);
        QCOMPARE(document.find(3, u"b"), noJson);
        QVERIFY(document.boolean(document.find(3, u"a")));
    }

    void duplicateKeys_areAllKeptAndTheLastIsFound()
    {
        const JsonDocument document = documentOf(R"({"a":1,"b":{"a":2,"c":0,"a":3},"a":4,"\u0061":5,"":6,"":7})");
        QCOMPARE(document.integer(document.find(0, u"a")), 5);
        QCOMPARE(document.integer(document.find(document.find(0, u"b"), u"a")), 3);
        QList<qint64> hidden;
        for (const JsonIndex value : document.duplicateKeys())
            hidden += *document.integer(value);
        QCOMPARE(hidden, (QList<qint64>{1, 2, 4, 6}));
        QCOMPARE(document.childCount(0), 6u);
        QVERIFY(documentOf(R"([{"a":1},{"a":1,"b":{"a":1}}])").duplicateKeys().empty());
    }

    void duplicatesInAHugeObject_areCheap()
    {
        QByteArray text = "{";
        for (int i = 0; i < 50'000; ++i)
            text += "\"key" + QByteArray::number(i % 49'999) + "\":" + QByteArray::number(i) + ",";
        text.back() = '}';
        const JsonDocument document = documentOf(text); // a quadratic search shows in the test's run time
        QCOMPARE(document.duplicateKeys(), std::vector<JsonIndex>{1});
    }

    void depth_isCountedInContainers()
    {
        const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
        QVERIFY(JsonDocument::read(nested(64), u"f"_s));
        const auto tooDeep = JsonDocument::read(nested(65), u"f"_s);
        QVERIFY(!tooDeep);
        QCOMPARE(tooDeep.error().where.column, 65);
        QCOMPARE(tooDeep.error().where.pointer, u"/0"_s.repeated(64));
        QVERIFY(!JsonDocument::read(QByteArray(1'000'000, '['), u"f"_s));
        QVERIFY(!JsonDocument::read("{\"a\":[{}]}", u"f"_s, {.depth = 2}));
        QVERIFY(JsonDocument::read("{\"a\":[1]}", u"f"_s, {.depth = 2}));
    }

    void limits_areRefusedWithAdvice()
    {
        const auto large = JsonDocument::read("[1,2,3]", u"f"_s, {.bytes = 6});
        QCOMPARE(large.error().code, Error::Code::TooLarge);
        QVERIFY(large.error().advice.contains(u"--max-size"));
        QVERIFY(JsonDocument::read("[1,2,3]", u"f"_s, {.bytes = 7}));
        const auto many = JsonDocument::read("[1,2,3]", u"f"_s, {.values = 3});
        QCOMPARE(many.error().code, Error::Code::TooLarge);
        QCOMPARE(many.error().where.text(), u"f:1:6 (/2)"_s);
        QVERIFY(JsonDocument::read("[1,2,3]", u"f"_s, {.values = 4}));
    }

    void excerpt_isShortAndSafe()
    {
        const JsonDocument document = documentOf("[\"a\xE2\x80\xAE"
                                                 "b\", \""
                                                 + QByteArray("\xC3\xA4").repeated(1000) + "\", {\n}]");
        QCOMPARE(document.excerpt(1), u"\"a\\u{202e}b\""_s);
        QCOMPARE(document.excerpt(2).size(), 60);
        QVERIFY(document.excerpt(2).endsWith(u'…') && !document.excerpt(2).contains(u'\uFFFD'));
        QCOMPARE(document.excerpt(3), u"{\\n}"_s);
    }

    void copies_shareTheBytesTheirLinesPointAt()
    {
        std::optional<JsonDocument> first = documentOf("[\n1]");
        const JsonDocument copy = *first;
        first.reset();
        QCOMPARE(copy.position(1), (TextPosition{2, 1}));
        QCOMPARE(copy.lines().lineCount(), 2);
        QCOMPARE(copy.file(), u"test.json"_s);
    }

    void topLevel_mayBeAnyValue()
    {
        for (const char* text : {"1", "\"x\"", " null ", "true", "[]", "{}", "-1.5e-3"})
            QVERIFY(JsonDocument::read(text, u"f"_s));
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"

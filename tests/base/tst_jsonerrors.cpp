// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsondocument.h"

#include <QtTest/QTest>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

using Code = Error::Code;

void row(const char* name, const QByteArray& bytes, const char* where, const char* found, const char* expected,
         Code code = Code::BadFormat)
{
    QTest::newRow(name) << bytes << QString::fromUtf8(where) << QString::fromUtf8(found) << QString::fromUtf8(expected)
                        << int(code);
}

constexpr auto whole = "get it again, whole";

} // namespace

/// Every way in which a text can fail to be JSON: the exact line, column and pointer, and what stands there.
class TestJsonErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenText_isLocated_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("expected"); // a part of expected or advice
        QTest::addColumn<int>("code");

        row("empty", "", "f:1:1", "an empty text", "a JSON value");
        row("white space", " \r\n\t ", "f:1:1", "only white space", "a JSON value");
        row("only a mark", "\xEF\xBB\xBF", "f:1:1", "only white space", "a JSON value");
        row("UTF-16 LE mark", QByteArray("\xFF\xFE{\0}\0", 6), "f:1:1", "UTF-16 text", "UTF-8", Code::BadEncoding);
        row("UTF-16 BE mark", QByteArray("\xFE\xFF\0{\0}", 6), "f:1:1", "UTF-16 text", "UTF-8", Code::BadEncoding);
        row("UTF-32 LE mark", QByteArray("\xFF\xFE\0\0{\0\0\0", 8), "f:1:1", "UTF-32 text", "UTF-8", Code::BadEncoding);
        row("UTF-32 BE mark", QByteArray("\0\0\xFE\xFF\0\0\0{", 8), "f:1:1", "UTF-32 text", "UTF-8", Code::BadEncoding);
        row("UTF-16 LE", QByteArray("{\0}\0", 4), "f:1:1", "UTF-16 text", "UTF-8", Code::BadEncoding);
        row("UTF-16 BE", QByteArray("\0{\0}", 4), "f:1:1", "UTF-16 text", "UTF-8", Code::BadEncoding);
        row("UTF-32 LE", QByteArray("1\0\0\0", 4), "f:1:1", "UTF-32 text", "UTF-8", Code::BadEncoding);
        row("UTF-32 BE", QByteArray("\0\0\0001", 4), "f:1:1", "UTF-32 text", "UTF-8", Code::BadEncoding);
        row("NUL at the end", QByteArray("[1]\n\0", 5), "f:2:1", "a NUL byte", "JSON text", Code::BadEncoding);
        row("NUL in a text", QByteArray("[\"a\0b\"]", 7), "f:1:4", "a NUL byte", "JSON text", Code::BadEncoding);
        row("invalid byte", "[\n\"\xC3\xA4\xFF\"]", "f:2:3", "the byte 0xFF", "UTF-8", Code::BadEncoding);
        row("surrogate as bytes", "[\"\xED\xA0\x80\"]", "f:1:3", "the byte 0xED", "UTF-8", Code::BadEncoding);
        row("overlong", "\"\xC0\xAF\"", "f:1:2", "the byte 0xC0", "UTF-8", Code::BadEncoding);
        row("beyond Unicode", "\"\xF4\x90\x80\x80\"", "f:1:2", "the byte 0xF4", "UTF-8", Code::BadEncoding);
        row("cut character", "[\"a\xE2\x82", "f:1:4", "the end of the text in the middle of a character", whole,
            Code::BadEncoding);
        row("second mark", "\xEF\xBB\xBF\xEF\xBB\xBF[]", "f:1:1", "'\\u{feff}'", "a JSON value");

        row("cut array", "[1,\n2", "f:2:2", "the end of the text", whole);
        row("cut after comma", "{\"a\": [1,", "f:1:10 (/a/1)", "the end of the text", whole);
        row("cut object", "{\"a\": 1", "f:1:8", "the end of the text", whole);
        row("cut after brace", "{", "f:1:2", "the end of the text", whole);
        row("cut after key", "{\"a\": {\"b\"", "f:1:11 (/a/b)", "the end of the text", whole);
        row("cut after colon", "{\"a\":\n", "f:2:1 (/a)", "the end of the text", whole);
        row("cut text", "{\"a\": \"xy", "f:1:10 (/a)", "the end of the text", whole);
        row("cut key", "{\"a\": 1, \"xy", "f:1:13", "the end of the text", whole);
        row("cut in an escape", "[\"a\\", "f:1:5 (/0)", "the end of the text", whole);
        row("cut in a code", "[\"\\u00", "f:1:7 (/0)", "the end of the text", whole);
        row("cut in a pair", "[\"\\ud83d\\ud", "f:1:12 (/0)", "the end of the text", whole);
        row("cut word", "[tru", "f:1:5 (/0)", "the end of the text", whole);
        row("cut number", "[-", "f:1:3 (/0)", "the end of the text", whole);
        row("cut fraction", "[1.", "f:1:4 (/0)", "the end of the text", whole);

        row("two commas", "[1,,2]", "f:1:4 (/1)", "','", "a value");
        row("comma before ]", "[1,\n]", "f:2:1 (/1)", "']'", "Remove the comma before ']'.");
        row("comma before }", "{\"a\":1,}", "f:1:8", "'}'", "Remove the comma before '}'.");
        row("comma first", "[,1]", "f:1:2 (/0)", "','", "a value or ']'");
        row("no comma", "[1 2]", "f:1:4", "2", "',' or ']'");
        row("no comma in object", "{\"a\":\"x\"\n\"b\":1}", "f:2:1", "\"b\"", "',' or '}'");
        row("no colon", "{\"o\":{\"a\" 1}}", "f:1:11 (/o/a)", "1", "':' after the key");
        row("equals sign", "{\"a\"=1}", "f:1:5 (/a)", "'='", "':' after the key");
        row("wrong bracket", "{\"a\":[1}", "f:1:8 (/a)", "'}'", "',' or ']'");
        row("no value", "{\"a\":}", "f:1:6 (/a)", "'}'", "a value after the key");
        row("key without quotes", "{a:1}", "f:1:2", "a", "Put the key in double quotes.");
        row("second key without quotes", "{\"a\":1, b:1}", "f:1:9", "b", "Put the key in double quotes.");
        row("number as key", "{1:1}", "f:1:2", "1", "a key in double quotes");
        row("single quotes", "['a']", "f:1:2 (/0)", "'''", "JSON uses double quotes.");
        row("comment", "[1, // one\n2]", "f:1:5 (/1)", "'/'", "no comments");
        row("hash comment", "# x\n[]", "f:1:1", "'#'", "no comments");
        row("trailing bytes", "[1]\n]", "f:2:1", "']'", "the end of the text");
        row("two documents", "{}{}", "f:1:3", "'{'", "the end of the text");
        row("no JSON", "hello world", "f:1:1", "hello", "a JSON value");
        row("markup", "<html>", "f:1:1", "'<'", "a JSON value");
        row("Python words", "{\"a\": None}", "f:1:7 (/a)", "None", "true, false and null");
        row("capital word", "[True]", "f:1:2 (/0)", "True", "true, false and null");
        row("no number", "[NaN]", "f:1:2 (/0)", "NaN", "a value or ']'");

        row("huge number", "{\"a\":[0, 1e999]}", "f:1:10 (/a/1)", "1e999", "No number type can hold it");
        row("huge negative", "-1e999", "f:1:1", "-1e999", "No number type can hold it");
        row("huge integer", "[1" + QByteArray(400, '0') + "]", "f:1:2 (/0)",
            "10000000000000000000000000000000000000000000000000000000000…", "No number type can hold it");
        row("leading plus", "[+1]", "f:1:2 (/0)", "+1", "Begin a number with a digit");
        row("leading point", "[.5]", "f:1:2 (/0)", ".5", "Begin a number with a digit");
        row("no fraction", "[1.]", "f:1:2 (/0)", "1.", "a number as JSON writes it");
        row("no exponent", "[1e+]", "f:1:2 (/0)", "1e+", "a number as JSON writes it");
        row("lone minus", "[-]", "f:1:2 (/0)", "-", "a number as JSON writes it");
        row("hexadecimal", "[0x1F]", "f:1:3", "x1F", "no leading zero");
        row("two points", "{\"a\":1.2.3}", "f:1:9", ".3", "no leading zero");
        row("unit", "[80k]", "f:1:4", "k", "no leading zero");
        row("leading zero", "[007]", "f:1:3", "07", "no leading zero");

        row("line break in text", "{\"a\": \"x\ny\"}", "f:1:9 (/a)", "a line break", "closing double quote");
        row("control in text", "[\"a\x1b[0m\"]", "f:1:4 (/0)", "the control character \\u{1b}", "as an escape");
        row("unknown escape", "[\"C:\\Users\"]", "f:1:5 (/0)", "\\U", "Write \\\\ for a backslash.");
        row("escaped wide character", "[\"\\\xC3\xA4\"]", "f:1:3 (/0)", "\\ä", "one of the escapes");
        row("short code", "[\"\\u12z4\"]", "f:1:3 (/0)", "\\u12", "four hexadecimal digits");
        row("lone high surrogate", "{\"k\":\"ab\\ud83dc\"}", "f:1:9 (/k)", "\\ud83d", "Half a surrogate pair");
        row("lone low surrogate", "[\"\\udE00\"]", "f:1:3 (/0)", "\\udE00", "Half a surrogate pair");
        row("wrong second half", "[\"\\ud83d\\u0041\"]", "f:1:3 (/0)", "\\ud83d", "Half a surrogate pair");
        row("broken key", "{\"o\":{\"a\\q\":1}}", "f:1:9 (/o)", "\\q", "one of the escapes");
        row("good escapes before", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\ud83d\\ude00\\x\"]", "f:1:37 (/0)", "\\x",
            "one of the escapes");
    }

    void brokenText_isLocated()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        QFETCH(QString, found);
        QFETCH(QString, expected);
        QFETCH(int, code);
        const Result<JsonDocument> result = JsonDocument::read(bytes, u"f"_s);
        QVERIFY(!result);
        const Error& error = result.error();
        QCOMPARE(error.where.text(), where);
        QCOMPARE(error.found, found);
        QVERIFY2((error.expected + u'|' + error.advice).contains(expected), qPrintable(error.message()));
        QVERIFY(!error.expected.isEmpty() && error.advice.endsWith(u'.'));
        QCOMPARE(int(error.code), code);
    }

    void everyCut_isAnErrorWithinTheText()
    {
        const QByteArray text =
            "{\"a\": [1.5e3, true, \"\\u00e4\\ud83d\\ude00\\n\", null],\r\n \"\xC3\xA4\": {\"x\": false}}";
        QVERIFY(JsonDocument::read(text, u"f"_s));
        for (qsizetype size = 0; size < text.size(); ++size) {
            const Result<JsonDocument> cut = JsonDocument::read(text.first(size), u"f"_s);
            QVERIFY(!cut);
            QVERIFY2(size == 0 || cut.error().advice.contains(QLatin1String(whole)), qPrintable(cut.error().message()));
        }
    }

    void everyDamagedByte_isReadOrRefused()
    {
        const QByteArray text = "{\"a\": [1.5e3, true, \"\\u00e4\\ud83d\\ude00\\n\", null], \"b\": {\"x\": -1}}";
        for (qsizetype i = 0; i < text.size(); ++i) {
            for (int byte = 0; byte < 256; ++byte) {
                QByteArray damaged = text;
                damaged[i] = char(byte);
                const Result<JsonDocument> result = JsonDocument::read(damaged, u"f"_s);
                if (result)
                    continue;
                QVERIFY(result.error().where.line >= 1 && result.error().where.column >= 1);
                QVERIFY(!result.error().found.isEmpty() && !result.error().advice.isEmpty());
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestJsonErrors)
#include "tst_jsonerrors.moc"

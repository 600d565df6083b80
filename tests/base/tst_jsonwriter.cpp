// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsondocument.h"
#include "graph/base/json/jsonwriter.h"

#include <QtTest/QTest>

#include <limits>

using namespace unitscope;
using namespace Qt::StringLiterals;

namespace {

void copyValue(const JsonDocument& document, JsonIndex value, JsonWriter& writer)
{
    const auto copyChildren = [&] {
        for (JsonIndex child = document.firstChild(value); child != noJson; child = document.nextSibling(child)) {
            if (document.type(value) == JsonType::Object)
                writer.key(document.key(child));
            copyValue(document, child, writer);
        }
    };
    switch (document.type(value)) {
    case JsonType::Null: writer.null(); return;
    case JsonType::Boolean: writer.boolean(document.boolean(value)); return;
    case JsonType::Integer: writer.integer(*document.integer(value)); return;
    case JsonType::Real: writer.real(*document.real(value)); return;
    case JsonType::Text: writer.text(document.text(value)); return;
    case JsonType::Array:
        writer.beginArray(document.childCount(value) > 2 ? JsonWriter::Form::Compact : JsonWriter::Form::Indented);
        copyChildren();
        writer.endArray();
        return;
    case JsonType::Object:
        writer.beginObject();
        copyChildren();
        writer.endObject();
        return;
    }
}

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void layout_isIndentedByTwoAndCompactWhereAsked()
    {
        JsonWriter writer;
        writer.beginObject();
        writer.key(u"a");
        writer.integer(-1);
        writer.key(u"list");
        writer.beginArray(JsonWriter::Form::Compact);
        writer.text(u"x");
        writer.beginObject();
        writer.key(u"k");
        writer.boolean(true);
        writer.key(u"l");
        writer.null();
        writer.endObject();
        writer.endArray();
        writer.key(u"nested");
        writer.beginArray();
        writer.boolean(false);
        writer.beginObject();
        writer.endObject();
        writer.endArray();
        writer.key(u"empty");
        writer.beginArray();
        writer.endArray();
        writer.endObject();
        QCOMPARE(writer.take(), QByteArray("{\n"
                                           "  \"a\": -1,\n"
                                           "  \"list\": [\"x\", {\"k\": true, \"l\": null}],\n"
                                           "  \"nested\": [\n"
                                           "    false,\n"
                                           "    {}\n"
                                           "  ],\n"
                                           "  \"empty\": []\n"
                                           "}\n"));
    }

    void strings_areEscapedAsTheStandardAsks()
    {
        JsonWriter writer;
        writer.text(u"\"\\/\b\f\n\r\t\x01\x1f\x7fä\u2028\U0001F600"_s);
        QCOMPARE(writer.take(),
                 QByteArray("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\xC3\xA4\xE2\x80\xA8\xF0\x9F\x98\x80\"\n"));
    }

    void loneSurrogate_becomesTheReplacementCharacter()
    {
        JsonWriter writer;
        writer.text(QString(QChar(0xD83D)) + u"x\U0001F600"_s + QChar(0xDE00));
        QCOMPARE(writer.take(), QByteArray("\"\xEF\xBF\xBDx\xF0\x9F\x98\x80\xEF\xBF\xBD\"\n"));
    }

    void numbers_readBackExactly()
    {
        for (const double value :
             {0.0, -0.0, 1.0, 0.1, 1e20, 1e21, 1e-7, 123456.789, 5e-324, 1.7976931348623157e308, 9007199254740993.0}) {
            JsonWriter writer;
            writer.real(value);
            const auto document = JsonDocument::read(writer.take(), {});
            QVERIFY(document);
            QCOMPARE(document->type(0), JsonType::Real);
            QVERIFY2(*document->real(0) == value && std::signbit(*document->real(0)) == std::signbit(value),
                     qPrintable(QString::number(value)));
        }
        for (const qint64 value : {std::numeric_limits<qint64>::min(), qint64(0), std::numeric_limits<qint64>::max()}) {
            JsonWriter writer;
            writer.integer(value);
            QCOMPARE(JsonDocument::read(writer.take(), {})->integer(0), value);
        }
    }

    void numbersThatAreNone_becomeNull()
    {
        for (const double value : {std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
            JsonWriter writer;
            writer.real(value);
            QCOMPARE(writer.take(), QByteArray("null\n"));
        }
    }

    void writer_canBeUsedAgainAfterTake()
    {
        JsonWriter writer;
        writer.integer(1);
        QCOMPARE(writer.take(), QByteArray("1\n"));
        writer.integer(2);
        QCOMPARE(writer.take(), QByteArray("2\n"));
    }

    void writtenDocument_readsBackTheSame()
    {
        const QByteArray text = "{\"\": [], \"a/b~\": {\"x\": [1, -2.5, \"\\u0000\\ud83d\\ude00\\ufeff\", null]}, "
                                "\"a/b~\": [true, {}, [[false]]], \"k\": {\"k\": {\"k\": [\"\\\"\\\\\", 1e300]}}}";
        const auto first = JsonDocument::read(text, {});
        JsonWriter writer;
        copyValue(*first, 0, writer);
        const QByteArray written = writer.take();
        const auto second = JsonDocument::read(written, {});
        QVERIFY(second);
        QCOMPARE(second->size(), first->size());
        for (JsonIndex value = 0; value < first->size(); ++value) {
            QCOMPARE(second->pointer(value), first->pointer(value));
            QCOMPARE(second->type(value), first->type(value));
            QCOMPARE(second->text(value), first->text(value));
            QCOMPARE(second->real(value), first->real(value));
        }
        copyValue(*second, 0, writer);
        QCOMPARE(writer.take(), written);
    }
};

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"

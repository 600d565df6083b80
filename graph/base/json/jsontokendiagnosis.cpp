// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsontokendiagnosis.h"

#include "graph/base/json/jsoncursor.h"
#include "graph/base/json/jsonstringdiagnosis.h"
#include "graph/base/safetext.h"
#include "graph/base/utf8.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isWordByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || isDigit(byte) || byte == '_';
}

/// A word, a number or a string whole; anything else one character.
QString tokenAt(QByteArrayView bytes, qint64 offset)
{
    qint64 end = offset;
    if (bytes[offset] == '"') {
        end = jsonStringEnd(bytes, offset);
        end = end < 0 ? bytes.size() : end;
    } else {
        while (end < bytes.size()
               && (isWordByte(bytes[end]) || bytes[end] == '.' || bytes[end] == '-' || bytes[end] == '+'))
            ++end;
    }
    if (end == offset) {
        const QString one = fromUtf8Exactly(bytes.sliced(offset, std::max(1, utf8SequenceAt(bytes, offset))));
        return u"'"_s + safeForPeople(one) + u'\'';
    }
    constexpr qint64 enough = 300; // more bytes than are ever shown
    return shortened(safeForPeople(decodedLossy(bytes.sliced(offset, std::min(end - offset, enough)))));
}

JsonDiagnosis cut(QByteArrayView bytes, const QString& expected)
{
    return {.offset = bytes.size(),
            .isAtItem = true,
            .expected = expected,
            .found = u"the end of the text"_s,
            .advice = u"The text ends in the middle: get it again, whole."_s};
}

JsonDiagnosis diagnoseNumber(QByteArrayView bytes, qint64 offset)
{
    const JsonNumberEnd end = jsonNumberEnd(bytes, offset);
    if (!end.isNumber && end.offset == bytes.size())
        return cut(bytes, u"the rest of a number"_s);
    if (!end.isNumber)
        return {.offset = offset,
                .isAtItem = true,
                .expected = u"a number as JSON writes it, such as 80, -1.5 or 2e3"_s,
                .found = tokenAt(bytes, offset),
                .advice = u"Correct the number, or put it in double quotes if it is a text."_s};
    return {.offset = offset,
            .isAtItem = true,
            .expected = u"a number of at most 1.8e308"_s,
            .found = tokenAt(bytes, offset),
            .advice = u"No number type can hold it: put it in double quotes if it is a text."_s};
}

JsonDiagnosis diagnoseWord(QByteArrayView bytes, qint64 offset, const QString& expected)
{
    qint64 end = offset;
    while (end < bytes.size() && isWordByte(bytes[end]))
        ++end;
    const QByteArrayView word = bytes.sliced(offset, end - offset);
    constexpr std::array literals{"true", "false", "null"};
    const bool isCut = end == bytes.size() && std::any_of(literals.begin(), literals.end(), [&](const char* literal) {
                           return QByteArrayView(literal).startsWith(word);
                       });
    if (isCut)
        return cut(bytes, u"the rest of a word"_s);
    return {.offset = offset,
            .isAtItem = true,
            .expected = expected,
            .found = tokenAt(bytes, offset),
            .advice = u"JSON knows the words true, false and null in lower case; a text stands in double quotes."_s};
}

QString adviceFor(char byte)
{
    switch (byte) {
    case '\'': return u"JSON uses double quotes."_s;
    case '/':
    case '#': return u"JSON has no comments: remove it."_s;
    case ',': return u"Remove the comma, or add what is missing before it."_s;
    case '+':
    case '.': return u"Begin a number with a digit or '-'."_s;
    case ']':
    case '}': return u"Check that every opened bracket is closed by its own kind."_s;
    default: return u"Correct the text at this place."_s;
    }
}

} // namespace

JsonDiagnosis diagnoseWrongToken(QByteArrayView bytes, qint64 offset, const QString& expected, const QString& advice)
{
    if (offset >= bytes.size()) {
        JsonDiagnosis diagnosis = cut(bytes, expected);
        diagnosis.isAtItem = false;
        return diagnosis;
    }
    return {
        .offset = offset, .isAtItem = false, .expected = expected, .found = tokenAt(bytes, offset), .advice = advice};
}

JsonDiagnosis diagnoseValue(QByteArrayView bytes, qint64 offset, const QString& expected)
{
    if (offset >= bytes.size())
        return cut(bytes, expected);
    const char first = bytes[offset];
    if (first == '"')
        return diagnoseString(bytes, offset);
    if (first == '-' || isDigit(first))
        return diagnoseNumber(bytes, offset);
    if (isWordByte(first))
        return diagnoseWord(bytes, offset, expected);
    JsonDiagnosis diagnosis = diagnoseWrongToken(bytes, offset, expected, adviceFor(first));
    diagnosis.isAtItem = true;
    return diagnosis;
}

JsonDiagnosis diagnoseKey(QByteArrayView bytes, qint64 offset, const QString& expected)
{
    if (offset < bytes.size() && bytes[offset] == '"') {
        JsonDiagnosis diagnosis = diagnoseString(bytes, offset);
        diagnosis.isAtItem = false; // a key that cannot be read names no member
        return diagnosis;
    }
    const char first = offset < bytes.size() ? bytes[offset] : ' ';
    return diagnoseWrongToken(bytes, offset, expected,
                              isWordByte(first) ? u"Put the key in double quotes."_s : adviceFor(first));
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonstringdiagnosis.h"

#include "graph/base/safetext.h"
#include "graph/base/utf8.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

JsonDiagnosis inString(qint64 offset, const QString& expected, const QString& found, const QString& advice)
{
    return {.offset = offset, .isAtItem = true, .expected = expected, .found = found, .advice = advice};
}

JsonDiagnosis cutString(QByteArrayView bytes)
{
    return inString(bytes.size(), u"the rest of a text and its closing double quote"_s, u"the end of the text"_s,
                    u"The text ends in the middle: get it again, whole."_s);
}

int hexDigits(QByteArrayView bytes, qint64 offset)
{
    int count = 0;
    const auto isHex = [](char byte) {
        return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
    };
    while (count < 4 && offset + count < bytes.size() && isHex(bytes[offset + count]))
        ++count;
    return count;
}

/// The code unit of the complete "\\uXXXX" at `offset`, if one stands there.
std::optional<char16_t> unitAt(QByteArrayView bytes, qint64 offset)
{
    if (offset + 6 > bytes.size() || bytes[offset] != '\\' || bytes[offset + 1] != 'u'
        || hexDigits(bytes, offset + 2) < 4)
        return std::nullopt;
    return char16_t(bytes.sliced(offset + 2, 4).toByteArray().toUShort(nullptr, 16));
}

/// The length of a good escape at `offset`, or what is wrong with it.
struct Escape
{
    qint64 length = 0;
    std::optional<JsonDiagnosis> wrong = {};
};

Escape unicodeEscape(QByteArrayView bytes, qint64 offset)
{
    const int digits = hexDigits(bytes, offset + 2);
    if (digits < 4 && offset + 2 + digits == bytes.size())
        return {.wrong = cutString(bytes)};
    const QString found = decodedLossy(
        bytes.sliced(offset, std::min(qint64(2 + digits), qint64(bytes.size()) - offset)));
    if (digits < 4)
        return {.wrong = inString(offset, u"\\u and four hexadecimal digits"_s, found, u"Write all four digits."_s)};
    const char16_t unit = *unitAt(bytes, offset);
    if (!QChar::isSurrogate(unit))
        return {.length = 6};
    const std::optional<char16_t> second = unitAt(bytes, offset + 6);
    if (QChar::isHighSurrogate(unit) && second && QChar::isLowSurrogate(*second))
        return {.length = 12};
    if (QChar::isHighSurrogate(unit) && !second && bytes.size() < offset + 12
        && bytes.sliced(offset + 6).indexOf('"') < 0)
        return {.wrong = cutString(bytes)};
    return {.wrong = inString(offset, u"a pair of \\ud800..\\udbff and \\udc00..\\udfff"_s, found,
                              u"Half a surrogate pair is no character: write both halves, or remove it."_s)};
}

Escape escapeAt(QByteArrayView bytes, qint64 offset)
{
    if (offset + 1 >= bytes.size())
        return {.wrong = cutString(bytes)};
    const char kind = bytes[offset + 1];
    if (kind == 'u')
        return unicodeEscape(bytes, offset);
    if (QByteArrayView("\"\\/bfnrt").contains(kind))
        return {.length = 2};
    const int size = std::max(1, utf8SequenceAt(bytes, offset + 1));
    return {.wrong = inString(offset, u"one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"_s,
                              safeForPeople(decodedLossy(bytes.sliced(offset, 1 + size))),
                              u"Write \\\\ for a backslash."_s)};
}

} // namespace

JsonDiagnosis diagnoseString(QByteArrayView bytes, qint64 offset)
{
    qint64 at = offset + 1;
    while (at < bytes.size() && bytes[at] != '"') {
        if (uchar(bytes[at]) < 0x20) {
            const QString found = bytes[at] == '\n' || bytes[at] == '\r'
                                      ? u"a line break"_s
                                      : u"the control character "_s + safeForPeople(QString(QLatin1Char(bytes[at])));
            return inString(at, u"the rest of a text and its closing double quote"_s, found,
                            u"Close the text, or write the character as an escape such as \\n or \\u001b."_s);
        }
        if (bytes[at] != '\\') {
            ++at;
            continue;
        }
        const Escape escape = escapeAt(bytes, at);
        if (escape.wrong)
            return *escape.wrong;
        at += escape.length;
    }
    return cutString(bytes);
}

} // namespace unitscope

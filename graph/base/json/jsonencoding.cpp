// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsonencoding.h"

#include "graph/base/json/jsoncursor.h"
#include "graph/base/utf8.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A wide encoding that the first bytes give away, by its mark or by where the zeros stand; else empty.
QString wideEncodingOf(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) || bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return u"UTF-32"_s;
    if (bytes.startsWith(QByteArrayView("\xFF\xFE", 2)) || bytes.startsWith(QByteArrayView("\xFE\xFF", 2)))
        return u"UTF-16"_s;
    if (bytes.size() < 4)
        return {};
    const bool zero[] = {bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0};
    const auto zerosAre = [&](bool a, bool b, bool c, bool d) {
        return zero[0] == a && zero[1] == b && zero[2] == c && zero[3] == d;
    };
    if (zerosAre(true, true, true, false) || zerosAre(false, true, true, true))
        return u"UTF-32"_s;
    if (zerosAre(true, false, true, false) || zerosAre(false, true, false, true))
        return u"UTF-16"_s;
    return {};
}

Location locationOf(QByteArrayView bytes, qint64 offset, const QString& file)
{
    const TextPosition position = LineIndex(bytes).positionOf(offset);
    return {.file = file, .line = position.line, .column = position.column};
}

Error tooLarge(QByteArrayView bytes, const QString& file, qint64 limit)
{
    return {.code = Error::Code::TooLarge,
            .where = {.file = file},
            .expected = u"at most "_s + sizeText(limit),
            .found = sizeText(bytes.size()),
            .advice = u"Allow more with --max-size, or split the file."_s};
}

Error notUtf8(QByteArrayView bytes, qint64 offset, const QString& file)
{
    const QString byte = u"the byte 0x"_s + QString::number(uchar(bytes[offset]), 16).rightJustified(2, u'0').toUpper();
    const bool isCut = isCutUtf8(bytes, offset);
    return {.code = Error::Code::BadEncoding,
            .where = locationOf(bytes, offset, file),
            .expected = u"UTF-8 text"_s,
            .found = isCut ? u"the end of the text in the middle of a character"_s : byte,
            .advice = isCut ? u"The text ends in the middle: get it again, whole."_s : u"Save the file as UTF-8."_s};
}

} // namespace

QString sizeText(qint64 bytes)
{
    constexpr qint64 mebibyte = qint64(1024) * 1024;
    if (bytes >= mebibyte && bytes % mebibyte == 0)
        return QString::number(bytes / mebibyte) + u" MiB"_s;
    return QString::number(bytes) + (bytes == 1 ? u" byte"_s : u" bytes"_s);
}

std::optional<Error> encodingErrorOf(QByteArrayView bytes, const QString& file, const JsonLimits& limits)
{
    if (bytes.size() > limits.bytes)
        return tooLarge(bytes, file, limits.bytes);
    const Error base{.code = Error::Code::BadEncoding, .where = {.file = file, .line = 1, .column = 1}};
    if (const QString wide = wideEncodingOf(bytes); !wide.isEmpty()) {
        Error error = base;
        error.expected = u"UTF-8 text"_s;
        error.found = wide + u" text"_s;
        error.advice = u"Save the file as UTF-8."_s;
        return error;
    }
    if (const qint64 nul = bytes.indexOf('\0'); nul >= 0) {
        return Error{.code = Error::Code::BadEncoding,
                     .where = locationOf(bytes, nul, file),
                     .expected = u"JSON text"_s,
                     .found = u"a NUL byte"_s,
                     .advice = u"This is no text file, or it is damaged: get it again."_s};
    }
    if (const qint64 invalid = firstInvalidUtf8(bytes); invalid >= 0)
        return notUtf8(bytes, invalid, file);
    if (skipJsonSpace(bytes, utf8BomSize(bytes)) == bytes.size()) {
        Error error = base;
        error.code = Error::Code::BadFormat;
        error.expected = u"a JSON value"_s;
        error.found = bytes.isEmpty() ? u"an empty text"_s : u"only white space"_s;
        error.advice = u"Check that the file was written completely."_s;
        return error;
    }
    return std::nullopt;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/utf8.h"

#include <QtCore/qstringconverter.h>

#include <cstring>

namespace unitscope {

namespace {

constexpr quint64 highBits = 0x8080808080808080ULL;

struct Lead
{
    int length = 0;
    uchar secondMin = 0x80; // narrower than 80..BF where that keeps out overlong forms, surrogates and beyond U+10FFFF
    uchar secondMax = 0xBF;
};

Lead leadOf(uchar byte)
{
    if (byte < 0x80)
        return {.length = 1};
    if (byte >= 0xC2 && byte <= 0xDF)
        return {.length = 2};
    if (byte >= 0xE0 && byte <= 0xEF)
        return {.length = 3,
                .secondMin = uchar(byte == 0xE0 ? 0xA0 : 0x80),
                .secondMax = uchar(byte == 0xED ? 0x9F : 0xBF)};
    if (byte >= 0xF0 && byte <= 0xF4)
        return {.length = 4,
                .secondMin = uchar(byte == 0xF0 ? 0x90 : 0x80),
                .secondMax = uchar(byte == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

/// How many bytes from `offset` fit the sequence that its lead announces, at most `lead.length`.
int fittingBytes(QByteArrayView bytes, qint64 offset, const Lead& lead)
{
    int fitting = 1;
    while (fitting < lead.length && offset + fitting < bytes.size()) {
        const uchar byte = uchar(bytes[offset + fitting]);
        const bool fits = fitting == 1 ? byte >= lead.secondMin && byte <= lead.secondMax
                                       : byte >= 0x80 && byte <= 0xBF;
        if (!fits)
            break;
        ++fitting;
    }
    return fitting;
}

} // namespace

int utf8SequenceAt(QByteArrayView bytes, qint64 offset)
{
    if (offset < 0 || offset >= bytes.size())
        return 0;
    const Lead lead = leadOf(uchar(bytes[offset]));
    return lead.length != 0 && fittingBytes(bytes, offset, lead) == lead.length ? lead.length : 0;
}

qint64 firstInvalidUtf8(QByteArrayView bytes)
{
    qint64 offset = 0;
    while (offset < bytes.size()) {
        quint64 eight = 0;
        if (offset + 8 <= bytes.size()) { // nearly all text is ASCII: eight at a time
            std::memcpy(&eight, bytes.data() + offset, 8);
            if ((eight & highBits) == 0) {
                offset += 8;
                continue;
            }
        }
        const int length = utf8SequenceAt(bytes, offset);
        if (length == 0)
            return offset;
        offset += length;
    }
    return -1;
}

bool isCutUtf8(QByteArrayView bytes, qint64 offset)
{
    if (offset < 0 || offset >= bytes.size())
        return false;
    const Lead lead = leadOf(uchar(bytes[offset]));
    return offset + lead.length > bytes.size() && offset + fittingBytes(bytes, offset, lead) == bytes.size();
}

int utf8BomSize(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xEF\xBB\xBF")) ? 3 : 0;
}

QString fromUtf8Exactly(QByteArrayView bytes)
{
    if (utf8BomSize(bytes) == 0)
        return QString::fromUtf8(bytes);
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(bytes);
}

} // namespace unitscope

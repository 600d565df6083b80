// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/json/jsoncursor.h"

namespace unitscope {

namespace {

qint64 skipDigits(QByteArrayView bytes, qint64 offset)
{
    while (offset < bytes.size() && bytes[offset] >= '0' && bytes[offset] <= '9')
        ++offset;
    return offset;
}

bool isOneOf(QByteArrayView bytes, qint64 offset, char a, char b)
{
    return offset < bytes.size() && (bytes[offset] == a || bytes[offset] == b);
}

} // namespace

qint64 skipJsonSpace(QByteArrayView bytes, qint64 offset)
{
    while (offset < bytes.size() && isJsonSpace(bytes[offset]))
        ++offset;
    return offset;
}

qint64 jsonStringEnd(QByteArrayView bytes, qint64 offset)
{
    for (qint64 i = offset + 1; i < bytes.size(); ++i) {
        if (bytes[i] == '"')
            return i + 1;
        if (bytes[i] == '\\')
            ++i;
    }
    return -1;
}

JsonNumberEnd jsonNumberEnd(QByteArrayView bytes, qint64 offset)
{
    qint64 at = offset + (isOneOf(bytes, offset, '-', '-') ? 1 : 0);
    const qint64 whole = isOneOf(bytes, at, '0', '0') ? at + 1
                                                      : skipDigits(bytes, at); // nothing follows a leading zero
    if (whole == at)
        return {whole, false};
    at = whole;
    if (isOneOf(bytes, at, '.', '.')) {
        const qint64 fraction = skipDigits(bytes, at + 1);
        if (fraction == at + 1)
            return {fraction, false};
        at = fraction;
    }
    if (isOneOf(bytes, at, 'e', 'E')) {
        const qint64 digits = at + (isOneOf(bytes, at + 1, '+', '-') ? 2 : 1);
        at = skipDigits(bytes, digits);
        return {at, at > digits};
    }
    return {at, true};
}

void JsonCursor::skipSeparators()
{
    while (m_offset < m_bytes.size()
           && (isJsonSpace(m_bytes[m_offset]) || m_bytes[m_offset] == ',' || m_bytes[m_offset] == ':'))
        ++m_offset;
}

ByteRange JsonCursor::takeUntil(qint64 end)
{
    const ByteRange range{m_offset, end};
    m_offset = end;
    return range;
}

ByteRange JsonCursor::takeString()
{
    skipSeparators();
    const qint64 end = jsonStringEnd(m_bytes, m_offset);
    Q_ASSERT(end > 0 && m_bytes[m_offset] == '"');
    return takeUntil(end);
}

ByteRange JsonCursor::takeNumber()
{
    skipSeparators();
    return takeUntil(jsonNumberEnd(m_bytes, m_offset).offset);
}

ByteRange JsonCursor::takeBytes(qint64 length)
{
    skipSeparators();
    Q_ASSERT(m_offset + length <= m_bytes.size());
    return takeUntil(m_offset + length);
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds the bytes of JSON tokens. Private to graph/base/json: the library behind JsonDocument reports values without their
/// places, so the builder walks over the same bytes beside it. The take functions trust that such a token stands there.

#include "graph/base/location.h"

#include <QtCore/qbytearrayview.h>

namespace unitscope {

inline bool isJsonSpace(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/// The first offset from `offset` on that is no white space; the size if there is none.
qint64 skipJsonSpace(QByteArrayView bytes, qint64 offset);

/// The offset after the closing quote of the string that begins at `offset`; -1 if it is never closed.
qint64 jsonStringEnd(QByteArrayView bytes, qint64 offset);

/// Where the number that begins at `offset` ends, or where it stops being one.
struct JsonNumberEnd
{
    qint64 offset = 0;
    bool isNumber = false;
};
JsonNumberEnd jsonNumberEnd(QByteArrayView bytes, qint64 offset);

class JsonCursor
{
public:
    explicit JsonCursor(QByteArrayView bytes, qint64 offset) : m_bytes(bytes), m_offset(offset) { }

    /// Where the last token ended.
    qint64 offset() const { return m_offset; }

    ByteRange takeString();
    ByteRange takeNumber();
    /// A bracket, or a literal of that length.
    ByteRange takeBytes(qint64 length);

private:
    /// To the next token, over white space and separators.
    void skipSeparators();
    ByteRange takeUntil(qint64 end);

    QByteArrayView m_bytes;
    qint64 m_offset;
};

} // namespace unitscope

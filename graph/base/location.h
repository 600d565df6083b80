// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where something stands in a byte sequence. Plain values; offsets are bytes from the start of the kept bytes,
/// lines and columns count from 1, and a column is a Unicode code point (not a byte, not a UTF-16 unit).

#include <QtCore/qbytearrayview.h>
#include <QtCore/qglobal.h>
#include <QtCore/qstring.h>
#include <compare>
#include <vector>

namespace unitscope {

/// Half-open range of bytes [begin, end).
struct ByteRange
{
    qint64 begin = 0;
    qint64 end = 0;

    qint64 size() const { return end - begin; }
    bool isEmpty() const { return end <= begin; }
    bool contains(qint64 offset) const { return begin <= offset && offset < end; }
    auto operator<=>(const ByteRange&) const = default;
};

struct TextPosition
{
    int line = 1;
    int column = 1;
    auto operator<=>(const TextPosition&) const = default;
};

/// Translates between byte offsets and lines of one byte sequence. LF, CRLF and a lone CR each end one line; a leading
/// UTF-8 byte order mark counts as no column and belongs to no line. Bytes that are not UTF-8 count one column each. A line
/// ending stands in the column after the last character. Offsets outside are taken to the nearest end. Built once in O(n),
/// asked in O(log n), also in a file that is one line of many megabytes. Does not own the bytes: they must outlive the index.
class LineIndex
{
public:
    explicit LineIndex(QByteArrayView bytes);

    int lineCount() const { return int(m_starts.size()); }
    TextPosition positionOf(qint64 offset) const;
    /// The bytes of a line without its line ending. An unknown line number gives an empty range at the end.
    ByteRange lineRange(int line) const;

private:
    /// A known column within a long line, so that no long line is counted from its beginning.
    struct Mark
    {
        qint64 offset = 0;
        int column = 1;
    };
    void markLongLine(ByteRange line);

    QByteArrayView m_bytes;
    std::vector<qint64> m_starts;
    std::vector<Mark> m_marks;
};

/// What an error or a problem points at. Parts that do not apply stay empty: file, line 0, pointer.
struct Location
{
    QString file = {};
    int line = 0;
    int column = 0;
    QString pointer = {}; ///< JSON pointer (RFC 6901) of the value, if the file is JSON

    /// "file:3:7 (/modules/2/port)", leaving out what is unknown.
    QString text() const;
    bool operator==(const Location&) const = default;
};

} // namespace unitscope

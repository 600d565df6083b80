// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/location.h"

#include "graph/base/utf8.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 markDistance = 256; // bytes

qint64 nextByte(QByteArrayView bytes, qint64 from, char byte)
{
    const qint64 found = from < bytes.size() ? bytes.indexOf(byte, from) : -1;
    return found < 0 ? bytes.size() : found;
}

/// The offset after the code point at `offset`; a byte that is no UTF-8 counts alone.
qint64 afterCodePoint(QByteArrayView bytes, qint64 offset)
{
    return offset + std::max(1, utf8SequenceAt(bytes, offset));
}

} // namespace

LineIndex::LineIndex(QByteArrayView bytes) : m_bytes(bytes)
{
    qint64 start = utf8BomSize(bytes);
    qint64 lineFeed = nextByte(bytes, start, '\n');
    qint64 carriageReturn = nextByte(bytes, start, '\r');
    for (;;) {
        m_starts.push_back(start);
        const qint64 end = std::min(lineFeed, carriageReturn);
        markLongLine({start, end});
        if (end == bytes.size())
            return;
        const bool isPair = end == carriageReturn && lineFeed == end + 1 && lineFeed < bytes.size();
        start = end + (isPair ? 2 : 1);
        if (lineFeed < start)
            lineFeed = nextByte(bytes, start, '\n');
        if (carriageReturn < start)
            carriageReturn = nextByte(bytes, start, '\r');
    }
}

void LineIndex::markLongLine(ByteRange line)
{
    if (line.size() <= markDistance)
        return;
    Mark here{line.begin, 1};
    qint64 lastMark = line.begin;
    while (here.offset < line.end) {
        here.offset = afterCodePoint(m_bytes, here.offset);
        ++here.column;
        if (here.offset - lastMark >= markDistance) {
            m_marks.push_back(here);
            lastMark = here.offset;
        }
    }
}

TextPosition LineIndex::positionOf(qint64 offset) const
{
    const qint64 wanted = std::clamp(offset, m_starts.front(), std::max(m_starts.front(), qint64(m_bytes.size())));
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), wanted);
    const int line = int(after - m_starts.begin());
    const ByteRange range = lineRange(line);

    Mark here{range.begin, 1};
    const auto afterMark = std::upper_bound(m_marks.begin(), m_marks.end(), wanted,
                                            [](qint64 sought, const Mark& mark) { return sought < mark.offset; });
    if (afterMark != m_marks.begin() && (afterMark - 1)->offset > range.begin)
        here = *(afterMark - 1);

    while (here.offset < range.end) {
        const qint64 next = afterCodePoint(m_bytes, here.offset);
        if (next > wanted)
            break;
        here = {next, here.column + 1};
    }
    return {line, here.column};
}

ByteRange LineIndex::lineRange(int line) const
{
    const qint64 size = m_bytes.size();
    if (line < 1 || line > lineCount())
        return {size, size};
    const qint64 begin = m_starts[size_t(line) - 1];
    qint64 end = line == lineCount() ? size : m_starts[size_t(line)];
    if (line < lineCount()) { // every line but the last has an ending: LF, CR, or both
        --end;
        if (end > begin && m_bytes[end] == '\n' && m_bytes[end - 1] == '\r')
            --end;
    }
    return {begin, end};
}

QString Location::text() const
{
    QString text = file;
    if (line > 0) {
        if (!text.isEmpty())
            text += u':';
        text += QString::number(line);
        if (column > 0)
            text += u':' + QString::number(column);
    }
    if (pointer.isEmpty())
        return text;
    return text.isEmpty() ? pointer : text + u" ("_s + pointer + u')';
}

} // namespace unitscope

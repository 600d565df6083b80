// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/source/textpage.h"

#include "graph/base/safetext.h"
#include "graph/base/utf8.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr int rowLimit = 1000;     ///< characters; longer lines cost the text widget too much
constexpr qint64 nearbyShare = 16; ///< a page reaches back for its line's beginning at most this part of its size

/// Reads bytes one character at a time and writes rows.
class PageWriter
{
public:
    PageWriter(QByteArrayView bytes, TextPage& page) : m_bytes(bytes), m_page(page) { }

    void write(int firstLine, bool beginsInLine)
    {
        m_line = firstLine;
        m_page.lines.push_back(beginsInLine ? 0 : firstLine);
        qint64 at = m_page.bytes.begin;
        if (at == 0)
            at = utf8BomSize(m_bytes);
        while (at < m_page.bytes.end)
            at = writeCharacter(at);
        m_page.offsets.push_back(m_page.bytes.end);
    }

private:
    qint64 writeCharacter(qint64 at)
    {
        const char byte = m_bytes[at];
        if (byte == '\n' || byte == '\r')
            return writeLineEnding(at);
        if (m_rowLength >= rowLimit) {
            append(u"\n", at);
            m_page.lines.push_back(0);
            m_rowLength = 0;
        }
        ++m_rowLength;
        const int size = std::max(1, utf8SequenceAt(m_bytes, at));
        if (byte == '\t' || (byte >= ' ' && byte < 0x7f)) {
            const QChar character = QLatin1Char(byte);
            append(QStringView(&character, 1), at);
        } else {
            append(safeForPeople(fromUtf8Exactly(m_bytes.sliced(at, size))), at);
        }
        return at + size;
    }

    qint64 writeLineEnding(qint64 at)
    {
        append(u"\n", at);
        m_page.lines.push_back(++m_line);
        m_rowLength = 0;
        const bool isPair = m_bytes[at] == '\r' && at + 1 < m_bytes.size() && m_bytes[at + 1] == '\n';
        return at + (isPair ? 2 : 1);
    }

    void append(QStringView text, qint64 offset)
    {
        m_page.text += text;
        m_page.offsets.insert(m_page.offsets.end(), size_t(text.size()), offset);
    }

    QByteArrayView m_bytes;
    TextPage& m_page;
    int m_line = 1;
    int m_rowLength = 0;
};

/// Moved back to the beginning of a line or, if that is far, of a character.
qint64 cleanStart(const Source& source, qint64 offset, qint64 nearby)
{
    if (offset <= 0)
        return 0;
    if (offset >= source.bytes().size())
        return source.bytes().size();
    const qint64 lineStart = source.lines().lineRange(source.lines().positionOf(offset).line).begin;
    if (offset - lineStart <= nearby)
        return lineStart;
    qint64 start = offset;
    while (start > offset - 3 && (source.bytes()[start] & 0xc0) == 0x80)
        --start;
    return start;
}

} // namespace

qint64 TextPage::offsetAt(qsizetype position) const
{
    return offsets[size_t(std::clamp<qsizetype>(position, 0, std::ssize(offsets) - 1))];
}

qsizetype TextPage::positionOf(qint64 offset) const
{
    const auto found = std::lower_bound(offsets.begin(), offsets.end(), offset);
    return std::min<qsizetype>(found - offsets.begin(), text.size());
}

TextPage pageAround(const Source& source, qint64 offset, qint64 atMost)
{
    const qint64 size = source.bytes().size();
    TextPage page;
    page.isWhole = size <= atMost;
    page.bytes = {0, size};
    if (!page.isWhole) {
        const qint64 half = atMost / 2;
        const qint64 step = std::clamp<qint64>(offset, 0, size - 1) / half;
        // Half a page before the place and half a page after it, so that its surroundings can be read.
        page.bytes.begin = cleanStart(source, std::max<qint64>(0, step * half - half / 2), atMost / nearbyShare);
        page.bytes.end = cleanStart(source, std::min(size, page.bytes.begin + atMost), atMost / nearbyShare);
    }
    const LineIndex& lines = source.lines();
    const int firstLine = lines.positionOf(page.bytes.begin).line;
    const bool beginsInLine = page.bytes.begin > lines.lineRange(firstLine).begin && page.bytes.begin > 0;
    PageWriter(source.bytes(), page).write(firstLine, beginsInLine);
    return page;
}

} // namespace unitscope

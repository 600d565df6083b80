// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "importers/report/words.h"

#include "graph/base/utf8.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr qsizetype longestPiece = 256; // to find a character a piece is counted from its beginning

qint64 utf8Size(QStringView text)
{
    qint64 size = 0;
    for (const QChar unit : text)
        size += unit.unicode() < 0x80 ? 1 : unit.unicode() < 0x800 || unit.isSurrogate() ? 2 : 3;
    return size;
}

} // namespace

void PlacedText::append(QByteArrayView utf8, qint64 begin)
{
    const QString text = fromUtf8Exactly(utf8);
    for (qsizetype at = 0; at < text.size();) {
        qsizetype size = std::min(longestPiece, text.size() - at);
        if (at + size < text.size() && text[at + size].isLowSurrogate())
            --size;
        const qint64 end = begin + utf8Size(QStringView(text).sliced(at, size));
        m_pieces.push_back({m_text.size(), {begin, end}, true});
        m_text.append(QStringView(text).sliced(at, size));
        begin = end;
        at += size;
    }
}

void PlacedText::appendFor(QStringView text, ByteRange range)
{
    m_pieces.push_back({m_text.size(), range, false});
    m_text.append(text);
}

const PlacedText::Piece& PlacedText::pieceAt(qsizetype at) const
{
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), at,
                                        [](qsizetype wanted, const Piece& piece) { return wanted < piece.at; });
    return *std::prev(after);
}

qint64 PlacedText::offsetOf(qsizetype at) const
{
    const Piece& piece = pieceAt(at);
    return piece.isWritten ? piece.range.begin + utf8Size(view(piece.at, at - piece.at)) : piece.range.begin;
}

ByteRange PlacedText::rangeOf(qsizetype begin, qsizetype size) const
{
    if (m_pieces.empty())
        return {};
    const qint64 first = offsetOf(begin);
    if (size == 0)
        return {first, first};
    const Piece& last = pieceAt(begin + size - 1);
    const qint64 end = last.isWritten ? last.range.begin + utf8Size(view(last.at, begin + size - last.at))
                                      : last.range.end;
    return {first, end};
}

Words PlacedText::since(qsizetype begin) const
{
    return {*this, begin, size() - begin};
}

Words Words::trimmed() const
{
    const QStringView all = view();
    const QStringView kept = all.trimmed();
    if (!m_text || kept.size() == all.size())
        return *this;
    return kept.isEmpty() ? first(0) : sliced(kept.data() - all.data(), kept.size());
}

} // namespace unitscope

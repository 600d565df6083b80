// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to importers/report: text of a document without its Markdown, of which every part knows the bytes it stands
/// in. Words are a view: cheap to copy and to cut, and valid as long as the PlacedText they came from.

#include "graph/base/location.h"

#include <QtCore/qstring.h>
#include <vector>

namespace unitscope {

class Words;

/// All text of one document, piece after piece.
class PlacedText
{
public:
    /// Adds text whose characters stand at `range`, in UTF-8 one after the other.
    void append(QByteArrayView utf8, qint64 begin);
    /// Adds text that stands for all of `range`: "&" for "&amp;", a space for a line's end.
    void appendFor(QStringView text, ByteRange range);

    qsizetype size() const { return m_text.size(); }
    QStringView view(qsizetype begin, qsizetype size) const { return QStringView(m_text).sliced(begin, size); }
    ByteRange rangeOf(qsizetype begin, qsizetype size) const;
    /// What was added from `begin` on.
    Words since(qsizetype begin) const;

private:
    struct Piece
    {
        qsizetype at = 0; ///< in the text
        ByteRange range = {};
        bool isWritten = true; ///< character by character
    };
    const Piece& pieceAt(qsizetype at) const;
    qint64 offsetOf(qsizetype at) const;

    QString m_text;
    std::vector<Piece> m_pieces;
};

class Words
{
public:
    Words() = default;
    Words(const PlacedText& text, qsizetype begin, qsizetype size) : Words(&text, begin, size) { }

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    QStringView view() const { return m_text ? m_text->view(m_begin, m_size) : QStringView(); }
    /// White space at the ends removed, within it each a single space.
    QString text() const { return view().toString().simplified(); }
    /// In the text that was read; empty words have the place where they would begin.
    ByteRange range() const { return m_text ? m_text->rangeOf(m_begin, m_size) : ByteRange(); }

    Words sliced(qsizetype begin, qsizetype size) const { return {m_text, m_begin + begin, size}; }
    Words first(qsizetype size) const { return sliced(0, size); }
    Words from(qsizetype begin) const { return sliced(begin, m_size - begin); }
    Words trimmed() const;
    /// From the first of these words to the last of `end`, which stand further on in the same text.
    Words joinedTo(const Words& end) const { return {m_text, m_begin, end.m_begin + end.m_size - m_begin}; }

private:
    Words(const PlacedText* text, qsizetype begin, qsizetype size) : m_text(text), m_begin(begin), m_size(size) { }

    const PlacedText* m_text = nullptr; ///< none: words that stand nowhere, such as a cell that is missing
    qsizetype m_begin = 0;
    qsizetype m_size = 0;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A part of a source's bytes as text for showing, with the byte that every UTF-16 unit came from. A part, because a source
/// may be 64 MiB, often in one line: a page holds at most a few hundred kilobytes, and long lines are broken into rows.
///
/// The text is safe for people: what cannot be seen or would reorder its surroundings is written as "\u{...}", bytes that
/// are no UTF-8 as U+FFFD; a byte order mark is left out. Tabs stay. A value.

#include "graph/claims/source.h"

#include <vector>

namespace unitscope {

struct TextPage
{
    QString text;                ///< rows separated by '\n'
    std::vector<qint64> offsets; ///< of each unit of text, and one more for the end; never falling
    std::vector<int> lines;      ///< of each row: its line number, 0 if it continues the row before
    ByteRange bytes;             ///< what the page shows
    bool isWhole = true;         ///< of the source

    /// The byte that a unit of the text came from; beyond the text: the end.
    qint64 offsetAt(qsizetype position) const;
    /// The first unit that came from this byte or a later one.
    qsizetype positionOf(qint64 offset) const;
};

inline constexpr qint64 pageBytes = qint64(256) * 1024;

/// The whole source if it is small, else the page that holds `offset`. Pages begin at multiples of half their size, moved
/// back to a line's beginning if one is near: the same place is always on the same page.
TextPage pageAround(const Source& source, qint64 offset, qint64 atMost = pageBytes);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which sources are open in a window, and how: left out or not, together or on two sides. A value and functions on it;
/// the bytes that were read stay with it, so that leaving one out or removing it reads nothing again.

#include "graph/claims/source.h"

#include <QtCore/qstringlist.h>
#include <vector>

namespace unitscope {

/// Of which state a source speaks, where two are compared.
enum class TimeSide : quint8 { Undecided, Before, After };
enum class ShownAs : quint8 { Undecided, OnePicture, BeforeAndAfter };

struct SourceEntry
{
    QString name;           ///< as for fetchSource(); of the sample: its resource
    SourcePtr source = {};  ///< null until it is read
    bool isLeftOut = false; ///< listed, but takes no part
    TimeSide side = TimeSide::Undecided;
    bool operator==(const SourceEntry&) const = default;

    /// To tell it apart from the others; before it is read, the last part of its name. Safe for people.
    QString shortName() const;
};

struct SourceList
{
    std::vector<SourceEntry> entries; ///< no two of the same file
    ShownAs shownAs = ShownAs::Undecided;
    bool isSample = false;
    bool operator==(const SourceList&) const = default;

    const SourceEntry* find(const QString& name) const;
    SourceEntry* find(const QString& name);
    bool isCompared() const { return shownAs == ShownAs::BeforeAndAfter; }
};

/// How many sources a window takes at most: a folder dropped by mistake is not one picture.
inline constexpr qsizetype mostSources = 64;

/// The same file named in two ways is listed once. Touches no file.
SourceList sourceListOf(const QStringList& names);
SourceList comparedListOf(const QStringList& before, const QStringList& after);
/// Those that are not listed yet are added; on the later side, if two states are compared.
SourceList withMore(SourceList list, const QStringList& names);
/// Sorted names of what takes part.
QStringList partakersOf(const SourceList& list);
/// Of what takes part, of that side; of both, if Undecided.
std::vector<const SourceEntry*> partakersOn(const SourceList& list, TimeSide side);

/// "a.json", "a.json and b.md", "a.json and 2 more"; of two states: "friday.json compared with monday.json". Safe for people.
QString namesInWords(const SourceList& list);
QString namesInWords(const SourceList& list, TimeSide side);

} // namespace unitscope

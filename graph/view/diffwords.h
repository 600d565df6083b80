// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The words and signs in which people read a difference. Pure; everything returned is safe for people.

#include "graph/diff/diff.h"

#include <QtCore/qstringlist.h>

namespace unitscope {

QLatin1Char signFor(Change change); ///< '+', '-', '~', '?', and '=' for what is the same or has another name
QString changeWords(Change change); ///< "added", "not looked at this time"

/// "monday.json:14 (stated in file)", and how many more say the same.
QString sayers(const Graph& graph, std::span<const ClaimIndex> claims);
/// The statements that a thing rests on first: its existence or name.
std::span<const ClaimIndex> groundOf(const Graph& graph, std::span<const Fact> facts);

/// "the same port, 8001/tcp".
QString whyRenamed(const Renaming& renaming);
/// A graph's sources with the time they state of themselves, sorted: "monday.json, 2026-01-17 07:25 UTC".
QStringList sourceWords(const Graph& graph);
/// Why the absence of things of a kind says nothing on that side: "friday.json lists 8 of 35".
QString whyUnknown(const Graph& graph, Kind kind);

/// "2 added, 1 removed, 3 changed", of which renamed ones are named if there are any; "no difference", and whether only where
/// both sides looked.
QString totalWords(const DiffCounts& counts);

QString kindInPlural(Kind kind);                     ///< "services", "code folders"
QString counted(int count, QLatin1StringView thing); ///< "1 field", "2 fields"

} // namespace unitscope

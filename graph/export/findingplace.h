// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to export/: the places in sources that a finding points at, for formats that show a file and a line. Pure.

#include "graph/export/checked.h"

namespace unitscope {

struct FindingPlace
{
    SourceIndex source = 0;
    std::optional<ByteRange> range = {}; ///< nothing: the source as a whole
    QString words = {};                  ///< of the side that the place is from; empty: none
    bool operator==(const FindingPlace& other) const { return source == other.source && range == other.range; }
};

/// For a finding whose sides rest on no statement: where the things it is about are stated, a statement for each. Else empty.
std::vector<ClaimIndex> subjectClaims(const Graph& graph, const Finding& finding);

/// In the order of the sides, each place once; the first is where a viewer should open. Without a statement the places of
/// subjectClaims(), and without those the first source, by name, as a whole: never empty for a graph with a source.
std::vector<FindingPlace> placesOf(const Graph& graph, const Finding& finding);

/// The origin of a source as a URI reference (RFC 3986): relative to `root` (an absolute folder) if it is below it or if
/// `root` is empty, else "file:///...".
QString uriOf(const Source& source, const QString& root);

} // namespace unitscope

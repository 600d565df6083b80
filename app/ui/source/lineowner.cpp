// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/source/lineowner.h"

#include <algorithm>

namespace unitscope {

namespace {

constexpr qint64 farthest = 400; ///< bytes looked at to either side: a line of megabytes is not searched

/// Whether the statement's own bytes lie within the line.
bool isWithin(const Graph& graph, ClaimIndex claim, SourceIndex source, ByteRange line)
{
    const Snapshot& snapshot = graph.snapshot();
    const auto evidence = snapshot.evidenceOf(snapshot.claim(claim));
    return std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& piece) {
        return piece.source == source && piece.range.begin >= line.begin && piece.range.end <= line.end;
    });
}

} // namespace

std::optional<ClaimIndex> statementNear(const Graph& graph, SourceIndex source, qint64 offset)
{
    const Source& text = *graph.snapshot().sources()[source];
    const ByteRange line = text.lines().lineRange(text.lines().positionOf(offset).line);
    const std::optional<ClaimIndex> here = graph.claimAt(source, offset);
    if (here && isWithin(graph, *here, source, line))
        return here;
    const auto fits = [&](qint64 at) -> std::optional<ClaimIndex> {
        if (text.bytes()[at] == ' ' || text.bytes()[at] == '\t')
            return std::nullopt;
        const std::optional<ClaimIndex> claim = graph.claimAt(source, at);
        return claim && isWithin(graph, *claim, source, line) ? claim : std::nullopt;
    };
    for (qint64 at = offset; at < std::min(line.end, offset + farthest); ++at) {
        if (const std::optional<ClaimIndex> claim = fits(at))
            return claim;
    }
    for (qint64 at = std::min(offset, line.end) - 1; at >= std::max(line.begin, offset - farthest); --at) {
        if (const std::optional<ClaimIndex> claim = fits(at))
            return claim;
    }
    return here;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/graph.h"

#include <tuple>

namespace unitscope {

namespace {

/// How far a piece of evidence is from a place, smaller is nearer: bytes around it (the shortest first), then bytes on its
/// line, then the next ones after it (a line that only opens a container belongs to what it holds), then those before.
std::tuple<int, qint64, qint64> distance(const ByteRange& range, qint64 offset, const ByteRange& line)
{
    if (range.contains(offset))
        return {0, range.size(), range.begin};
    if (range.begin >= line.begin && range.begin < line.end)
        return {1, range.begin > offset ? range.begin - offset : offset - range.end, range.begin};
    if (range.begin > offset)
        return {2, range.begin - offset, range.size()};
    return {3, offset - range.end, range.size()};
}

} // namespace

std::optional<ClaimIndex> Graph::claimAt(SourceIndex source, qint64 offset) const
{
    const LineIndex& lines = m_snapshot->sources()[source]->lines();
    const ByteRange line = lines.lineRange(lines.positionOf(offset).line);
    std::optional<ClaimIndex> best;
    std::tuple<int, qint64, qint64> bestDistance;
    const auto claims = m_snapshot->claims();
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
        for (const Evidence& evidence : m_snapshot->evidenceOf(claims[i])) {
            if (evidence.source != source || evidence.role != Role::Value)
                continue;
            const auto candidate = distance(evidence.range, offset, line);
            if (!best || candidate < bestDistance) {
                best = i;
                bestDistance = candidate;
            }
        }
    }
    return best;
}

} // namespace unitscope

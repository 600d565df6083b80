// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/words.h"

#include "graph/model/steps.h"

#include <array>
#include <optional>

namespace unitscope {

namespace {

using S = QLatin1StringView;

struct BothWays
{
    S forward;  ///< from the edge's beginning
    S backward; ///< from its end
};

// In the order of EdgeKind. The first row is what a flow says when nobody states its direction.
constexpr std::array<BothWays, 11> byKind = {{{S("uses (direction not stated)"), S("used by (direction not stated)")},
                                              {S("listens on"), S("listened on by")},
                                              {S("connects to"), S("connected from")},
                                              {S("triggers"), S("triggered by")},
                                              {S("requires"), S("required by")},
                                              {S("wants"), S("wanted by")},
                                              {S("starts after"), S("starts before")},
                                              {S("part of"), S("has part")},
                                              {S("runs in venv"), S("used by")},
                                              {S("implemented by"), S("implements")},
                                              {S("stored in"), S("stores")}}};
static_assert(byKind.size() == size_t(EdgeKind::StoredIn) + 1);

BothWays flowWords(const Graph& graph, const Edge& edge)
{
    const std::optional<bool> reads = statedAnswer(graph, edge, Attr::Reads);
    const std::optional<bool> writes = statedAnswer(graph, edge, Attr::Writes);
    if (reads == true && writes == true)
        return {S("reads and writes"), S("read and written by")};
    if (reads == true)
        return {S("reads"), S("read by")};
    if (writes == true)
        return {S("writes"), S("written by")};
    if (reads == false && writes == false)
        return {S("neither reads nor writes"), S("neither read nor written by")};
    return byKind[size_t(EdgeKind::Flow)];
}

} // namespace

QString relationWords(const Graph& graph, const Edge& edge, bool fromBeginning)
{
    const BothWays words = edge.id.kind == EdgeKind::Flow ? flowWords(graph, edge) : byKind[size_t(edge.id.kind)];
    return fromBeginning ? words.forward : words.backward;
}

} // namespace unitscope

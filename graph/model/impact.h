// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What stops if one thing stops, and what only gets worse. Pure, breadth first, O(nodes + edges).
///
/// Stops: what requires it, is part of it, connects to a port on which nobody else listens, runs in it or is implemented by it,
/// reads a stream that nobody else writes, is stored in it, writes to what was stored in it; and so on from there. Of a host:
/// everything on it. Degrades: what wants it or is triggered by it, a stream or port that has another writer or listener, and
/// whatever depends on something that degrades. An order of starting ("after") does not count.

#include "graph/model/graph.h"

namespace unitscope {

enum class Effect : quint8 { Stops, Degrades };
QLatin1StringView wordFor(Effect effect); ///< "stops", "degrades"

/// Why a thing is affected by the one before it.
enum class Because : quint8 {
    OnHost,       ///< it is on the host
    Requires,     ///< it requires it
    PartOf,       ///< it is part of it
    Connects,     ///< it connects to the port
    RunsIn,       ///< it runs in the venv
    Implemented,  ///< it is implemented by the code
    Reads,        ///< it reads the stream
    StoredIn,     ///< the stream is stored in it
    WritesToo,    ///< it writes to the stream, whose server is gone
    LastWriter,   ///< nobody else writes the stream
    OneWriter,    ///< it is one of the stream's writers
    LastListener, ///< nobody else listens on the port
    OneListener,  ///< it is one of those who listen
    Wants,        ///< it wants it
    TriggeredBy   ///< it is triggered by it
};

struct Affected
{
    NodeIndex node = 0;
    Effect effect = Effect::Stops;
    Because because = Because::Requires;
    NodeIndex by = 0; ///< the thing before it: where it came from, or one that is affected itself
    int distance = 1;
    std::vector<EdgeIndex> edges = {}; ///< that say so; none for what is on a host
    bool operator==(const Affected&) const = default;
};

struct Impact
{
    NodeIndex start = 0;
    std::vector<Affected> affected = {}; ///< what stops first; each by distance, then in the graph's order
    /// Uses of streams by or of what stops, of which nobody states whether they read or write: more may follow from them.
    std::vector<EdgeIndex> unstated = {};
    std::vector<quint32> places = {}; ///< by node: into what is affected, or noIndex

    const Affected* find(NodeIndex node) const;
    /// From the start to the thing; empty if it is not affected.
    std::vector<const Affected*> chainTo(NodeIndex node) const;
};

Impact impactOf(const Graph& graph, NodeIndex start);

} // namespace unitscope

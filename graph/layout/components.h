// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The connected parts of a picture, each to be placed alone, and the blocks that are connected to nothing. Pure; in the
/// order of ids, so that the same graph is always asked for in the same words.

#include "graph/layout/blocks.h"
#include "graph/layout/protocol.h"

namespace unitscope {

/// One connected part: which blocks and edges the numbers in the question stand for.
struct Component
{
    std::vector<quint32> blocks; ///< into Blocks::all, in the order of AskedComponent::nodes
    AskedComponent asked;
    std::vector<AskedEdge> feedback; ///< edges that close a circle: left out of the question, led around afterwards
    bool isLarge = false; ///< placed in groups, where a way around everything would be long: no edge is left out

    /// Which edge of the picture each of asked.edges, then each of feedback stands for.
    struct Line
    {
        quint32 edge;  ///< into Visible::edges
        bool isTurned; ///< it was asked for from its end to its beginning
    };
    std::vector<Line> lines;
};

struct Components
{
    std::vector<Component> connected; ///< those with most blocks first
    std::vector<quint32> lone;        ///< into Blocks::all
};

/// Whether a service stands there with a stream of its own.
bool hasFlow(const Visible& visible, const Blocks& blocks, quint32 block);

/// A component of more than `whole` nodes and edges is large.
/// A block of which a line leads out of the picture (per node; may be empty: none does) is connected, if only to that.
Components componentsOf(const Visible& visible, const Blocks& blocks, const Sizes& sizes, int whole,
                        const std::vector<bool>& leadsOut = {});

} // namespace unitscope

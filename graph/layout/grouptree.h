// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Divides a large component into groups within groups, each small enough for Graphviz to place fast: hosts, then sections,
/// then what is tied together by most edges. Pure; the same component gives the same tree.

#include "graph/layout/protocol.h"

#include <span>

namespace unitscope {

/// What is known of a node's place in the world; equal numbers belong together.
struct Belonging
{
    quint32 host = 0;
    quint32 section = 0; ///< 0: not known
};

struct TreeGroup
{
    quint32 parent = 0; ///< the root's is itself
    int depth = 0;
    bool holdsNodes = false;      ///< members are nodes of the component, else groups
    std::vector<quint32> members; ///< ascending
};

struct GroupTree
{
    std::vector<TreeGroup> groups; ///< the first is the root
    std::vector<quint32> groupOf;  ///< per node of the component
};

GroupTree groupTreeOf(const AskedComponent& component, std::span<const Belonging> belongings);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What is asked about one group of a large component: its members, a small box for every place where lines leave it, and
/// trunks for lines that run together. Pure; the groups inside it must be placed before.

#include "graph/layout/lineways.h"

#include <map>

namespace unitscope {

inline constexpr double groupMargin = 12; ///< around a group's members: lines fan out here

/// What one group asks, and what it is afterwards.
struct GroupWork
{
    AskedComponent asked = {};
    std::map<PortKey, quint32> ports = {}; ///< into asked.nodes
    struct Use
    {
        quint32 edge = 0; ///< into asked.edges
        bool isTurned = false;
    };
    std::vector<Use> uses = {}; ///< in the order of the group's pieces
    PlacedComponent placed = {};
    bool isPlaced = false;
    QPointF origin = {};

    QSizeF size(bool isRoot) const
    {
        const double around = isRoot ? 0 : 2 * groupMargin;
        return placed.size + QSizeF(around, around);
    }
    double portY(const PortKey& port) const;
};

/// A component, how it is divided and how its lines run.
struct Divided
{
    const AskedComponent& component;
    const GroupTree& tree;
    const LineWays& ways;
    const std::vector<quint32>& placeOfNode; ///< per node: its number in its group
};

/// Fills in what `group` asks.
void makeQuestion(const Divided& divided, std::vector<GroupWork>& work, quint32 group);

} // namespace unitscope

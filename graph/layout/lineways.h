// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How the lines of a component pass through its tree of groups. Pure.

#include "graph/layout/grouptree.h"

namespace unitscope {

/// One line's highest group, and which of its members it connects there.
struct LineWay
{
    quint32 top = 0;       ///< the group that holds both ends
    quint32 fromChild = 0; ///< the members of `top` that hold the ends; unused if top holds nodes
    quint32 toChild = 0;
    bool isForward = true; ///< in `top` it runs from left to right
};

/// One piece of a line, within one group.
struct LinePiece
{
    quint32 line = 0;
    bool holdsFrom = false; ///< the line's beginning is inside the group
    bool holdsTo = false;
};

/// Where a line leaves a group: towards which other member of the group it ends up in, and on which side.
struct PortKey
{
    quint32 other = 0;
    bool isRight = false;
    auto operator<=>(const PortKey&) const = default;
};

class LineWays
{
public:
    LineWays(const AskedComponent& component, const GroupTree& tree);

    const LineWay& way(quint32 line) const { return m_ways[line]; }
    /// Of every line that begins, ends or passes in the group, by number.
    const std::vector<LinePiece>& piecesIn(quint32 group) const { return m_pieces[group]; }
    /// The port by which a line leaves a group that holds only one of its ends.
    PortKey portOf(const LinePiece& piece) const;
    /// The groups whose pieces make up the line, from its beginning to its end.
    std::vector<quint32> groupsAlong(quint32 line) const;

private:
    void findWay(quint32 line);
    void findDirectionsOfNodes(quint32 group);
    void findDirectionsOfGroups(quint32 group);
    quint32 placeOf(quint32 member, quint32 group) const;

    const AskedComponent& m_component;
    const GroupTree& m_tree;
    std::vector<LineWay> m_ways;
    std::vector<std::vector<LinePiece>> m_pieces;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/lineways.h"

#include "graph/layout/circles.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

std::vector<quint32> chainOf(quint32 group, const GroupTree& tree)
{
    std::vector<quint32> chain{group};
    while (group != 0)
        chain.push_back(group = tree.groups[group].parent);
    return chain;
}

} // namespace

LineWays::LineWays(const AskedComponent& component, const GroupTree& tree)
    : m_component(component), m_tree(tree), m_ways(component.edges.size()), m_pieces(tree.groups.size())
{
    for (quint32 line = 0; line < component.edges.size(); ++line)
        findWay(line);
    for (quint32 group = 0; group < tree.groups.size(); ++group) {
        tree.groups[group].holdsNodes ? findDirectionsOfNodes(group) : findDirectionsOfGroups(group);
    }
}

void LineWays::findWay(quint32 line)
{
    std::vector<quint32> from = chainOf(m_tree.groupOf[m_component.edges[line].from], m_tree);
    std::vector<quint32> to = chainOf(m_tree.groupOf[m_component.edges[line].to], m_tree);
    LineWay& way = m_ways[line];
    while (!from.empty() && !to.empty() && from.back() == to.back()) {
        way.top = from.back();
        from.pop_back();
        to.pop_back();
    }
    m_pieces[way.top].push_back({line, true, true});
    for (const quint32 group : from)
        m_pieces[group].push_back({line, true, false});
    for (const quint32 group : to)
        m_pieces[group].push_back({line, false, true});
    if (!from.empty()) {
        way.fromChild = from.back();
        way.toChild = to.back();
    }
}

/// Among nodes a line that closes a circle of the group runs back. What lies outside the group changes nothing.
void LineWays::findDirectionsOfNodes(quint32 group)
{
    AskedComponent inside{.nodes = std::vector<AskedNode>(m_tree.groups[group].members.size()), .edges = {}};
    std::vector<quint32> lines;
    for (const LinePiece& piece : m_pieces[group]) {
        if (!piece.holdsFrom || !piece.holdsTo)
            continue;
        const AskedEdge& edge = m_component.edges[piece.line];
        inside.edges.push_back({.from = placeOf(edge.from, group), .to = placeOf(edge.to, group)});
        lines.push_back(piece.line);
    }
    const std::vector<bool> closes = closesCircle(inside);
    for (size_t i = 0; i < lines.size(); ++i)
        m_ways[lines[i]].isForward = !closes[i];
}

/// Among groups what gives nine times what it takes stands left, what takes nine times what it gives right, the rest
/// between, in its order. A group's place depends on its own lines only, and a few more or less seldom change it: else they
/// would turn the lines of everybody it is tied to.
void LineWays::findDirectionsOfGroups(quint32 group)
{
    struct Balance
    {
        int out = 0;
        int in = 0;
        int side() const
        {
            const bool isClear = std::abs(in - out) * 5 >= (in + out) * 4;
            return !isClear || in == out ? 0 : in < out ? -1 : 1;
        }
    };
    std::vector<Balance> balances(m_tree.groups[group].members.size());
    for (const LinePiece& piece : m_pieces[group]) {
        const LineWay& way = m_ways[piece.line];
        if (way.top == group) {
            ++balances[placeOf(way.fromChild, group)].out;
            ++balances[placeOf(way.toChild, group)].in;
        }
    }
    const auto orderOf = [&](quint32 child) { return std::pair(balances[placeOf(child, group)].side(), child); };
    for (const LinePiece& piece : m_pieces[group]) {
        LineWay& way = m_ways[piece.line];
        if (way.top == group)
            way.isForward = orderOf(way.fromChild) < orderOf(way.toChild);
    }
}

quint32 LineWays::placeOf(quint32 member, quint32 group) const
{
    const std::vector<quint32>& members = m_tree.groups[group].members;
    return quint32(std::lower_bound(members.begin(), members.end(), member) - members.begin());
}

PortKey LineWays::portOf(const LinePiece& piece) const
{
    const LineWay& way = m_ways[piece.line];
    return {piece.holdsFrom ? way.toChild : way.fromChild, piece.holdsFrom == way.isForward};
}

std::vector<quint32> LineWays::groupsAlong(quint32 line) const
{
    std::vector<quint32> along;
    const quint32 top = m_ways[line].top;
    for (quint32 group = m_tree.groupOf[m_component.edges[line].from]; group != top;
         group = m_tree.groups[group].parent)
        along.push_back(group);
    along.push_back(top);
    const auto turn = std::ptrdiff_t(along.size());
    for (quint32 group = m_tree.groupOf[m_component.edges[line].to]; group != top; group = m_tree.groups[group].parent)
        along.push_back(group);
    std::reverse(along.begin() + turn, along.end());
    return along;
}

} // namespace unitscope

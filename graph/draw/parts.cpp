// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/parts.h"

#include "graph/draw/edges.h"
#include "graph/draw/nodes.h"
#include "graph/draw/wording.h"
#include "graph/view/positions.h"

#include <optional>

namespace unitscope {

namespace {

/// What is docked at an edge's end to the box at its other end, if anything.
std::optional<quint32> dockedEnd(const Sizes& sizes, const VisibleEdge& edge)
{
    const auto isDockedTo = [&](quint32 node, quint32 owner) {
        return sizes[node].docking.as != Dock::None && sizes[node].docking.owner == owner;
    };
    if (isDockedTo(edge.to, edge.from))
        return edge.to;
    return isDockedTo(edge.from, edge.to) ? std::optional(edge.from) : std::nullopt;
}

/// Of a rough picture nobody asks more than what is where.
WordCount wordsFor(const Layout& layout)
{
    return layout.isRough ? WordCount::Few : WordCount::All;
}

/// A line needs no sign of its own where an end has the same: a new box has new lines.
Change signOf(const Visible& visible, const VisibleEdge& edge)
{
    const bool isToldByAnEnd = visible.nodes[edge.from].change == edge.change
                               || visible.nodes[edge.to].change == edge.change;
    return isToldByAnEnd && edge.change != Change::Changed ? Change::Same : edge.change;
}

} // namespace

void drawLine(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout, quint32 index,
              QPointF countAt)
{
    const VisibleEdge& edge = visible.edges[index];
    pen.begin(groupForEdge(visible, index, wordsFor(layout)));
    if (const auto docked = dockedEnd(sizes, edge))
        drawSeam(pen, edge, layout.boxes[*docked], sizes[*docked].docking.as);
    else
        drawEdge(pen, edge, layout.routes[index],
                 {.ringAtEnd = visible.nodes[edge.from].kind != Kind::Stream,
                  .isPale = layout.leadsBack[index],
                  .sign = signOf(visible, edge),
                  .count = std::ssize(visible.membersOf(edge)),
                  .countAt = countAt});
    pen.end();
}

void drawBox(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout, quint32 node, NodeLook look)
{
    pen.begin(groupForNode(visible, node, wordsFor(layout)));
    drawNode(pen, visible.nodes[node], sizes[node], layout.boxes[node], look);
    pen.end();
}

std::vector<NodeLook> looksOf(const Visible& visible, const Sizes& sizes)
{
    std::vector<NodeLook> looks;
    for (quint32 i = 0; i < visible.nodes.size(); ++i)
        looks.push_back({.isPinned = pinOf(visible, i).has_value(),
                         .isOverlaid = visible.isOverlaid,
                         .sign = visible.nodes[i].change});
    for (const VisibleEdge& edge : visible.edges) {
        const auto docked = dockedEnd(sizes, edge);
        if (!docked)
            continue;
        NodeLook& look = looks[*docked];
        look.isDashed = look.isDashed || edge.isInferred;
        if (!isDifference(look.sign) && signOf(visible, edge) != Change::Same)
            look.sign = edge.change; // what became of the line that docks it
    }
    return looks;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One line: its route with rounded corners, heads where its direction is known, a ring where it is not.

#include "graph/draw/pen.h"
#include "graph/layout/layout.h"

namespace unitscope {

Tone toneOf(EdgeKind kind);
struct EdgeLook
{
    bool ringAtEnd = true;      ///< an edge without direction carries its ring at the last corner, not at the first
    bool isPale = false;        ///< it leads back to where its data came from
    Change sign = Change::Same; ///< in its middle
    qsizetype count = 1;        ///< of lines that are drawn as this one
    QPointF countAt = {};       ///< the middle of that number, if it is more than one
};
void drawEdge(Pen& pen, const VisibleEdge& edge, const Route& route, EdgeLook look);
/// Between a box and what is docked to it no line is needed: the side they share takes its colour.
void drawSeam(Pen& pen, const VisibleEdge& edge, const QRectF& docked, Dock dock);

} // namespace unitscope

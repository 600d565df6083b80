// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One line: its route with rounded corners, heads where its direction is known, a ring where it is not.

#include "graph/draw/pen.h"
#include "graph/layout/layout.h"

namespace unitscope {

Tone toneOf(EdgeKind kind);
/// `ringAtEnd`: an edge without direction carries its ring at the last corner, not at the first.
void drawEdge(Pen& pen, const VisibleEdge& edge, const Route& route, bool ringAtEnd);

} // namespace unitscope

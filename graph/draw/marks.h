// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Small signs, about ten pixels wide, each known by its shape alone.

#include "graph/draw/pen.h"
#include "graph/model/state.h"

namespace unitscope {

Tone toneOf(State state);
/// Dot, hollow square, cross, broken ring, turning arrow, bar, question mark. Nothing for NotApplicable.
void drawStateMark(Pen& pen, State state, QPointF centre, Tone tone);
inline void drawStateMark(Pen& pen, State state, QPointF centre)
{
    drawStateMark(pen, state, centre, toneOf(state));
}
/// The sign of a kind that has no state: a clock, a plug, a pennant, a prompt. Nothing for other kinds.
void drawGlyph(Pen& pen, Kind kind, QPointF centre);
/// What stands before the name of a docked stream or port: its silhouette, small.
void drawRowGlyph(Pen& pen, Kind kind, QPointF centre);
/// An arrow that leads outwards: a port that is open to the world.
void drawOpenSign(Pen& pen, QPointF centre);
/// A pin stuck into the upper edge of a box: somebody put it there. `foot`: on that edge.
void drawPin(Pen& pen, QPointF foot);
/// A struck-through equals sign in a ring: what is said here does not add up.
void drawContradiction(Pen& pen, QPointF centre);

} // namespace unitscope

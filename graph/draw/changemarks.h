// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How a picture of two states tells what became of a box or a line: by a sign first (plus, minus, tilde, equals sign, question mark on
/// a small square), by its ground (pale for what is gone, hatched for what was not looked at), by its colour last.

#include "graph/draw/pen.h"
#include "graph/view/visible.h"

namespace unitscope {

inline constexpr double changeSignSize = 14; ///< of its square, in pixels

Tone toneOf(Change change);
/// Nothing for what is the same.
void drawChangeSign(Pen& pen, Change change, QPointF centre);
/// What the group's shapes so far, a body, look like for its change; before its texts are written.
void drawChangedGround(Pen& pen, Change change, const QRectF& box);
/// What the group's shapes so far, with their texts, look like: what is the same steps back.
void paleByChange(Pen& pen, Change change);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The outer form of each kind, to be known without colour and at 40 % zoom.

#include "graph/draw/pen.h"
#include "graph/look/sizes.h"

namespace unitscope {

/// The form of a visible node, alone or docked. `isDashed`: it is docked by a guess.
void drawBody(Pen& pen, const VisibleNode& node, const NodeForm& form, const QRectF& box, bool isDashed);
/// The form of a kind standing alone.
void drawSilhouette(Pen& pen, Kind kind, State state, const QRectF& box);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The outer form of each kind, to be known without colour and at 40 % zoom.

#include "graph/draw/pen.h"
#include "graph/model/state.h"

namespace unitscope {

void drawSilhouette(Pen& pen, Kind kind, State state, const QRectF& box);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How many lines a line stands for, written on it where it hides nothing.

#include "graph/draw/pen.h"
#include "graph/layout/layout.h"

namespace unitscope {

/// Of each bundle the middle of its number, on its line: as near to the line's middle as boxes, words and other lines allow.
std::vector<QPointF> countPlaces(const Visible& visible, const Layout& layout);

/// Upon a piece of ground, so that it is read on its line.
void drawCount(Pen& pen, qsizetype count, QPointF middle);

/// The middle of a polyline.
QPointF middleOf(const Route& route);

} // namespace unitscope

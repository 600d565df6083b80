// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One line or one box of a picture, each as a group of its drawing. Private to graph/draw. The layout has its boxes where the
/// drawing wants them.

#include "graph/draw/nodes.h"
#include "graph/layout/layout.h"

namespace unitscope {

/// A line, or the seam between two boxes that are docked together. `countAt`: where a bundle says how many it stands for.
void drawLine(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout, quint32 edge,
              QPointF countAt);

void drawBox(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout, quint32 node, NodeLook look);

/// Per box.
std::vector<NodeLook> looksOf(const Visible& visible, const Sizes& sizes);

} // namespace unitscope

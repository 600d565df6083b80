// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The frames around groups, and the boxes that groups are when they are collapsed.

#include "graph/draw/pen.h"
#include "graph/layout/layout.h"

namespace unitscope {

/// Beneath everything that is in them; their names are read first.
void drawFrames(Pen& pen, const Visible& visible, const std::vector<LayoutFrame>& frames);

/// The body of a collapsed group and the sign that it can be expanded. `mark`: the centre of the sign.
void drawGroupBox(Pen& pen, const QRectF& box, QPointF mark, bool hasRemark);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One box: silhouette, mark, texts.

#include "graph/draw/pen.h"
#include "graph/look/sizes.h"

namespace unitscope {

struct NodeLook
{
    bool isDashed = false;      ///< it is docked to another box by a guess
    bool isPinned = false;      ///< somebody put it where it is
    bool isOverlaid = false;    ///< in a picture of two states
    Change sign = Change::Same; ///< then: on its border
};
void drawNode(Pen& pen, const VisibleNode& node, const NodeForm& form, const QRectF& box, NodeLook look);

} // namespace unitscope

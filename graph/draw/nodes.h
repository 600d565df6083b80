// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// One box: silhouette, mark, texts.

#include "graph/draw/pen.h"
#include "graph/look/sizes.h"

namespace unitscope {

/// `isDashed`: it is docked to another box by a guess.
void drawNode(Pen& pen, const VisibleNode& node, const NodeForm& form, const QRectF& box, bool isDashed);

} // namespace unitscope

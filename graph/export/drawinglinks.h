// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Where the boxes of a drawing lead, for every format that has links. Pure.

#include "graph/draw/drawing.h"
#include "graph/export/svgoptions.h"
#include "graph/view/visible.h"

namespace unitscope {

/// Empty if it leads nowhere: a line, a frame, and what stands for several things, which has no page of its own.
QString linkOf(const Visible& visible, const Group& group, const LinkTemplate& link);
/// Of each group of the drawing; empty if nothing leads anywhere.
std::vector<QString> linksOf(const Visible& visible, const Drawing& drawing, const LinkTemplate& link);

} // namespace unitscope

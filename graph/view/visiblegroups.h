// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to view/: the groups of what is shown, and those of them that are one box. Pure.

#include "graph/view/visible.h"

namespace unitscope {

/// Fills in Visible::boxOf; the nodes are in order.
void indexBoxes(Visible& visible);

/// Fills in Visible::groups and which of them each box is in. Nothing is collapsed yet; the boxes and hosts are there.
void setGroups(Visible& visible);

/// The same with the collapsed groups of its spec as one box each, and what leads to them in bundles; otherwise complete.
Visible withCollapsedGroups(Visible visible);

} // namespace unitscope

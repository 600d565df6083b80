// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to view/: the lines between what is shown. Pure.

#include "graph/view/shownpart.h"

namespace unitscope {

/// Fills in Visible::edges; `visible` has its nodes. What is folded has no line of its own.
void addVisibleLines(Visible& visible, const ShownPart& part);

} // namespace unitscope

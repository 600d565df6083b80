// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to draw/: a drawing of words that were chosen, without what was left out.

#include "graph/draw/picture.h"

namespace unitscope {

struct DrawnAround
{
    bool hasLegend = true;
};
/// Words that are empty take no room.
Drawing draw(const Visible& visible, const Sizes& sizes, const Layout& layout, const DrawnAround& around);

} // namespace unitscope

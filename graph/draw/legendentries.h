// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which signs of a picture have to be explained: only those that occur in it. Pixels.

#include "graph/draw/pen.h"
#include "graph/layout/layout.h"

#include <functional>
#include <vector>

namespace unitscope {

/// A sign of some width, drawn with its left middle at a point, and its words.
struct LegendEntry
{
    QString words;
    double signWidth;
    std::function<void(Pen&, QPointF)> draw;
};

/// What changed, what boxes stand for, how they are doing, lines, how names are written, problems: what is alike stands together. Some
/// may be empty.
using LegendTopics = std::vector<std::vector<LegendEntry>>;
LegendTopics legendTopics(const Visible& visible, const Sizes& sizes, const Layout& layout);

} // namespace unitscope

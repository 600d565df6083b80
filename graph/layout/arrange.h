// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Puts the placed parts of a picture together: connected parts on top, what is connected to nothing in tidy columns
/// beneath, in a shape that fits a window and a page. Pure.

#include "graph/layout/components.h"

namespace unitscope {

struct Arrangement
{
    std::vector<QPointF> component; ///< top left of each connected part
    std::vector<QPointF> block;     ///< top left per block; only those of lone blocks are filled in
    QSizeF size;
};

Arrangement arrange(const Visible& visible, const Blocks& blocks, const Components& components,
                    const std::vector<PlacedComponent>& placed);

} // namespace unitscope

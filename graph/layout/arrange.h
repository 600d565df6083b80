// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Puts the placed parts of a picture together, in a shape that fits a window and a page. On top what is connected; beneath
/// the services nothing connects, under headings and in aligned columns (beside them, on a shelf, the streams); then what
/// belongs to no service. Pure.

#include "graph/layout/components.h"
#include "graph/layout/layout.h"

namespace unitscope {

struct Arranged
{
    std::vector<QPointF> component; ///< top left of each connected part
    std::vector<QPointF> block;     ///< top left per block; only those of lone blocks are filled in
    std::vector<LayoutHeading> headings;
    QSizeF size;
};

Arranged arrange(const Visible& visible, const Blocks& blocks, const Components& components,
                 const std::vector<PlacedComponent>& placed);

} // namespace unitscope

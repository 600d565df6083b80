// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The picture of one host: its connected parts, once they are placed, and the rest of its boxes put together. Pure.

#include "graph/layout/components.h"
#include "graph/layout/layout.h"

#include <span>

namespace unitscope {

/// Of a Visible and its Sizes, which outlive it.
struct Page
{
    const Visible* visible = nullptr;
    const Sizes* sizes = nullptr;
    Blocks blocks;
    Components components;
};

Page pageOf(const Visible& visible, const Sizes& sizes, int whole, const std::vector<bool>& leadsOut = {});

/// `placed`: in the order of the page's connected components.
Layout assembled(const Page& page, const std::vector<PlacedComponent>& placed);

/// What holds all boxes, headings, frames and routes.
QRectF boundsOf(const Layout& layout);

} // namespace unitscope

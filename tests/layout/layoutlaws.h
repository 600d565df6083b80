// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What must hold of every layout, whoever made it.

#include "layout/picturelaws.h"

namespace unitscope::test {

struct Laid
{
    Visible visible;
    Sizes sizes;
    Layout layout;
};

/// Everything that must hold of every picture; the first thing that does not, or nothing.
inline QString brokenLaw(const Laid& laid)
{
    return brokenLaw(laid.visible, laid.sizes, laid.layout);
}

} // namespace unitscope::test

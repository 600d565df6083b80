// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Large pictures for measuring the canvas: real boxes and lines, placed on a plain grid, so that no layout is waited for.
/// Deterministic: the same number gives the same picture.

#include "graph/draw/picture.h"

namespace unitscope::bench {

/// `boxes` boxes (six of ten services, three streams, one process) in columns, and two lines to a box: four of five to the
/// next column, most of them to near rows, some across the whole picture. With a filter each box that is left stands where it
/// stands without.
PicturePtr gridPicture(int boxes, const ViewSpec& spec = {});

} // namespace unitscope::bench

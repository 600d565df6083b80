// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How somebody wants a picture to be made: a plain value, already checked.

#include "graph/draw/pictureparts.h"
#include "graph/export/svgoptions.h"

namespace unitscope {

struct PictureRequest
{
    PictureParts parts = {};
    SvgOptions svg = {};
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How somebody wants a picture to be made: a plain value, already checked.

#include "app/cli/renderrequest.h"
#include "graph/draw/pictureparts.h"
#include "graph/export/svgoptions.h"

namespace unitscope {

struct PictureRequest
{
    PictureParts parts = {};
    SvgOptions svg = {}; ///< theme, paper, background and links also of the other kinds of files
    RenderRequest render = {};
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A picture as the file that somebody asked for: SVG by itself, the others by the program that paints.

#include "app/cli/console.h"
#include "app/cli/picturerequest.h"
#include "graph/base/result.h"
#include "graph/draw/picture.h"

namespace unitscope {

/// Blocking and cancellable. Says on the console what is doubtful about it: names too small for the page;
/// how far it is, if somebody watches.
Result<QByteArray> pictureFile(PictureFile file, const Picture& picture, const PictureRequest& request,
                               const Console& console, const std::stop_token& stop);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes a picture as one self-contained SVG 1.1 file: text as text, light and dark by prefers-color-scheme, tones as
/// classes, no raster, no script, no external reference, well-formed whatever the names are. Same picture, same bytes.

#include "graph/draw/picture.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toSvg(const Picture& picture);

} // namespace unitscope

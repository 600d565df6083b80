// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Writes a picture as one self-contained SVG 1.1 file: text as text, light and dark by prefers-color-scheme, tones as
/// classes, no raster, no script, no external reference, well-formed whatever the names are. As an image of a page and as part of
/// one: its style rules reach nothing outside it. Same picture and options, same bytes.

#include "graph/draw/picture.h"
#include "graph/export/svgoptions.h"

#include <QtCore/qbytearray.h>

namespace unitscope {

QByteArray toSvg(const Picture& picture);
/// `drawing`: of that picture, see pictureparts.h.
QByteArray toSvg(const Picture& picture, const Drawing& drawing, const SvgOptions& options);

} // namespace unitscope

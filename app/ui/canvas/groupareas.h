// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Which pixels groups of a drawing cover, strokes, arrowheads and outlines included: what must be painted anew when they
/// change. Pure.

#include "app/paint/viewport.h"
#include "graph/draw/drawing.h"

#include <QtGui/qregion.h>

namespace unitscope {

/// In device pixels, within `image`. A long line is covered by many small rectangles rather than by one large one; indices
/// that the drawing does not have are left out. The whole image where hundreds of rectangles would be needed.
QRegion areaOf(const Drawing& drawing, const std::vector<quint32>& groups, const Viewport& viewport,
               const QRect& image);

} // namespace unitscope

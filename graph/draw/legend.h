// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What the forms, marks and lines mean: only of those that occur in the picture.

#include "graph/draw/pen.h"
#include "graph/layout/layout.h"

namespace unitscope {

/// Draws it as a group of its own with its top left at `at`, no wider than `width` unless one entry is; returns its size.
QSizeF drawLegend(Pen& pen, const Visible& visible, const Sizes& sizes, const Layout& layout, QPointF at, double width);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Puts rectangles beside and under each other without overlap. Pure; pixels; sizes on the grid give places on the grid.

#include <QtCore/qpoint.h>
#include <QtCore/qsize.h>
#include <span>
#include <vector>

namespace unitscope {

struct Packing
{
    std::vector<QPointF> at; ///< top left, in the order of the sizes
    QSizeF size{0, 0};
};

struct Gaps
{
    double across;
    double down;
};

/// Each rectangle as high up as it fits beside and beneath those before it, then as far left; no wider than `width` unless
/// one rectangle is.
Packing packTightly(std::span<const QSizeF> sizes, double width, Gaps gaps);

/// Columns of one width, read from top to bottom, as few lines high as `width` allows.
Packing packColumns(std::span<const QSizeF> sizes, double width, Gaps gaps);

} // namespace unitscope

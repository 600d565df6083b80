// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// In which rows and columns the frames of a picture stand: those that lines connect in the direction of the lines, from left
/// to right; then the others in their order. Pure; pixels.

#include "graph/layout/packing.h"

#include <QtCore/qglobal.h>

namespace unitscope {

/// Lines from one frame to another.
struct FrameTie
{
    quint32 from = 0;
    quint32 to = 0;
    int weight = 1;
};

/// Frames beneath each other, columns beside each other, rows beneath each other.
using FrameColumn = std::vector<quint32>;
using FrameRow = std::vector<FrameColumn>;

/// `sizes`: of each frame with everything in it; what is collapsed counts as if it were not, so that it stays where it is.
/// `isLast`: those that come after all others, whatever leads to them.
std::vector<FrameRow> frameRows(const std::vector<QSizeF>& sizes, const std::vector<FrameTie>& ties,
                                const std::vector<bool>& isLast);

/// Of frames that are as large as this now.
Packing inFrameRows(const std::vector<FrameRow>& rows, const std::vector<QSizeF>& sizes);

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How good a placement is, in numbers. Pure; exact; near-linear, so that pictures of fifty thousand boxes can be scored.

#include <QtCore/qrect.h>
#include <span>
#include <utility>
#include <vector>

namespace unitscope::test {

struct PlacedPicture
{
    std::vector<QRectF> boxes;
    std::vector<std::vector<QPointF>> lines;        ///< polylines
    std::vector<std::pair<quint32, quint32>> edges; ///< which boxes each line connects
};

struct PictureScore
{
    qint64 crossings = 0;    ///< points where two lines truly cross; touching and running together do not count
    qint64 throughBoxes = 0; ///< pairs of a line and a box, not one of its ends, it passes through
    qint64 overlaps = 0;     ///< pairs of boxes
    double aspect = 0;       ///< width to height of all boxes
};

PictureScore scoreOf(const PlacedPicture& picture);

} // namespace unitscope::test

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Rectangles that stand somewhere, and the room between them. Pure; pixels.

#include "graph/layout/packing.h"

#include <QtCore/qrect.h>
#include <vector>

namespace unitscope {

class FreePlaces
{
public:
    /// What is put somewhere keeps that distance from what stands there.
    explicit FreePlaces(Gaps gaps) : m_gaps(gaps) { }

    void take(const QRectF& rectangle) { m_taken.push_back(rectangle); }
    /// Nothing stands there, gaps not counted.
    bool isFree(const QRectF& rectangle) const;
    /// The top left of the nearest place for a rectangle that wants to stand where it is: beside, above or beneath what is
    /// in its way. Of places that are equally near always the same one.
    QPointF nearest(const QRectF& wanted) const;

private:
    std::vector<QRectF> within(const QRectF& window) const;

    Gaps m_gaps;
    std::vector<QRectF> m_taken;
};

} // namespace unitscope

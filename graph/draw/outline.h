// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A path in the making. Pixels; angles in degrees, clockwise from three o'clock.

#include "graph/draw/drawing.h"

#include <span>

namespace unitscope {

class Outline
{
public:
    Outline& moveTo(QPointF point);
    Outline& lineTo(QPointF point);
    Outline& cubicTo(QPointF control1, QPointF control2, QPointF end);
    Outline& close();

    /// A part of an ellipse around `centre`; begins a new line there if nothing was drawn yet.
    Outline& arc(QPointF centre, double radiusX, double radiusY, double startAngle, double span);
    Outline& circle(QPointF centre, double radius);
    /// A polyline whose corners are rounded.
    Outline& rounded(std::span<const QPointF> corners, double radius);

    const std::vector<PathElement>& elements() const { return m_elements; }
    bool isEmpty() const { return m_elements.empty(); }

private:
    std::vector<PathElement> m_elements;
};

} // namespace unitscope

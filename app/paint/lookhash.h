// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// A number for how shapes are painted, texts aside, wherever they are: the same for shapes that look alike. It has 64 bits:
/// that two different looks share one is not to be expected in the life of the program. A value.

#include "graph/draw/drawing.h"

namespace unitscope {

class LookHash
{
public:
    /// Places are seen from `corner` and told apart to 1/`fineness` of a pixel of the drawing.
    LookHash(QPointF corner, double fineness) : m_corner(corner), m_fineness(fineness) { }

    void add(const Drawing& drawing, const Shape& shape);
    void add(quint64 word)
    {
        m_value = (m_value ^ word) * 0x9e3779b97f4a7c15u;
        m_value ^= m_value >> 29;
    }
    quint64 value() const { return m_value; }

private:
    void add(double length);
    void add(QPointF point);

    QPointF m_corner;
    double m_fineness;
    quint64 m_value = 0xcbf29ce484222325u;
};

} // namespace unitscope

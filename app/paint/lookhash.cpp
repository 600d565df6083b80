// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/lookhash.h"

#include <cmath>

namespace unitscope {

void LookHash::add(const Drawing& drawing, const Shape& shape)
{
    add(quint64(shape.type) | quint64(shape.fill) << 8 | quint64(shape.stroke) << 16 | quint64(shape.isDashed) << 24);
    add(shape.strokeWidth);
    if (shape.type == Shape::Type::Rectangle) {
        add(shape.rect.topLeft() - m_corner);
        add(shape.rect.width());
        add(shape.rect.height());
        add(shape.radius);
        return;
    }
    for (const PathElement& element : drawing.elementsOf(shape)) {
        add(quint64(element.type));
        if (element.type == PathElement::Type::Close)
            continue;
        add(element.end - m_corner);
        if (element.type == PathElement::Type::Cubic) {
            add(element.control1 - m_corner);
            add(element.control2 - m_corner);
        }
    }
}

void LookHash::add(double length)
{
    add(quint64(std::llrint(length * m_fineness)));
}

void LookHash::add(QPointF point)
{
    add(point.x());
    add(point.y());
}

} // namespace unitscope

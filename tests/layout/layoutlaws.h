// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What must hold of every layout, whoever made it.

#include "graph/layout/layout.h"

#include <cmath>

namespace unitscope::test {

struct Laid
{
    Visible visible;
    Sizes sizes;
    Layout layout;
};

inline bool isOnBorder(const QRectF& box, QPointF point)
{
    constexpr double slack = 0.01;
    const bool isInside = box.adjusted(-slack, -slack, slack, slack).contains(point);
    return isInside && !box.adjusted(slack, slack, -slack, -slack).contains(point);
}

/// Everything that must hold of every picture; the first thing that does not, or nothing.
inline QString brokenLaw(const Laid& laid)
{
    const auto& [visible, sizes, layout] = laid;
    if (layout.boxes.size() != visible.nodes.size() || layout.routes.size() != visible.edges.size())
        return QStringLiteral("not every node has a box, or not every edge a route");
    for (size_t i = 0; i < layout.boxes.size(); ++i) {
        if (layout.boxes[i].size() != sizes[i].size)
            return QStringLiteral("box %1 has another size than its form").arg(i);
        for (size_t j = 0; j < i; ++j) {
            if (layout.boxes[i].intersects(layout.boxes[j]))
                return QStringLiteral("boxes %1 and %2 overlap").arg(j).arg(i);
        }
    }
    for (size_t i = 0; i < layout.routes.size(); ++i) {
        const Route& route = layout.routes[i];
        if (route.size() < 2)
            return QStringLiteral("route %1 has no length").arg(i);
        if (!isOnBorder(layout.boxes[visible.edges[i].from], route.front()))
            return QStringLiteral("route %1 does not begin on its box").arg(i);
        if (!isOnBorder(layout.boxes[visible.edges[i].to], route.back()))
            return QStringLiteral("route %1 does not end on its box").arg(i);
        for (const QPointF point : route) {
            if (!std::isfinite(point.x()) || !std::isfinite(point.y()))
                return QStringLiteral("route %1 leaves the plane").arg(i);
            if (!layout.bounds.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point))
                return QStringLiteral("route %1 leaves the bounds").arg(i);
        }
    }
    return {};
}

} // namespace unitscope::test

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything that must hold of the places in every picture.

#include "graph/draw/picture.h"

#include <cmath>

namespace unitscope::test {

inline bool isOnBorder(const QRectF& box, QPointF point)
{
    constexpr double slack = 0.01;
    const bool isInside = box.adjusted(-slack, -slack, slack, slack).contains(point);
    return isInside && !box.adjusted(slack, slack, -slack, -slack).contains(point);
}

/// The first thing about the boxes and headings that is not as it must be, or nothing.
inline QString brokenBox(const Sizes& sizes, const Layout& layout)
{
    using namespace Qt::StringLiterals;
    for (size_t i = 0; i < layout.boxes.size(); ++i) {
        const QRectF& box = layout.boxes[i];
        if (box.size() != sizes[i].size)
            return u"box %1 has another size than its form"_s.arg(i);
        for (size_t j = 0; j < i; ++j) {
            if (box.intersects(layout.boxes[j]))
                return u"boxes %1 and %2 overlap"_s.arg(j).arg(i);
        }
        for (const LayoutHeading& heading : layout.headings) {
            if (box.intersects(heading.box))
                return u"box %1 overlaps the heading \"%2\""_s.arg(i).arg(heading.text);
        }
        const Docking docking = sizes[i].docking;
        if (docking.as == Dock::None)
            continue;
        const QRectF& owner = layout.boxes[docking.owner];
        const bool isTab = docking.as == Dock::Tab;
        if (isTab ? box.top() != owner.top() || box.left() < owner.right()
                  : box.left() != owner.left() || box.top() < owner.bottom())
            return u"box %1 is not docked to its owner"_s.arg(i);
    }
    for (size_t i = 0; i < layout.headings.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (layout.headings[i].box.intersects(layout.headings[j].box))
                return u"the headings \"%1\" and \"%2\" overlap"_s.arg(layout.headings[j].text,
                                                                       layout.headings[i].text);
        }
    }
    return {};
}

/// The same of the routes.
inline QString brokenRoute(const Visible& visible, const Layout& layout)
{
    using namespace Qt::StringLiterals;
    for (size_t i = 0; i < layout.routes.size(); ++i) {
        const Route& route = layout.routes[i];
        if (route.size() < 2)
            return u"route %1 has no length"_s.arg(i);
        if (!isOnBorder(layout.boxes[visible.edges[i].from], route.front()))
            return u"route %1 does not begin on its box"_s.arg(i);
        if (!isOnBorder(layout.boxes[visible.edges[i].to], route.back()))
            return u"route %1 does not end on its box"_s.arg(i);
        for (const QPointF point : route) {
            if (!std::isfinite(point.x()) || !std::isfinite(point.y()))
                return u"route %1 leaves the plane"_s.arg(i);
            if (!layout.bounds.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point))
                return u"route %1 leaves the bounds"_s.arg(i);
        }
    }
    return {};
}

inline QString brokenLaw(const Visible& visible, const Sizes& sizes, const Layout& layout)
{
    if (layout.boxes.size() != visible.nodes.size() || layout.routes.size() != visible.edges.size()
        || layout.leadsBack.size() != visible.edges.size())
        return QStringLiteral("not every node has a box, or not every edge a route");
    const QString box = brokenBox(sizes, layout);
    return box.isEmpty() ? brokenRoute(visible, layout) : box;
}

} // namespace unitscope::test

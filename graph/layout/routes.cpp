// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/routes.h"

#include <algorithm>

namespace unitscope {

namespace {

/// Leaves out points that do not turn the line.
Route withoutIdle(const Route& route)
{
    Route corners;
    for (const QPointF point : route) {
        if (!corners.empty() && corners.back() == point)
            continue;
        if (corners.size() >= 2) {
            const QPointF a = corners.back() - corners[corners.size() - 2];
            const QPointF b = point - corners.back();
            const bool isStraight = std::abs(a.x() * b.y() - a.y() * b.x()) < 1e-6 && QPointF::dotProduct(a, b) > 0;
            if (isStraight)
                corners.pop_back();
        }
        corners.push_back(point);
    }
    return corners;
}

QPointF rightOf(const QRectF& box)
{
    return {box.right(), box.center().y()};
}

QPointF leftOf(const QRectF& box)
{
    return {box.left(), box.center().y()};
}

} // namespace

Route routeBetween(const BlockBox& from, const BlockBox& to, const std::vector<QPointF>& corners)
{
    const bool leavesLeft = !corners.empty() && corners.front().x() < from.block.center().x();
    const bool arrivesRight = !corners.empty() && corners.back().x() > to.block.center().x();
    Route route{leavesLeft ? leftOf(from.node) : rightOf(from.node),
                {leavesLeft ? from.block.left() : from.block.right(), from.node.center().y()}};
    if (corners.size() > 2)
        route.insert(route.end(), corners.begin() + 1, corners.end() - 1);
    route.emplace_back(arrivesRight ? to.block.right() : to.block.left(), to.node.center().y());
    route.push_back(arrivesRight ? rightOf(to.node) : leftOf(to.node));
    return withoutIdle(route);
}

Route routeWithin(const QRectF& from, const QRectF& to, bool toIsDocked, double trunk, int lane)
{
    if (from == to) {
        const QPointF side = rightOf(from);
        constexpr double reach = 12;
        return {side - QPointF(0, 6), side + QPointF(reach, -6), side + QPointF(reach, 6), side + QPointF(0, 6)};
    }
    const QRectF& owner = toIsDocked ? from : to;
    const QRectF& docked = toIsDocked ? to : from;
    constexpr double laneWidth = 4;
    const double x = owner.left() + std::min(trunk + lane * laneWidth, dockIndent - laneWidth);
    const double y = docked.center().y() + std::min(lane * laneWidth, docked.height() / 2 - laneWidth);
    Route route{{x, owner.bottom()}, {x, y}, {docked.left(), y}};
    if (!toIsDocked)
        std::reverse(route.begin(), route.end());
    return route;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/routes.h"

#include <algorithm>
#include <cmath>

namespace unitscope {

namespace {

constexpr double overTheTop = 7; // how far above a block a line runs to a box in its midst
constexpr double inset = 8;

bool reachesRight(const BlockBox& box)
{
    return box.node.right() >= box.block.right() - 0.5;
}

bool reachesLeft(const BlockBox& box)
{
    return box.node.left() <= box.block.left() + 0.5;
}

} // namespace

double exitHeight(const BlockBox& box)
{
    return (reachesRight(box) ? box.node.center().y() : box.node.top() - overTheTop) - box.block.top();
}

double entryHeight(const BlockBox& box)
{
    return (reachesLeft(box) ? box.node.center().y() : box.node.top() - overTheTop) - box.block.top();
}

namespace {

/// From a box to the side of its block.
Route wayOut(const BlockBox& box, bool isRight)
{
    const double y = box.block.top() + (isRight ? exitHeight(box) : entryHeight(box));
    const QPointF side(isRight ? box.block.right() : box.block.left(), y);
    if (isRight ? reachesRight(box) : reachesLeft(box))
        return {side};
    const double x = isRight ? box.node.right() - inset : box.node.left() + inset;
    return {{x, box.node.top()}, {x, y}, side};
}

/// The layout program led the line to another height of the block's side: it turns there right beside the block, in the gap
/// between columns, and runs on as it was led. A slanted shortcut could cut the corner of a box on its way.
void bendBeside(Route& way, QPointF led, bool isRight)
{
    constexpr double near = 4.5; // half a row
    constexpr double beside = 8;
    const QPointF side = way.back();
    if (std::abs(led.y() - side.y()) > near)
        way.emplace_back(side.x() + (isRight ? beside : -beside), led.y());
}

} // namespace

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

Route routeBetween(const BlockBox& from, const BlockBox& to, const std::vector<QPointF>& corners)
{
    const bool leavesLeft = !corners.empty() && corners.front().x() < from.block.center().x();
    const bool arrivesRight = !corners.empty() && corners.back().x() > to.block.center().x();
    Route route = wayOut(from, !leavesLeft);
    Route wayIn = wayOut(to, arrivesRight);
    if (corners.size() > 1) {
        bendBeside(route, corners.front(), !leavesLeft);
        bendBeside(wayIn, corners.back(), arrivesRight);
        route.insert(route.end(), corners.begin() + 1, corners.end() - 1);
    }
    route.insert(route.end(), wayIn.rbegin(), wayIn.rend());
    return withoutIdle(route);
}

Route bentRoute(const BlockBox& from, const BlockBox& to)
{
    constexpr double least = 16; // room for an arrow's head on either side of the step
    const bool isRight = to.block.left() >= from.block.right() + least;
    const bool isLeft = to.block.right() <= from.block.left() - least;
    const bool leavesRight = !isLeft;
    const bool arrivesRight = !isRight;
    const QPointF begin(leavesRight ? from.block.right() : from.block.left(),
                        from.block.top() + (leavesRight ? exitHeight(from) : entryHeight(from)));
    const QPointF end(arrivesRight ? to.block.right() : to.block.left(),
                      to.block.top() + (arrivesRight ? exitHeight(to) : entryHeight(to)));
    const double middle = isRight || isLeft ? std::round((begin.x() + end.x()) / 2)
                                            : std::max(begin.x(), end.x()) + least;
    return routeBetween(from, to, {begin, {middle, begin.y()}, {middle, end.y()}, end});
}

Route routeWithin(const QRectF& from, const QRectF& to)
{
    if (from == to) {
        const QPointF corner = from.topRight();
        return {corner - QPointF(3 * inset, 0), corner - QPointF(3 * inset, overTheTop),
                corner - QPointF(inset, overTheTop), corner - QPointF(inset, 0)};
    }
    constexpr double fromEdge = 4;
    // Along the left side, if both have it in common.
    if (std::abs(from.left() - to.left()) < 0.5) {
        const double down = to.top() > from.top() ? from.bottom() - fromEdge : from.top() + fromEdge;
        return {{from.left(), down}, {to.left(), to.center().y()}};
    }
    const bool toIsRight = to.left() > from.left();
    return {{toIsRight ? from.right() : from.left(), from.top() + fromEdge},
            {toIsRight ? to.left() : to.right(), to.bottom() - fromEdge}};
}

} // namespace unitscope

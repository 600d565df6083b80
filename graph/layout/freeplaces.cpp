// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/freeplaces.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace unitscope {

namespace {

constexpr double firstReach = 64;
constexpr double lastReach = 200'000;  // beyond every position and every box
constexpr size_t mostForEachPair = 24; // with more in the way only places straight beside or beneath are tried

/// Distances that are worth trying along one axis: none, and just before and just after each rectangle; nearest first.
std::vector<double> shifts(const std::vector<QRectF>& near, const QRectF& wanted, Gaps gaps, bool isAcross,
                           double reach)
{
    std::vector<double> all{0};
    for (const QRectF& one : near) {
        if (isAcross) {
            all.push_back(one.right() + gaps.across - wanted.left());
            all.push_back(one.left() - gaps.across - wanted.right());
        } else {
            all.push_back(one.bottom() + gaps.down - wanted.top());
            all.push_back(one.top() - gaps.down - wanted.bottom());
        }
    }
    std::erase_if(all, [reach](double shift) { return std::abs(shift) > reach; });
    // Downwards and to the right before upwards and to the left.
    std::sort(all.begin(), all.end(),
              [](double a, double b) { return std::abs(a) != std::abs(b) ? std::abs(a) < std::abs(b) : a > b; });
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

} // namespace

bool FreePlaces::isFree(const QRectF& rectangle) const
{
    return std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF& one) { return one.intersects(rectangle); });
}

std::vector<QRectF> FreePlaces::within(const QRectF& window) const
{
    std::vector<QRectF> near;
    std::copy_if(m_taken.begin(), m_taken.end(), std::back_inserter(near),
                 [&](const QRectF& one) { return one.intersects(window); });
    return near;
}

QPointF FreePlaces::nearest(const QRectF& wanted) const
{
    for (double reach = firstReach; reach <= lastReach; reach *= 2) {
        const double across = reach + m_gaps.across;
        const double down = reach + m_gaps.down;
        const std::vector<QRectF> near = within(wanted.adjusted(-across, -down, across, down));
        const auto isFree = [&](const QRectF& place) {
            const QRectF kept = place.adjusted(-m_gaps.across, -m_gaps.down, m_gaps.across, m_gaps.down);
            return std::none_of(near.begin(), near.end(), [&](const QRectF& one) { return one.intersects(kept); });
        };
        const std::vector<double> xs = shifts(near, wanted, m_gaps, true, reach);
        const std::vector<double> ys = shifts(near, wanted, m_gaps, false, reach);
        std::optional<QPointF> best;
        const auto lengthOf = [](QPointF by) { return std::abs(by.x()) + std::abs(by.y()); };
        for (const double x : xs) {
            for (const double y : ys) {
                if (near.size() > mostForEachPair && x != 0 && y != 0)
                    break;
                const QPointF by(x, y);
                if (best && lengthOf(by) >= lengthOf(*best))
                    break; // those that follow are farther
                if (isFree(wanted.translated(by)))
                    best = by;
            }
        }
        if (best)
            return wanted.topLeft() + *best;
    }
    return wanted.topLeft();
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/acrossgrid.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace unitscope {

namespace {

constexpr int costOfCorner = 48;
constexpr int costOfCrossing = 24;
constexpr int costUpon = 240; // upon another line
constexpr quint32 nothing = std::numeric_limits<quint32>::max();

AcrossGrid::Direction directionOf(QPoint direction)
{
    if (direction.x() != 0)
        return direction.x() > 0 ? AcrossGrid::Right : AcrossGrid::Left;
    return direction.y() > 0 ? AcrossGrid::Down : AcrossGrid::Up;
}

AcrossGrid::Direction turned(AcrossGrid::Direction direction)
{
    constexpr AcrossGrid::Direction opposite[] = {AcrossGrid::Left, AcrossGrid::Right, AcrossGrid::Up,
                                                  AcrossGrid::Down};
    return opposite[direction];
}

bool isAcross(AcrossGrid::Direction direction)
{
    return direction == AcrossGrid::Right || direction == AcrossGrid::Left;
}

} // namespace

AcrossGrid::AcrossGrid(std::vector<double> xs, std::vector<double> ys)
    : m_xs(std::move(xs)),
      m_ys(std::move(ys)),
      m_crossings(m_xs.size() * m_ys.size()),
      m_cost(m_crossings.size() * 4, std::numeric_limits<int>::max()),
      m_before(m_crossings.size() * 4, nothing)
{ }

size_t AcrossGrid::column(double x) const
{
    return size_t(std::lower_bound(m_xs.begin(), m_xs.end(), x) - m_xs.begin());
}

size_t AcrossGrid::row(double y) const
{
    return size_t(std::lower_bound(m_ys.begin(), m_ys.end(), y) - m_ys.begin());
}

void AcrossGrid::block(const QRectF& box, double margin)
{
    const QRectF kept = box.adjusted(-margin, -margin, margin, margin);
    for (size_t y = row(kept.top()); y < m_ys.size() && m_ys[y] <= kept.bottom(); ++y) {
        for (size_t x = column(kept.left()); x < m_xs.size() && m_xs[x] <= kept.right(); ++x)
            m_crossings[y * m_xs.size() + x].isBlocked = true;
    }
}

void AcrossGrid::addFrame(const QRectF& area, quint32 frame)
{
    for (size_t y = row(area.top()); y < m_ys.size() && m_ys[y] <= area.bottom(); ++y) {
        for (size_t x = column(area.left()); x < m_xs.size() && m_xs[x] <= area.right(); ++x)
            m_crossings[y * m_xs.size() + x].frame = frame + 1;
    }
}

/// Which of so many steps from `from` on are nearer than `near` to the grid; at least those.
std::pair<int, int> AcrossGrid::inside(QPointF from, QPointF way, int steps, double near) const
{
    double first = 0;
    double last = 1;
    const auto cut = [&](double at, double length, double low, double high) {
        if (length == 0) {
            if (at < low || at > high)
                last = -1;
            return;
        }
        const double a = (low - at) / length;
        const double b = (high - at) / length;
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
    };
    cut(from.x(), way.x(), m_xs.front() - near, m_xs.back() + near);
    cut(from.y(), way.y(), m_ys.front() - near, m_ys.back() + near);
    if (first > last)
        return {0, -1};
    return {std::max(0, int(std::floor(first * steps))), std::min(steps, int(std::ceil(last * steps)))};
}

void AcrossGrid::occupy(std::span<const QPointF> line, quint32 end)
{
    constexpr double near = 4;
    for (size_t i = 1; i < line.size(); ++i) {
        const QPointF way = line[i] - line[i - 1];
        const double length = std::hypot(way.x(), way.y());
        const int steps = std::max(1, int(std::ceil(length / near)));
        const auto [first, last] = inside(line[i - 1], way, steps, near);
        for (int step = first; step <= last; ++step) {
            const QPointF at = line[i - 1] + way * step / steps;
            const size_t x = column(at.x() - near);
            const size_t y = row(at.y() - near);
            if (x >= m_xs.size() || y >= m_ys.size() || m_xs[x] > at.x() + near || m_ys[y] > at.y() + near)
                continue;
            Crossing& crossing = m_crossings[y * m_xs.size() + x];
            if (std::abs(way.x()) * 2 >= std::abs(way.y()))
                crossing.across = end + 1;
            if (std::abs(way.y()) * 2 >= std::abs(way.x()))
                crossing.down = end + 1;
        }
    }
}

std::optional<AcrossGrid::State> AcrossGrid::stateOf(const WayEnd& end) const
{
    const size_t x = column(end.at.x());
    const size_t y = row(end.at.y());
    if (x >= m_xs.size() || y >= m_ys.size() || m_crossings[y * m_xs.size() + x].isBlocked)
        return std::nullopt;
    return State{quint32(y * m_xs.size() + x), directionOf(end.direction)};
}

std::optional<AcrossGrid::State> AcrossGrid::next(State state, Direction direction, const Wish& wish) const
{
    const size_t x = state.crossing % m_xs.size();
    const size_t y = state.crossing / m_xs.size();
    const bool isOut = direction == Right  ? x + 1 >= m_xs.size()
                       : direction == Left ? x == 0
                       : direction == Down ? y + 1 >= m_ys.size()
                                           : y == 0;
    if (isOut || direction == turned(state.direction))
        return std::nullopt;
    const qint64 by = direction == Right  ? 1
                      : direction == Left ? -1
                      : direction == Down ? qint64(m_xs.size())
                                          : -qint64(m_xs.size());
    const State to{quint32(qint64(state.crossing) + by), direction};
    const Crossing& crossing = m_crossings[to.crossing];
    const bool isElsewhere = crossing.frame != 0 && crossing.frame != wish.fromFrame + 1
                             && crossing.frame != wish.toFrame + 1;
    return crossing.isBlocked || isElsewhere ? std::nullopt : std::optional(to);
}

int AcrossGrid::costOf(State from, State to, quint32 end) const
{
    const QPointF way = pointOf(to.crossing) - pointOf(from.crossing);
    const Crossing& crossing = m_crossings[to.crossing];
    const int length = int(std::lround(std::abs(way.x()) + std::abs(way.y())));
    const quint32 along = isAcross(to.direction) ? crossing.across : crossing.down;
    const quint32 athwart = isAcross(to.direction) ? crossing.down : crossing.across;
    int cost = crossing.frame != 0 ? length * 3 / 2 : length;
    cost += from.direction == to.direction ? 0 : costOfCorner;
    cost += along != 0 && along != end + 1 ? costUpon : 0;
    cost += athwart != 0 && athwart != end + 1 ? costOfCrossing : 0;
    return cost;
}

void AcrossGrid::reach(quint32 state, int cost, quint32 before)
{
    if (m_cost[state] == std::numeric_limits<int>::max())
        m_reached.push_back(state);
    m_cost[state] = cost;
    m_before[state] = before;
}

void AcrossGrid::forget()
{
    for (const quint32 state : m_reached) {
        m_cost[state] = std::numeric_limits<int>::max();
        m_before[state] = nothing;
    }
    m_reached.clear();
}

std::vector<QPointF> AcrossGrid::corners(quint32 last) const
{
    std::vector<QPointF> points;
    for (quint32 state = last; state != nothing; state = m_before[state]) {
        const QPointF point = pointOf(state / 4);
        const size_t count = points.size();
        const bool isStraight = count >= 2
                                && ((points[count - 1].x() == point.x() && points[count - 2].x() == point.x())
                                    || (points[count - 1].y() == point.y() && points[count - 2].y() == point.y()));
        if (isStraight)
            points.pop_back();
        points.push_back(point);
    }
    std::reverse(points.begin(), points.end());
    return points;
}

std::optional<std::vector<QPointF>> AcrossGrid::way(const Wish& wish, qint64& budget)
{
    const auto numberOf = [](State state) { return state.crossing * 4 + state.direction; };
    std::vector<quint32> goals;
    for (const WayEnd& goal : wish.to) {
        const auto state = stateOf(goal);
        if (!state)
            continue;
        goals.push_back(numberOf({state->crossing, turned(state->direction)}));
        if (next(*state, state->direction, wish))
            continue;
        // Where there is no room to come straight, its last corner is right before the box.
        for (const Direction direction : {Right, Left, Down, Up}) {
            if (isAcross(direction) != isAcross(state->direction))
                goals.push_back(numberOf({state->crossing, direction}));
        }
    }
    const auto left = [&](quint32 state) { // at least
        double least = std::numeric_limits<double>::max();
        for (const quint32 goal : goals) {
            const QPointF way = pointOf(goal / 4) - pointOf(state / 4);
            least = std::min(least, std::abs(way.x()) + std::abs(way.y()));
        }
        return int(least) * 5 / 4; // a way that is a little longer is found much sooner
    };
    forget();
    using Open = std::pair<int, quint32>;
    std::vector<Open> open; // a heap, the nearest in front
    const auto add = [&](quint32 state) {
        open.emplace_back(m_cost[state] + left(state), state);
        std::push_heap(open.begin(), open.end(), std::greater<>());
    };
    for (const WayEnd& start : wish.from) {
        const auto state = goals.empty() ? std::nullopt : stateOf(start);
        if (!state)
            continue;
        reach(numberOf(*state), 0, nothing);
        add(numberOf(*state));
    }
    while (!open.empty() && budget > 0) {
        std::pop_heap(open.begin(), open.end(), std::greater<>());
        const auto [reached, number] = open.back();
        open.pop_back();
        if (std::find(goals.begin(), goals.end(), number) != goals.end())
            return corners(number);
        if (reached > m_cost[number] + left(number))
            continue;
        --budget;
        const State state{number / 4, Direction(number % 4)};
        for (const Direction direction : {Right, Left, Down, Up}) {
            const auto step = next(state, direction, wish);
            if (!step)
                continue;
            const int sum = m_cost[number] + costOf(state, *step, wish.end);
            if (sum >= m_cost[numberOf(*step)])
                continue;
            reach(numberOf(*step), sum, number);
            add(numberOf(*step));
        }
    }
    return std::nullopt;
}

} // namespace unitscope

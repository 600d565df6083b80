// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/wrap.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace unitscope {

namespace {

constexpr double wantedAspect = 1.7;
constexpr double flattest = 3;
constexpr double tallest = 0.5;
constexpr double leastGap = 16;  // between groups, to be cut there
constexpr double firstLane = 16; // from the boxes to the nearest lane
constexpr double laneStep = 4;
constexpr int mostLanes = 80; // then lines share

/// Where lines cross one cut.
struct Cut
{
    double x = 0;
    std::set<double> heights; ///< rounded: lines of one trunk cross at one height

    int lanes() const { return std::min(int(heights.size()), mostLanes); }
    /// 0: the lowest line's lane, nearest to the boxes.
    int laneOf(double height) const
    {
        const auto below = std::distance(heights.upper_bound(height), heights.end());
        return int(below * lanes() / std::ssize(heights));
    }
    double room() const { return firstLane * 2 + lanes() * laneStep; }
};

struct Strip
{
    double left = 0;
    double right = 0;
    double top = std::numeric_limits<double>::max();
    double bottom = std::numeric_limits<double>::lowest();
    QPointF move; ///< of what stands in it

    void cover(double y)
    {
        top = std::min(top, y);
        bottom = std::max(bottom, y);
    }
};

class Breaker
{
public:
    Breaker(const AskedComponent& asked, std::span<const quint32> groupOf, PlacedComponent& placed)
        : m_asked(asked), m_groupOf(groupOf), m_placed(placed)
    { }
    void breakInto(int rows);

private:
    std::vector<std::pair<double, double>> groupSpans() const;
    std::vector<double> gaps() const;
    void chooseCuts(int rows);
    size_t stripAt(double x) const;
    void measure();
    void placeStrips();
    std::vector<QPointF> broken(const std::vector<QPointF>& line) const;
    /// From the end of one strip to the beginning of the next, or back.
    void addDetour(size_t cut, double y, bool isForth, std::vector<QPointF>& line) const;
    void moveAll();

    const AskedComponent& m_asked;
    std::span<const quint32> m_groupOf;
    PlacedComponent& m_placed;
    std::vector<Cut> m_cuts;
    std::vector<Strip> m_strips;
    double m_leftRoom = 0;
    double m_widest = 0;
};

/// From where to where each group's boxes reach, from the left.
std::vector<std::pair<double, double>> Breaker::groupSpans() const
{
    std::map<quint32, std::pair<double, double>> spanOf;
    for (size_t i = 0; i < m_placed.nodes.size(); ++i) {
        const double left = m_placed.nodes[i].x();
        const double right = left + m_asked.nodes[i].size.width();
        auto& span = spanOf.try_emplace(m_groupOf[i], left, right).first->second;
        span = {std::min(span.first, left), std::max(span.second, right)};
    }
    std::vector<std::pair<double, double>> spans;
    for (const auto& [group, span] : spanOf)
        spans.push_back(span);
    std::sort(spans.begin(), spans.end());
    return spans;
}

/// The middle of every upright gap between groups.
std::vector<double> Breaker::gaps() const
{
    const std::vector<std::pair<double, double>> spans = groupSpans();
    std::vector<double> middles;
    double reached = spans.front().second;
    for (const auto& [left, right] : spans) {
        if (left - reached >= leastGap)
            middles.push_back(std::round((left + reached) / 2));
        reached = std::max(reached, right);
    }
    return middles;
}

void Breaker::chooseCuts(int rows)
{
    const std::vector<double> possible = gaps();
    double last = 0;
    for (int row = 1; row < rows; ++row) {
        const double wish = m_placed.size.width() * row / rows;
        const auto distance = [wish](double a, double b) { return std::abs(a - wish) < std::abs(b - wish); };
        const auto best = std::min_element(possible.begin(), possible.end(), distance);
        if (best == possible.end() || *best <= last)
            continue;
        last = *best;
        m_cuts.push_back({.x = last, .heights = {}});
    }
}

size_t Breaker::stripAt(double x) const
{
    const auto after = std::upper_bound(m_cuts.begin(), m_cuts.end(), x,
                                        [](double a, const Cut& b) { return a < b.x; });
    return size_t(after - m_cuts.begin());
}

double crossingAt(QPointF a, QPointF b, double x)
{
    return std::round(a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x()));
}

/// Finds where lines cross the cuts, and how high each strip is.
void Breaker::measure()
{
    m_strips.resize(m_cuts.size() + 1);
    for (size_t i = 0; i < m_strips.size(); ++i) {
        m_strips[i].left = i == 0 ? 0 : m_cuts[i - 1].x;
        m_strips[i].right = i < m_cuts.size() ? m_cuts[i].x : m_placed.size.width();
    }
    for (size_t i = 0; i < m_placed.nodes.size(); ++i) {
        Strip& strip = m_strips[stripAt(m_placed.nodes[i].x())];
        strip.cover(m_placed.nodes[i].y());
        strip.cover(m_placed.nodes[i].y() + m_asked.nodes[i].size.height());
    }
    for (const auto& line : m_placed.edges) {
        for (size_t i = 0; i < line.size(); ++i) {
            m_strips[stripAt(line[i].x())].cover(line[i].y());
            if (i == 0)
                continue;
            const auto [first, last] = std::minmax({stripAt(line[i - 1].x()), stripAt(line[i].x())});
            for (size_t cut = first; cut < last; ++cut) {
                const double y = crossingAt(line[i - 1], line[i], m_cuts[cut].x);
                m_cuts[cut].heights.insert(y);
                m_strips[cut].cover(y);
                m_strips[cut + 1].cover(y);
            }
        }
    }
}

void Breaker::placeStrips()
{
    double rightRoom = 0;
    for (const Cut& cut : m_cuts) {
        m_leftRoom = std::max(m_leftRoom, cut.room());
        rightRoom = std::max(rightRoom, cut.room());
    }
    double top = 0;
    for (size_t i = 0; i < m_strips.size(); ++i) {
        Strip& strip = m_strips[i];
        strip.move = {m_leftRoom - strip.left, top - strip.top};
        m_widest = std::max(m_widest, m_leftRoom + strip.right - strip.left);
        top += strip.bottom - strip.top + (i < m_cuts.size() ? m_cuts[i].room() : 0);
    }
    m_placed.size = {m_widest + rightRoom, top};
}

void Breaker::addDetour(size_t cut, double y, bool isForth, std::vector<QPointF>& line) const
{
    const Strip& before = m_strips[cut];
    const Strip& after = m_strips[cut + 1];
    const double lane = m_cuts[cut].laneOf(y) * laneStep;
    // The lowest line turns first and comes back in last: nested, so none crosses another.
    const double outer = (m_cuts[cut].lanes() - 1) * laneStep - lane;
    const QPointF leaves(m_cuts[cut].x + before.move.x(), y + before.move.y());
    const QPointF enters(m_cuts[cut].x + after.move.x(), y + after.move.y());
    const double right = leaves.x() + firstLane + lane;
    const double left = enters.x() - firstLane - outer;
    const double between = before.bottom + before.move.y() + firstLane + lane;
    std::vector<QPointF> way{leaves,          {right, leaves.y()}, {right, between},
                             {left, between}, {left, enters.y()},  enters};
    if (!isForth)
        std::reverse(way.begin(), way.end());
    line.insert(line.end(), way.begin(), way.end());
}

std::vector<QPointF> Breaker::broken(const std::vector<QPointF>& line) const
{
    std::vector<QPointF> result{line.front() + m_strips[stripAt(line.front().x())].move};
    for (size_t i = 1; i < line.size(); ++i) {
        const size_t from = stripAt(line[i - 1].x());
        const size_t to = stripAt(line[i].x());
        for (size_t cut = from; cut < to; ++cut)
            addDetour(cut, crossingAt(line[i - 1], line[i], m_cuts[cut].x), true, result);
        for (size_t cut = from; cut > to; --cut)
            addDetour(cut - 1, crossingAt(line[i - 1], line[i], m_cuts[cut - 1].x), false, result);
        result.push_back(line[i] + m_strips[to].move);
    }
    return result;
}

void Breaker::moveAll()
{
    for (auto& line : m_placed.edges)
        line = broken(line);
    for (QPointF& node : m_placed.nodes)
        node += m_strips[stripAt(node.x())].move;
}

void Breaker::breakInto(int rows)
{
    chooseCuts(rows);
    if (m_cuts.empty())
        return;
    measure();
    placeStrips();
    moveAll();
}

/// Columns become rows and rows columns.
void turnOver(AskedComponent& asked, PlacedComponent& placed)
{
    for (AskedNode& node : asked.nodes)
        node.size.transpose();
    const auto turn = [](QPointF& point) { point = {point.y(), point.x()}; };
    std::for_each(placed.nodes.begin(), placed.nodes.end(), turn);
    for (auto& line : placed.edges)
        std::for_each(line.begin(), line.end(), turn);
    placed.size.transpose();
}

} // namespace

void wrapToPage(const AskedComponent& asked, std::span<const quint32> groupOf, PlacedComponent& placed)
{
    const double aspect = placed.size.width() / std::max(placed.size.height(), 1.0);
    if (aspect > flattest)
        Breaker(asked, groupOf, placed).breakInto(std::max(2, int(std::lround(std::sqrt(aspect / wantedAspect)))));
    if (aspect >= tallest)
        return;
    AskedComponent turned{.nodes = asked.nodes, .edges = {}};
    turnOver(turned, placed);
    Breaker(turned, groupOf, placed).breakInto(std::max(2, int(std::lround(std::sqrt(wantedAspect / aspect)))));
    turned.nodes = asked.nodes;
    turnOver(turned, placed);
}

} // namespace unitscope

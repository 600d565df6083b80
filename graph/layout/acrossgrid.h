// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Private to acrossroutes: a grid of crossings on which lines are led at right angles. Pure; distances in pixels.

#include <QtCore/qpoint.h>
#include <QtCore/qrect.h>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace unitscope {

/// Where a line may begin or end, and in which direction it leaves its box there.
struct WayEnd
{
    QPointF at;
    QPoint direction; ///< (1, 0), (-1, 0), (0, 1), (0, -1)
};

class AcrossGrid
{
public:
    /// Of these columns and rows, ascending.
    AcrossGrid(std::vector<double> xs, std::vector<double> ys);

    size_t size() const { return m_xs.size() * m_ys.size(); }
    /// Nothing passes, up to so far from it.
    void block(const QRectF& box, double margin);
    /// Only lines that begin or end in the frame pass there, and it costs them more. Numbers from 0.
    void addFrame(const QRectF& area, quint32 frame);
    /// A line is there; those that follow cross it, but do not run upon it unless they end where it ends.
    void occupy(std::span<const QPointF> line, quint32 end);
    struct Wish
    {
        std::span<const WayEnd> from; ///< of a box, one for each side
        std::span<const WayEnd> to;
        quint32 fromFrame;
        quint32 toFrame;
        quint32 end; ///< the box it ends at
    };
    /// A good way from one of the beginnings to one of the ends, corners only; nothing if there is none within `budget`
    /// looks, which are subtracted.
    std::optional<std::vector<QPointF>> way(const Wish& wish, qint64& budget);

    enum Direction : quint8 { Right, Left, Down, Up };

private:
    struct Crossing
    {
        bool isBlocked = false;
        quint32 frame = 0;  ///< + 1; 0: none
        quint32 across = 0; ///< end + 1 of a line that runs from side to side; 0: none
        quint32 down = 0;
    };
    struct State
    {
        quint32 crossing;
        Direction direction;
    };
    std::pair<int, int> inside(QPointF from, QPointF way, int steps, double near) const;
    size_t column(double x) const;
    size_t row(double y) const;
    std::optional<State> stateOf(const WayEnd& end) const;
    std::optional<State> next(State state, Direction direction, const Wish& wish) const;
    int costOf(State from, State to, quint32 end) const;
    QPointF pointOf(quint32 crossing) const { return {m_xs[crossing % m_xs.size()], m_ys[crossing / m_xs.size()]}; }
    std::vector<QPointF> corners(quint32 last) const;
    void reach(quint32 state, int cost, quint32 before);
    void forget();

    std::vector<double> m_xs;
    std::vector<double> m_ys;
    std::vector<Crossing> m_crossings;
    // Of the search that goes on: per state the cheapest way there and where that comes from. Kept, because there are many.
    std::vector<int> m_cost;
    std::vector<quint32> m_before;
    std::vector<quint32> m_reached;
};

} // namespace unitscope

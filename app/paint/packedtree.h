// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Finds the boxes that meet an area without looking at the others: a packed R-tree, sixteen boxes to a knot, built once.
/// Immutable; safe between threads. Whole pixels, rounded outwards: 21 bytes a box with its value.

#include <QtCore/qrect.h>
#include <algorithm>
#include <vector>

namespace unitscope {

class PackedTree
{
public:
    struct Entry
    {
        QRectF box;
        quint32 value = 0;
    };

    PackedTree() = default;
    explicit PackedTree(const std::vector<Entry>& entries);

    qsizetype size() const { return std::ssize(m_values); }
    /// What was given with the box at a position; positions go from 0 to size(), near boxes have near positions.
    quint32 valueAt(quint32 position) const { return m_values[position]; }

    /// The box at a position, rounded outwards.
    QRectF boxAt(quint32 position) const
    {
        const Bounds& box = m_bounds[position];
        return {QPointF(box.left, box.top), QPointF(box.right, box.bottom)};
    }

    /// Calls `act(position)` for every box that meets the area (touching counts), in rising order of positions: an area
    /// within another gives part of the same sequence.
    template <class Act>
    void visit(const QRectF& area, Act&& act) const
    {
        if (!m_values.empty())
            visitBelow(std::ssize(m_levels) - 1, 0, around(area), act);
    }

private:
    static constexpr size_t perKnot = 16;

    struct Bounds
    {
        int left;
        int top;
        int right;
        int bottom;
        bool meets(const Bounds& other) const
        {
            return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
        }
        void unite(const Bounds& other);
    };
    /// Where a level begins in m_bounds, and how many boxes it has; level 0 are the given ones.
    struct Level
    {
        size_t begin;
        size_t size;
    };

    static Bounds around(const QRectF& box);

    template <class Act>
    void visitBelow(qsizetype level, size_t knot, const Bounds& area, Act& act) const
    {
        if (!m_bounds[m_levels[size_t(level)].begin + knot].meets(area))
            return;
        if (level == 0) {
            act(quint32(knot));
            return;
        }
        const size_t end = std::min(m_levels[size_t(level) - 1].size, (knot + 1) * perKnot);
        for (size_t child = knot * perKnot; child < end; ++child)
            visitBelow(level - 1, child, area, act);
    }

    std::vector<Bounds> m_bounds;
    std::vector<quint32> m_values;
    std::vector<Level> m_levels;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/paint/packedtree.h"

#include <cmath>
#include <numeric>

namespace unitscope {

namespace {

int bounded(double value)
{
    constexpr double most = 1e9; // also of what is infinite; NaN becomes 0
    return std::isnan(value) ? 0 : int(std::clamp(value, -most, most));
}

} // namespace

void PackedTree::Bounds::unite(const Bounds& other)
{
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
}

PackedTree::Bounds PackedTree::around(const QRectF& box)
{
    return {bounded(std::floor(box.left())), bounded(std::floor(box.top())), bounded(std::ceil(box.right())),
            bounded(std::ceil(box.bottom()))};
}

// Sort-tile-recursive: slabs by x, within a slab by y, so that sixteen neighbours in the order are near each other.
PackedTree::PackedTree(const std::vector<Entry>& entries)
{
    const size_t count = entries.size();
    if (count == 0)
        return;
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), 0u);
    // Twice the middle of each box, in whole numbers: even what is infinite has an order.
    std::vector<std::pair<qint64, qint64>> middles;
    middles.reserve(count);
    for (const Entry& entry : entries) {
        const Bounds box = around(entry.box);
        middles.emplace_back(qint64(box.left) + box.right, qint64(box.top) + box.bottom);
    }
    // Equal keys in the given order: the same input gives the same tree.
    const auto byX = [&](quint32 a, quint32 b) {
        return std::pair(middles[a].first, a) < std::pair(middles[b].first, b);
    };
    const auto byY = [&](quint32 a, quint32 b) {
        return std::pair(middles[a].second, a) < std::pair(middles[b].second, b);
    };
    std::sort(order.begin(), order.end(), byX);
    const auto slabs = size_t(std::ceil(std::sqrt(double(count) / perKnot)));
    const size_t slab = (count + slabs - 1) / slabs;
    for (size_t begin = 0; begin < count; begin += slab)
        std::sort(order.begin() + std::ptrdiff_t(begin), order.begin() + std::ptrdiff_t(std::min(count, begin + slab)),
                  byY);

    m_values.reserve(count);
    m_bounds.reserve(count + count / (perKnot - 1) + 8);
    for (const quint32 entry : order) {
        m_values.push_back(entries[entry].value);
        m_bounds.push_back(around(entries[entry].box));
    }
    m_levels.push_back({0, count});
    while (m_levels.back().size > 1) {
        const Level below = m_levels.back();
        const Level level{m_bounds.size(), (below.size + perKnot - 1) / perKnot};
        for (size_t knot = 0; knot < level.size; ++knot) {
            Bounds all = m_bounds[below.begin + knot * perKnot];
            for (size_t child = knot * perKnot + 1; child < std::min(below.size, (knot + 1) * perKnot); ++child)
                all.unite(m_bounds[below.begin + child]);
            m_bounds.push_back(all);
        }
        m_levels.push_back(level);
    }
}

} // namespace unitscope

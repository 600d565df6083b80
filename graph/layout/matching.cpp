// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/matching.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace unitscope {

Matching::Matching(size_t count, int most) : m_parent(count), m_size(count, 1), m_most(most)
{
    std::iota(m_parent.begin(), m_parent.end(), 0u);
}

void Matching::tie(quint32 a, quint32 b)
{
    if (a != b)
        m_ties.push_back({std::min(a, b), std::max(a, b), 1});
}

quint32 Matching::labelOf(quint32 member) const
{
    while (m_parent[member] != member)
        member = m_parent[member];
    return member;
}

/// Ties between sets instead of members, each pair once.
void Matching::mergeEqual()
{
    for (Tie& tie : m_ties) {
        const quint32 a = labelOf(tie.a);
        const quint32 b = labelOf(tie.b);
        tie.a = std::min(a, b);
        tie.b = std::max(a, b);
    }
    std::erase_if(m_ties, [](const Tie& tie) { return tie.a == tie.b; });
    std::stable_sort(m_ties.begin(), m_ties.end(),
                     [](const Tie& x, const Tie& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    std::vector<Tie> merged;
    for (const Tie& tie : m_ties) {
        if (!merged.empty() && merged.back().a == tie.a && merged.back().b == tie.b)
            merged.back().weight += tie.weight;
        else
            merged.push_back(tie);
    }
    m_ties = std::move(merged);
}

bool Matching::joinBest()
{
    std::vector<std::pair<double, size_t>> order;
    for (size_t i = 0; i < m_ties.size(); ++i) {
        const Tie& tie = m_ties[i];
        if (m_size[tie.a] + m_size[tie.b] <= m_most)
            order.emplace_back(-tie.weight / std::sqrt(double(m_size[tie.a]) * m_size[tie.b]), i);
    }
    std::sort(order.begin(), order.end());
    std::vector<bool> isUsed(m_parent.size());
    for (const auto& [worth, i] : order) {
        const auto [a, b, weight] = m_ties[i];
        if (isUsed[a] || isUsed[b])
            continue;
        isUsed[a] = isUsed[b] = true;
        m_parent[b] = a;
        m_size[a] += m_size[b];
    }
    return !order.empty();
}

void Matching::run()
{
    constexpr int mostRounds = 40;
    for (int round = 0; round < mostRounds; ++round) {
        mergeEqual();
        if (!joinBest())
            return;
    }
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/groupjoin.h"

#include "graph/layout/packing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace unitscope {

namespace {

constexpr double wantedAspect = 1.6;
constexpr Gaps betweenRows{24, 16};

class Join
{
public:
    Join(const Divided& divided, const std::vector<GroupWork>& work)
        : m_divided(divided), m_tree(divided.tree), m_work(work), m_rows(work.size()), m_origins(work.size())
    { }
    PlacedComponent join();

private:
    const PlacedComponent& inner(quint32 group) const
    {
        return m_work[group].isPlaced ? m_work[group].placed : m_rows[group];
    }
    void placeRest();
    void setOrigins();
    std::vector<QPointF> lineOf(quint32 line) const;

    const Divided& m_divided;
    const GroupTree& m_tree;
    const std::vector<GroupWork>& m_work;
    std::vector<PlacedComponent> m_rows; ///< of groups that are not placed
    std::vector<QPointF> m_origins;
};

/// The deepest first: a group is as large as what is in it.
void Join::placeRest()
{
    std::vector<quint32> groups(m_work.size());
    std::iota(groups.begin(), groups.end(), 0u);
    std::stable_sort(groups.begin(), groups.end(),
                     [this](quint32 a, quint32 b) { return m_tree.groups[a].depth > m_tree.groups[b].depth; });
    for (const quint32 group : groups) {
        if (m_work[group].isPlaced)
            continue;
        std::vector<QSizeF> sizes;
        for (const quint32 member : m_tree.groups[group].members) {
            sizes.push_back(m_tree.groups[group].holdsNodes
                                ? m_divided.component.nodes[member].size
                                : inner(member).size + QSizeF(2 * groupMargin, 2 * groupMargin));
        }
        m_rows[group] = placeInRows(sizes);
    }
}

void Join::setOrigins()
{
    std::vector<quint32> open{0};
    while (!open.empty()) {
        const quint32 group = open.back();
        open.pop_back();
        if (m_tree.groups[group].holdsNodes)
            continue;
        const std::vector<quint32>& members = m_tree.groups[group].members;
        for (size_t i = 0; i < members.size(); ++i) {
            m_origins[members[i]] = m_origins[group] + inner(group).nodes[i] + QPointF(groupMargin, groupMargin);
            open.push_back(members[i]);
        }
    }
}

std::vector<QPointF> Join::lineOf(quint32 line) const
{
    std::vector<QPointF> points;
    for (const quint32 group : m_divided.ways.groupsAlong(line)) {
        const GroupWork& work = m_work[group];
        if (!work.isPlaced)
            return {};
        const std::vector<LinePiece>& pieces = m_divided.ways.piecesIn(group);
        const auto piece = std::lower_bound(pieces.begin(), pieces.end(), line,
                                            [](const LinePiece& a, quint32 b) { return a.line < b; });
        const GroupWork::Use use = work.uses[size_t(piece - pieces.begin())];
        const std::vector<QPointF>& part = work.placed.edges[use.edge];
        const auto add = [&](QPointF point) { points.push_back(point + m_origins[group]); };
        if (use.isTurned)
            std::for_each(part.rbegin(), part.rend(), add);
        else
            std::for_each(part.begin(), part.end(), add);
    }
    return points;
}

PlacedComponent Join::join()
{
    placeRest();
    setOrigins();
    PlacedComponent whole;
    whole.size = inner(0).size;
    for (quint32 node = 0; node < m_divided.component.nodes.size(); ++node) {
        const quint32 group = m_tree.groupOf[node];
        whole.nodes.push_back(m_origins[group] + inner(group).nodes[m_divided.placeOfNode[node]]);
    }
    for (quint32 line = 0; line < m_divided.component.edges.size(); ++line)
        whole.edges.push_back(lineOf(line));
    return whole;
}

} // namespace

PlacedComponent placeInRows(const std::vector<QSizeF>& sizes)
{
    double area = 0;
    for (const QSizeF size : sizes)
        area += (size.width() + betweenRows.across) * (size.height() + betweenRows.down);
    Packing packing = packTightly(sizes, std::sqrt(area * wantedAspect), betweenRows);
    return {.size = packing.size, .nodes = std::move(packing.at), .edges = {}};
}

PlacedComponent joined(const Divided& divided, const std::vector<GroupWork>& work)
{
    return Join(divided, work).join();
}

} // namespace unitscope

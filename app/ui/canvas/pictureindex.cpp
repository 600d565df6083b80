// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/pictureindex.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace unitscope {

PictureIndex::PictureIndex(PicturePtr picture) : m_picture(std::move(picture))
{
    const Visible& visible = m_picture->visible;
    m_groupOfNode.assign(visible.nodes.size(), noIndex);
    m_groupOfEdge.assign(visible.edges.size(), noIndex);
    m_edgesAt.resize(visible.nodes.size());
    for (quint32 i = 0; i < drawing().groups.size(); ++i) {
        const Group& group = drawing().groups[i];
        if (group.part == Group::Part::Node) {
            m_groupOfNode[group.item] = i;
            m_readingOrder.push_back(i);
        } else if (group.part == Group::Part::Edge) {
            m_groupOfEdge[group.item] = i;
        }
    }
    for (quint32 i = 0; i < visible.edges.size(); ++i) {
        const VisibleEdge& edge = visible.edges[i];
        m_edgesAt[edge.from].push_back(i);
        if (edge.to != edge.from)
            m_edgesAt[edge.to].push_back(i);
    }
    std::stable_sort(m_readingOrder.begin(), m_readingOrder.end(), [this](quint32 a, quint32 b) {
        const QPointF first = drawing().groups[a].bounds.topLeft();
        const QPointF second = drawing().groups[b].bounds.topLeft();
        return std::make_pair(first.y(), first.x()) < std::make_pair(second.y(), second.x());
    });
}

std::optional<quint32> PictureIndex::groupOf(const Subject& subject) const
{
    const Visible& visible = m_picture->visible;
    quint32 group = noIndex;
    if (const auto* node = std::get_if<NodeId>(&subject)) {
        const std::optional<NodeIndex> index = visible.graph->find(*node);
        const std::optional<quint32> shown = index ? visible.indexOf(*index) : std::nullopt;
        group = shown ? m_groupOfNode[*shown] : noIndex;
    } else if (const std::optional<EdgeIndex> index = visible.graph->find(std::get<EdgeId>(subject))) {
        const auto shown = std::find_if(visible.edges.begin(), visible.edges.end(),
                                        [&](const VisibleEdge& edge) { return edge.edge == *index; });
        group = shown != visible.edges.end() ? m_groupOfEdge[size_t(shown - visible.edges.begin())] : noIndex;
    }
    return group == noIndex ? std::nullopt : std::optional(group);
}

std::optional<Subject> PictureIndex::subjectOf(quint32 group) const
{
    const Visible& visible = m_picture->visible;
    const Group& drawn = drawing().groups[group];
    switch (drawn.part) {
    case Group::Part::Node: return visible.graph->nodes()[visible.nodes[drawn.item].node].id;
    case Group::Part::Edge: return visible.graph->edges()[visible.edges[drawn.item].edge].id;
    default: return std::nullopt;
    }
}

std::vector<quint32> PictureIndex::around(quint32 group) const
{
    const Visible& visible = m_picture->visible;
    const Group& drawn = drawing().groups[group];
    std::vector<quint32> groups{group};
    const auto addNode = [&](quint32 node) { groups.push_back(m_groupOfNode[node]); };
    if (drawn.part == Group::Part::Edge) {
        addNode(visible.edges[drawn.item].from);
        addNode(visible.edges[drawn.item].to);
    } else if (drawn.part == Group::Part::Node) {
        for (const quint32 edge : m_edgesAt[drawn.item]) {
            groups.push_back(m_groupOfEdge[edge]);
            addNode(visible.edges[edge].from);
            addNode(visible.edges[edge].to);
        }
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    if (!groups.empty() && groups.back() == noIndex)
        groups.pop_back();
    return groups;
}

std::optional<quint32> PictureIndex::nextBox(quint32 group, QPoint direction) const
{
    const QPointF start = drawing().groups[group].bounds.center();
    std::optional<quint32> best;
    double shortest = std::numeric_limits<double>::max();
    for (const quint32 candidate : m_readingOrder) {
        const QPointF way = drawing().groups[candidate].bounds.center() - start;
        const double ahead = way.x() * direction.x() + way.y() * direction.y();
        const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
        if (candidate == group || ahead < 1)
            continue;
        // Straight ahead counts more than near: what lies aside costs double.
        const double distance = ahead + 2 * aside;
        if (distance < shortest) {
            shortest = distance;
            best = candidate;
        }
    }
    return best;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/pictureindex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace unitscope {

PictureIndex::PictureIndex(PicturePtr picture) : m_picture(std::move(picture)), m_places(m_picture->drawing)
{
    const Visible& visible = m_picture->visible;
    m_groupOfNode.assign(visible.nodes.size(), noIndex);
    m_groupOfEdge.assign(visible.edges.size(), noIndex);
    m_groupOfFrame.assign(visible.groups.size(), noIndex);
    for (quint32 i = 0; i < drawing().groups.size(); ++i) {
        const Group& group = drawing().groups[i];
        if (group.part == Group::Part::Node) {
            m_groupOfNode[group.item] = i;
            m_readingOrder.push_back(i);
        } else if (group.part == Group::Part::Edge) {
            m_groupOfEdge[group.item] = i;
        } else if (group.part == Group::Part::Frame) {
            m_groupOfFrame[group.item] = i;
            m_readingOrder.push_back(i);
        }
    }
    sortEdges();
    chooseMapNames();
    std::stable_sort(m_readingOrder.begin(), m_readingOrder.end(), [this](quint32 a, quint32 b) {
        const QPointF first = drawing().groups[a].bounds.topLeft();
        const QPointF second = drawing().groups[b].bounds.topLeft();
        return std::make_pair(first.y(), first.x()) < std::make_pair(second.y(), second.x());
    });
}

/// Counts, then fills: two flat lists instead of one for every node.
void PictureIndex::sortEdges()
{
    const Visible& visible = m_picture->visible;
    m_firstEdge.assign(visible.nodes.size() + 1, 0);
    const auto forEnds = [&](auto&& act) {
        for (quint32 i = 0; i < visible.edges.size(); ++i) {
            const VisibleEdge& edge = visible.edges[i];
            act(edge.from, i);
            if (edge.to != edge.from)
                act(edge.to, i);
        }
    };
    forEnds([&](quint32 node, quint32) { ++m_firstEdge[node + 1]; });
    std::partial_sum(m_firstEdge.begin(), m_firstEdge.end(), m_firstEdge.begin());
    m_edges.resize(m_firstEdge.back());
    std::vector<quint32> next(m_firstEdge.begin(), m_firstEdge.end() - 1);
    forEnds([&](quint32 node, quint32 edge) { m_edges[next[node]++] = edge; });
}

/// Hosts before headings, large headings before small ones, and boxes by the number of their lines; those with few are no landmarks.
void PictureIndex::chooseMapNames()
{
    constexpr size_t mostBoxes = 256;
    constexpr size_t fewestLines = 3;
    const Visible& visible = m_picture->visible;
    for (quint32 i = 0; i < drawing().groups.size(); ++i) {
        const Group& group = drawing().groups[i];
        if (group.part == Group::Part::Caption && group.id.startsWith(QLatin1StringView("heading-"))
            && group.shapeCount > 0)
            m_mapNames.push_back({drawing().shapesOf(group).front().text, group.bounds, i, true});
        else if (group.part == Group::Part::Frame)
            m_mapNames.push_back({group.title, group.bounds, i, true});
    }
    const auto sizeOf = [this](const MapName& name) {
        constexpr double ofFrames = 16; // before all headings
        const Group& group = drawing().groups[name.group];
        return group.part == Group::Part::Frame ? ofFrames : drawing().shapesOf(group).front().pixelSize;
    };
    std::stable_sort(m_mapNames.begin(), m_mapNames.end(),
                     [&](const MapName& a, const MapName& b) { return sizeOf(a) > sizeOf(b); });
    std::vector<quint32> nodes;
    for (quint32 node = 0; node < visible.nodes.size(); ++node) {
        if (edgesAt(node).size() >= fewestLines && m_groupOfNode[node] != noIndex)
            nodes.push_back(node);
    }
    std::stable_sort(nodes.begin(), nodes.end(),
                     [this](quint32 a, quint32 b) { return edgesAt(a).size() > edgesAt(b).size(); });
    nodes.resize(std::min(nodes.size(), mostBoxes));
    m_mapNames.reserve(m_mapNames.size() + nodes.size());
    for (const quint32 node : nodes) {
        const quint32 group = m_groupOfNode[node];
        m_mapNames.push_back({visible.nodes[node].name, drawing().groups[group].bounds, group, false});
    }
}

std::span<const quint32> PictureIndex::edgesAt(quint32 node) const
{
    return std::span(m_edges).subspan(m_firstEdge[node], m_firstEdge[node + 1] - m_firstEdge[node]);
}

std::optional<quint32> PictureIndex::groupOf(const Subject& subject) const
{
    const Visible& visible = m_picture->visible;
    quint32 group = noIndex;
    if (const auto* node = std::get_if<NodeId>(&subject)) {
        const VisibleGroup* framed = visible.groupOf(*node);
        const std::optional<quint32> shown = visible.indexOf(*node);
        if (shown)
            group = m_groupOfNode[*shown];
        else if (framed)
            group = m_groupOfFrame[size_t(framed - visible.groups.data())];
    } else if (const std::optional<quint32> line = visible.lineOf(std::get<EdgeId>(subject))) {
        group = m_groupOfEdge[*line];
    }
    return group == noIndex ? std::nullopt : std::optional(group);
}

std::optional<Subject> PictureIndex::subjectOf(quint32 group) const
{
    const Visible& visible = m_picture->visible;
    const Group& drawn = drawing().groups[group];
    switch (drawn.part) {
    case Group::Part::Node: return visible.idOf(visible.nodes[drawn.item]);
    case Group::Part::Edge: return visible.idOf(visible.edges[drawn.item]);
    case Group::Part::Frame: return visible.groups[drawn.item].id;
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
        for (const quint32 edge : edgesAt(drawn.item)) {
            groups.push_back(m_groupOfEdge[edge]);
            addNode(visible.edges[edge].from);
            addNode(visible.edges[edge].to);
        }
    } else if (drawn.part == Group::Part::Frame) {
        addMembers(drawn.item, groups);
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    if (!groups.empty() && groups.back() == noIndex)
        groups.pop_back();
    return groups;
}

/// What is in a frame, with the lines there.
void PictureIndex::addMembers(quint32 frame, std::vector<quint32>& groups) const
{
    const Visible& visible = m_picture->visible;
    for (quint32 node = 0; node < visible.nodes.size(); ++node) {
        if (visible.nodes[node].group == frame)
            groups.push_back(m_groupOfNode[node]);
    }
    for (quint32 edge = 0; edge < visible.edges.size(); ++edge) {
        if (visible.nodes[visible.edges[edge].from].group == frame
            && visible.nodes[visible.edges[edge].to].group == frame)
            groups.push_back(m_groupOfEdge[edge]);
    }
}

QRectF PictureIndex::placeOf(quint32 group) const
{
    const Group& drawn = drawing().groups[group];
    return drawn.part == Group::Part::Frame ? drawn.handle : drawn.bounds;
}

std::optional<NodeId> PictureIndex::groupBehind(quint32 group) const
{
    const Visible& visible = m_picture->visible;
    const Group& drawn = drawing().groups[group];
    if (drawn.part == Group::Part::Frame)
        return visible.groups[drawn.item].id;
    if (drawn.part == Group::Part::Node && visible.nodes[drawn.item].isGroup)
        return visible.idOf(visible.nodes[drawn.item]);
    return std::nullopt;
}

std::optional<quint32> PictureIndex::nextBox(quint32 group, QPoint direction) const
{
    const QPointF start = placeOf(group).center();
    std::optional<quint32> best;
    double shortest = std::numeric_limits<double>::max();
    const auto consider = [&](quint32 candidate, bool mayLieAside) {
        const QPointF way = placeOf(candidate).center() - start;
        const double ahead = way.x() * direction.x() + way.y() * direction.y();
        const double aside = std::abs(way.x() * direction.y()) + std::abs(way.y() * direction.x());
        if (candidate == group || ahead < 1 || (!mayLieAside && aside > ahead))
            return;
        // Straight ahead counts more than near: what lies aside costs double.
        if (const double distance = ahead + 2 * aside; distance < shortest) {
            shortest = distance;
            best = candidate;
        }
    };
    const bool isFrame = drawing().groups[group].part == Group::Part::Frame; // around it is what is in it
    for (const quint32 neighbour : isFrame ? std::vector<quint32>() : around(group)) {
        if (drawing().groups[neighbour].part == Group::Part::Node)
            consider(neighbour, false);
    }
    if (best)
        return best;
    for (const quint32 candidate : m_readingOrder)
        consider(candidate, true);
    return best;
}

} // namespace unitscope

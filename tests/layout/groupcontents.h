// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What stands in each innermost group of a picture, and where: to see whether a later picture moves it.

#include "graph/layout/belonging.h"
#include "graph/layout/lineways.h"
#include "layout/layoutlaws.h"

#include <map>

namespace unitscope::test {

/// Everything about a group that somebody could call a change: its boxes with their sizes, and every line that touches one.
using GroupContent = QStringList;
/// Where its boxes stand, from the first of them.
using GroupPlaces = std::map<NodeId, QPointF>;

struct GroupPicture
{
    QStringList ports; ///< where lines enter it, in the order of the question: the side, and which lines
    GroupPlaces places;
};

inline QStringList portsOf(quint32 group, const LineWays& ways, const std::vector<QString>& lineWords)
{
    std::map<PortKey, QStringList> ports;
    for (const LinePiece& piece : ways.piecesIn(group)) {
        if (!piece.holdsFrom || !piece.holdsTo)
            ports[ways.portOf(piece)].append(lineWords[piece.line]);
    }
    QStringList words;
    for (auto& [key, lines] : ports) {
        lines.sort();
        words.append((key.isRight ? QStringLiteral("right ") : QStringLiteral("left ")) + lines.join(u' '));
    }
    return words;
}

/// The groups of every large component; `whole` as it was laid out with.
inline std::map<GroupContent, GroupPicture> groupContents(const Laid& laid, int whole)
{
    const auto& [visible, sizes, layout] = laid;
    const Graph& graph = *visible.graph;
    const Blocks blocks = blocksOf(visible, sizes);
    const Components components = componentsOf(visible, blocks, sizes, whole);
    std::vector<int> groupOf(visible.nodes.size(), -1);
    std::vector<GroupContent> contents;
    std::vector<GroupPicture> pictures;
    for (const Component& component : components.connected) {
        if (!component.isLarge)
            continue;
        const GroupTree tree = groupTreeOf(component.asked, belongingsOf(visible, blocks, component));
        const LineWays ways(component.asked, tree);
        std::vector<QString> lineWords;
        for (const Component::Line& line : component.lines)
            lineWords.push_back(graph.edges()[visible.edges[line.edge].edge].id.text());
        for (quint32 number = 0; number < tree.groups.size(); ++number) {
            const TreeGroup& group = tree.groups[number];
            if (!group.holdsNodes)
                continue;
            GroupContent& content = contents.emplace_back();
            GroupPicture& picture = pictures.emplace_back();
            picture.ports = portsOf(number, ways, lineWords);
            GroupPlaces& place = picture.places;
            QPointF first;
            for (const quint32 member : group.members) {
                for (const quint32 node : blocks.all[component.blocks[member]].nodes) {
                    const NodeId& id = graph.nodes()[visible.nodes[node].node].id;
                    const QRectF& box = layout.boxes[node];
                    first = place.empty() ? box.topLeft() : first;
                    place.emplace(id, box.topLeft() - first);
                    content.append(QStringLiteral("%1 %2x%3").arg(id.text()).arg(box.width()).arg(box.height()));
                    groupOf[node] = int(contents.size()) - 1;
                }
            }
        }
    }
    for (const VisibleEdge& edge : visible.edges) {
        const QString words = graph.edges()[edge.edge].id.text() + QString::number(int(edge.direction));
        for (const int group : {groupOf[edge.from], groupOf[edge.to]}) {
            if (group >= 0)
                contents[size_t(group)].append(words);
        }
    }
    std::map<GroupContent, GroupPicture> all;
    for (size_t i = 0; i < contents.size(); ++i) {
        contents[i].sort();
        all.emplace(contents[i], std::move(pictures[i]));
    }
    return all;
}

} // namespace unitscope::test

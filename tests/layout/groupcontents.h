// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// What stands in each innermost group of a picture, and where: to see whether a later picture moves it.

#include "graph/layout/belonging.h"
#include "graph/layout/grouptree.h"
#include "layout/layoutlaws.h"

#include <map>

namespace unitscope::test {

/// Everything about a group that somebody could call a change: its boxes with their sizes, and every line that touches one.
using GroupContent = QStringList;
/// Where its boxes stand, from the first of them.
using GroupPlaces = std::map<NodeId, QPointF>;

/// The groups of every large component; `whole` as it was laid out with.
inline std::map<GroupContent, GroupPlaces> groupContents(const Laid& laid, int whole)
{
    const auto& [visible, sizes, layout] = laid;
    const Graph& graph = *visible.graph;
    const Blocks blocks = blocksOf(visible, sizes);
    const Components components = componentsOf(visible, blocks, sizes, whole);
    std::vector<int> groupOf(visible.nodes.size(), -1);
    std::vector<GroupContent> contents;
    std::vector<GroupPlaces> places;
    for (const Component& component : components.connected) {
        if (!component.isLarge)
            continue;
        const GroupTree tree = groupTreeOf(component.asked, belongingsOf(visible, blocks, component));
        for (const TreeGroup& group : tree.groups) {
            if (!group.holdsNodes)
                continue;
            GroupContent& content = contents.emplace_back();
            GroupPlaces& place = places.emplace_back();
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
    std::map<GroupContent, GroupPlaces> all;
    for (size_t i = 0; i < contents.size(); ++i) {
        contents[i].sort();
        all.emplace(contents[i], places[i]);
    }
    return all;
}

} // namespace unitscope::test

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/groupparts.h"

#include "graph/view/arrangement.h"

namespace unitscope {

GroupParts groupPartsOf(const Visible& visible, const Sizes& sizes)
{
    GroupParts divided{.parts = {}, .across = {}, .partOf = std::vector<quint32>(visible.nodes.size())};
    for (size_t i = 0; i < visible.groups.size(); ++i) {
        divided.parts.push_back({.visible = {.graph = visible.graph,
                                             .spec = visible.spec,
                                             .nodes = {},
                                             .edges = {},
                                             .folds = visible.folds,
                                             .caption = {}},
                                 .sizes = {},
                                 .nodes = {},
                                 .edges = {},
                                 .leadsOut = {}});
    }
    std::vector<quint32> place(visible.nodes.size()); // within its part
    for (quint32 i = 0; i < visible.nodes.size(); ++i) {
        divided.partOf[i] = visible.nodes[i].group;
        GroupPart& part = divided.parts[divided.partOf[i]];
        place[i] = quint32(part.nodes.size());
        part.nodes.push_back(i);
        part.visible.nodes.push_back(visible.nodes[i]);
        part.sizes.push_back(sizes[i]);
        part.leadsOut.push_back(false);
    }
    for (GroupPart& part : divided.parts) {
        for (NodeForm& form : part.sizes) {
            if (form.docking.owner != Docking::nobody)
                form.docking.owner = place[form.docking.owner];
        }
    }
    for (quint32 i = 0; i < visible.edges.size(); ++i) {
        VisibleEdge edge = visible.edges[i];
        GroupPart& part = divided.parts[divided.partOf[edge.from]];
        if (divided.partOf[edge.from] != divided.partOf[edge.to]) {
            part.leadsOut[place[edge.from]] = true;
            divided.parts[divided.partOf[edge.to]].leadsOut[place[edge.to]] = true;
            divided.across.push_back(i);
            continue;
        }
        edge.from = place[edge.from];
        edge.to = place[edge.to];
        part.edges.push_back(i);
        part.visible.edges.push_back(std::move(edge));
    }
    for (GroupPart& part : divided.parts)
        part.visible.arrangement = arrangementOf(part.visible);
    return divided;
}

} // namespace unitscope

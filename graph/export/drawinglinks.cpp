// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/drawinglinks.h"

namespace unitscope {

QString linkOf(const Visible& visible, const Group& group, const LinkTemplate& link)
{
    if (link.isEmpty() || group.part != Group::Part::Node)
        return {};
    const VisibleNode& node = visible.nodes[group.item];
    return node.fold == noIndex ? link.linkTo(visible.idOf(node)) : QString();
}

std::vector<QString> linksOf(const Visible& visible, const Drawing& drawing, const LinkTemplate& link)
{
    std::vector<QString> links;
    if (link.isEmpty())
        return links;
    for (const Group& group : drawing.groups)
        links.push_back(linkOf(visible, group, link));
    return links;
}

} // namespace unitscope

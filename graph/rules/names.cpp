// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/rules/confusables.h"
#include "graph/rules/scope.h"

#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace unitscope {

void checkNames(Report& report)
{
    const Graph& graph = report.graph();
    std::map<std::tuple<QString, Kind, QString>, std::vector<const Node*>> alike;
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() != Kind::Port && node.id.kind() != Kind::Host)
            alike[{node.id.host(), node.id.kind(), skeletonOf(node.id.name())}].push_back(&node);
    }
    for (const auto& [place, nodes] : alike) {
        if (nodes.size() < 2)
            continue;
        QStringList names;
        std::vector<Subject> subjects;
        std::vector<Side> sides;
        for (const Node* node : nodes) {
            names += nameOf(*node);
            subjects.emplace_back(node->id);
            sides.push_back({u"named: "_s + names.back(), {namingClaim(graph, *node)}});
        }
        report.add({.rule = Rule::NamesAlike,
                    .subjects = std::move(subjects),
                    .words = u"Easily mixed up: "_s + listed(names),
                    .sides = std::move(sides)});
    }
}

} // namespace unitscope

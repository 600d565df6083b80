// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/groupwords.h"

#include "graph/base/safetext.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestName = 200; // UTF-16 units
constexpr size_t mostInFull = 200;     // lines with verdicts and commands: they take nearly all of the time

QString nameOf(const Visible& visible, quint32 box)
{
    const VisibleNode& shown = visible.nodes[box];
    return shown.fold == noIndex ? safeForPeople(shortened(visible.idOf(shown).name(), longestName))
                                 : visible.folds[shown.fold].name;
}

QLatin1StringView wordsOf(EdgeKind kind)
{
    using S = QLatin1StringView;
    constexpr std::array<S, 11> words = {S("data flow"),    S("listens on"),     S("connects to"),  S("triggers"),
                                         S("requires"),     S("wants"),          S("starts after"), S("part of"),
                                         S("runs in venv"), S("implemented by"), S("stored in")};
    static_assert(words.size() == size_t(EdgeKind::StoredIn) + 1);
    return words[size_t(kind)];
}

} // namespace

Description describe(const Visible& visible, const VisibleGroup& group)
{
    Description description = describe(
        *visible.graph,
        Fold{.id = group.id, .members = group.members, .name = group.name, .count = group.count, .isGroup = true});
    description.title = titleOf(group);
    return description;
}

QString bundleTitle(const Visible& visible, const VisibleEdge& bundle)
{
    const bool isFlow = bundle.kind == EdgeKind::Flow;
    const bool isOneWay = bundle.direction == Direction::Forward || !isFlow;
    const QString ends = (isOneWay ? u"from %1 to %2"_s : u"between %1 and %2"_s)
                             .arg(nameOf(visible, bundle.from), nameOf(visible, bundle.to));
    const QLatin1StringView more(isOneWay                              ? ""
                                 : bundle.direction == Direction::Both ? " both ways"
                                                                       : ", direction not stated");
    return u"%1 lines "_s.arg(visible.membersOf(bundle).size()) + ends + u": "_s + wordsOf(bundle.kind) + more;
}

Description describe(const Visible& visible, const VisibleEdge& bundle)
{
    const Graph& graph = *visible.graph;
    const auto members = visible.membersOf(bundle);
    Description description{.title = bundleTitle(visible, bundle),
                            .subtitle = u"%1 lines drawn as one"_s.arg(members.size()),
                            .fields = {},
                            .relations = {}};
    for (const EdgeIndex member : members) {
        const Edge& edge = graph.edges()[member];
        Description line = members.size() <= mostInFull ? describe(graph, edge) : describeBriefly(graph, edge);
        description.relations.push_back({.edge = member,
                                         .other = edge.id.to,
                                         .words = relationWords(graph, edge, false) + u' '
                                                  + safeForPeople(shortened(edge.id.from.name(), longestName)),
                                         .fields = std::move(line.fields)});
    }
    return description;
}

} // namespace unitscope

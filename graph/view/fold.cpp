// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/fold.h"

#include "graph/model/state.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Failed first, then the other services; what has no state last.
int rankOf(State state)
{
    return state == State::Failed          ? 0
           : state == State::AutoRestart   ? 1
           : state == State::Orphaned      ? 2
           : state == State::NotApplicable ? 100
                                           : 3 + int(state);
}

QString plural(Kind kind, qsizetype count)
{
    const QString word = kind == Kind::Code ? u"code folder"_s : QString(wordFor(kind));
    if (count == 1)
        return word;
    return kind == Kind::Process ? u"processes"_s : word + u's';
}

} // namespace

QString titleOf(const Fold& fold)
{
    return u"%1 (%2)"_s.arg(fold.name).arg(fold.count);
}

QString remarkOn(const Graph& graph, const std::vector<NodeIndex>& members)
{
    const auto failed = std::count_if(members.begin(), members.end(), [&](NodeIndex member) {
        const State state = stateOf(graph, graph.nodes()[member]);
        return state == State::Failed || state == State::AutoRestart;
    });
    return failed == 0 ? QString() : u"%1 failed"_s.arg(failed);
}

QString kindCounts(const Graph& graph, const std::vector<NodeIndex>& members)
{
    std::map<Kind, qsizetype> counts;
    for (const NodeIndex member : members)
        ++counts[graph.nodes()[member].id.kind()];
    QStringList words;
    for (const auto& [kind, count] : counts)
        words += u"%1 %2"_s.arg(count).arg(plural(kind, count));
    return words.join(u", "_s);
}

Description describe(const Graph& graph, const Fold& fold)
{
    Description description{.title = titleOf(fold),
                            .subtitle = fold.isGroup ? u"group of "_s + kindCounts(graph, fold.members)
                                                     : u"units of the system, none named by a registry"_s,
                            .fields = {},
                            .relations = {}};
    std::vector<std::pair<int, NodeIndex>> order;
    order.reserve(fold.members.size());
    for (const NodeIndex member : fold.members)
        order.emplace_back(rankOf(stateOf(graph, graph.nodes()[member])), member);
    std::sort(order.begin(), order.end());
    for (const auto& [rank, member] : order) {
        const Node& node = graph.nodes()[member];
        const QString state = wordFor(stateOf(graph, node));
        description.relations.push_back({.edge = noIndex,
                                         .other = node.id,
                                         .words = state.isEmpty() ? QString(wordFor(node.id.kind())) : state,
                                         .fields = {}});
    }
    return description;
}

} // namespace unitscope

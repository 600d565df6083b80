// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"
#include "graph/draw/wording.h"
#include "graph/view/fieldlist.h"
#include "graph/view/groupwords.h"

#include <QtCore/qstringlist.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Values that only a change makes others; a proof line quotes times and numbers of processes.
bool isLasting(const QString& attribute)
{
    const AttributeInfo* info = findAttribute(attribute);
    return info && !info->isVolatile && info->attr != Attr::Proof;
}

template <class Thing>
QString valuesOf(const Graph& graph, const Thing& thing, QString words)
{
    for (const Fact& fact : graph.factsOf(thing)) {
        if (!isLasting(graph.attributeOf(fact)))
            continue;
        QStringList values;
        for (const ClaimIndex claim : graph.claimsOf(fact))
            values += wordsFor(graph.snapshot().claim(claim).value);
        values.sort();
        values.removeDuplicates();
        const QString sentence = u' ' + safeForPeople(labelFor(graph.attributeOf(fact))) + u": "_s
                                 + values.join(u"; "_s) + u'.';
        if (words.size() + sentence.size() > longestDescription)
            return words + u" …"_s;
        words += sentence;
    }
    return words;
}

QString firstWords(const QString& subtitle, const Badge& badge)
{
    const QString words = subtitle + u'.';
    return badge.isEmpty() ? words : words + u" Problems, the worst: "_s + wordFor(badge.worst) + u'.';
}

} // namespace

QString lastingDescriptionOf(const Visible& visible, const Group& group)
{
    const Graph& graph = *visible.graph;
    if (group.part == Group::Part::Node) {
        const VisibleNode& shown = visible.nodes[group.item];
        if (shown.fold != noIndex)
            return firstWords(describe(graph, visible.folds[shown.fold]).subtitle, shown.badge);
        const Node& node = graph.nodes()[shown.node];
        return valuesOf(graph, node, firstWords(describeBriefly(graph, node).subtitle, shown.badge));
    }
    if (group.part == Group::Part::Edge) {
        const VisibleEdge& shown = visible.edges[group.item];
        if (shown.bundle != noIndex)
            return firstWords(describe(visible, shown).subtitle, shown.badge);
        const Edge& edge = graph.edges()[shown.edge];
        return valuesOf(graph, edge, firstWords(describeBriefly(graph, edge).subtitle, shown.badge));
    }
    return group.part == Group::Part::Frame ? descriptionOf(visible, group) : QString();
}

} // namespace unitscope

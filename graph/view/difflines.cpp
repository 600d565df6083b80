// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/difflines.h"

#include "graph/base/safetext.h"
#include "graph/view/diffwords.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString bracketed(const QString& words)
{
    return words.isEmpty() ? words : u" ["_s + words + u']';
}

bool isOnlyLater(Change change)
{
    return change == Change::Added || change == Change::NotLookedAtBefore;
}

} // namespace

DiffLines::DiffLines(const GraphDiff& diff)
    : m_diff(diff), m_withHost(!diff.nodes.empty() && diff.nodes.front().id.host() != diff.nodes.back().id.host())
{ }

QString DiffLines::nameOf(const NodeDiff& node) const
{
    return wordsFor(node.id, m_withHost);
}

QString DiffLines::nameOf(const EdgeDiff& edge) const
{
    const bool isLater = edge.after != noIndex;
    const Graph& graph = isLater ? *m_diff.after : *m_diff.before;
    const Edge& row = graph.edges()[isLater ? edge.after : edge.before];
    return wordsFor(edge.id.from, m_withHost) + u' ' + relationWords(graph, row, true) + u' '
           + wordsFor(edge.id.to, m_withHost);
}

QString DiffLines::headline(const NodeDiff& node) const
{
    const QString name = signFor(node.change) + (u' ' + nameOf(node));
    if (node.renaming)
        return name + u", before "_s + wordsFor(node.renaming->from, m_withHost) + u" ("_s + whyRenamed(*node.renaming)
               + u')';
    if (node.change == Change::Changed)
        return name;
    const bool isLater = isOnlyLater(node.change);
    const Graph& graph = isLater ? *m_diff.after : *m_diff.before;
    const Node& row = graph.nodes()[isLater ? node.after : node.before];
    const bool isNamedByOther = (isLater ? node.before : node.after) != noIndex;
    return name + bracketed(sayers(graph, groundOf(graph, graph.factsOf(row))))
           + (!isNamedByOther ? QString()
              : isLater       ? u" (before, something only referred to it)"_s
                              : u" (something still refers to it)"_s);
}

QString DiffLines::headline(const EdgeDiff& edge) const
{
    const QString name = signFor(edge.change) + (u' ' + nameOf(edge));
    if (edge.change == Change::Changed)
        return name;
    const bool isLater = isOnlyLater(edge.change);
    const Graph& graph = isLater ? *m_diff.after : *m_diff.before;
    const Edge& row = graph.edges()[isLater ? edge.after : edge.before];
    return name + bracketed(sayers(graph, groundOf(graph, graph.factsOf(row))));
}

QStringList DiffLines::changeOf(const FieldDiff& field) const
{
    const QString label = u"    "_s + safeForPeople(labelFor(field.attribute)) + u':';
    if (!field.isMany) {
        return {label + u' ' + valuesOn(field, &ValueDiff::before) + u" -> "_s + valuesOn(field, &ValueDiff::after),
                u"        "_s + sayersOn(field, &ValueDiff::before) + u" -> "_s + sayersOn(field, &ValueDiff::after)};
    }
    QStringList lines{label};
    for (const ValueDiff& value : field.values) {
        if (value.change == Change::Same)
            continue;
        const bool isLater = isOnlyLater(value.change);
        const Graph& graph = isLater ? *m_diff.after : *m_diff.before;
        const std::vector<ClaimIndex>& claims = isLater ? value.after : value.before;
        lines += u"        "_s + signFor(value.change) + u' ' + wordsFor(graph.snapshot().claim(claims.front()).value)
                 + bracketed(sayers(graph, claims));
    }
    return lines;
}

QString DiffLines::summaryOf(const FieldDiff& field) const
{
    const QString label = safeForPeople(labelFor(field.attribute)) + u": "_s;
    const QString before = valuesOn(field, &ValueDiff::before) + bracketed(sayersOn(field, &ValueDiff::before));
    const QString after = valuesOn(field, &ValueDiff::after) + bracketed(sayersOn(field, &ValueDiff::after));
    if (field.change == Change::NotLookedAtAfter)
        return label + before;
    return label + (field.change == Change::NotLookedAtBefore ? after : before + u" -> "_s + after);
}

QString DiffLines::valuesOn(const FieldDiff& field, std::vector<ClaimIndex> ValueDiff::*side) const
{
    const Graph& graph = graphOf(side);
    QStringList words;
    for (const ValueDiff& value : field.values) {
        if (!(value.*side).empty())
            words += wordsFor(graph.snapshot().claim((value.*side).front()).value);
    }
    return words.join(u" and "_s);
}

QString DiffLines::sayersOn(const FieldDiff& field, std::vector<ClaimIndex> ValueDiff::*side) const
{
    std::vector<ClaimIndex> all;
    for (const ValueDiff& value : field.values)
        all.insert(all.end(), (value.*side).begin(), (value.*side).end());
    return sayers(graphOf(side), all);
}

const Graph& DiffLines::graphOf(std::vector<ClaimIndex> ValueDiff::*side) const
{
    return side == &ValueDiff::before ? *m_diff.before : *m_diff.after;
}

} // namespace unitscope

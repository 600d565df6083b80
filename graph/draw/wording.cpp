// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/draw/wording.h"

#include "graph/base/safetext.h"
#include "graph/view/fieldlist.h"
#include "graph/view/groupwords.h"
#include "graph/view/ownwords.h"
#include "graph/view/positions.h"
#include "graph/view/words.h"

#include <QtCore/qstringlist.h>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype longestTitle = 1000;
constexpr int longestProblems = 700;

/// The strongest statements first, and those of equal strength by their words: where they stand in a file must not show.
QString sentenceFor(const Snapshot& snapshot, const Field& field)
{
    std::vector<std::pair<int, QString>> said;
    for (const Statement& statement : field.statements) {
        const QString quote = statement.quote.isEmpty() ? QString() : u": \"%1\""_s.arg(statement.quote);
        said.emplace_back(-int(snapshot.claim(statement.claim).basis),
                          statement.value + u" ("_s + statement.howKnown + quote + u')');
    }
    std::sort(said.begin(), said.end());
    QStringList words;
    for (const auto& [basis, text] : said)
        words += text;
    const QString doubt = field.isContradicted ? u" ["_s + field.disagreement + u']' : QString();
    return field.label + u": "_s + words.join(u"; "_s) + doubt + u'.';
}

/// Whole sentences only, as many as fit.
QString sentencesFor(const Snapshot& snapshot, const QString& first, const std::vector<Field>& fields)
{
    QString text = first;
    for (const Field& field : fields) {
        const QString sentence = sentenceFor(snapshot, field);
        if (text.size() + sentence.size() > longestDescription)
            return text + u" …"_s;
        text += u' ' + sentence;
    }
    return text;
}

/// "error" for a badge whose worst problem is one; nothing for none.
void addBadgeClass(QStringList& classes, const Badge& badge)
{
    if (!badge.isEmpty())
        classes += u"problem-"_s + wordFor(badge.worst);
}

/// "changed": once as a class, once as a word of its title.
void addChange(QStringList& classes, Group& group, Change change)
{
    if (change == Change::Same)
        return;
    classes += wordFor(change);
    group.title += u" ("_s + QString(wordFor(change)).replace(u'_', u' ') + u')';
}

/// What something is, and then what is wrong with it.
QString firstSentences(const QString& subtitle, const Badge& badge)
{
    QString words = subtitle + u'.';
    if (!badge.isEmpty())
        words += (badge.count() == 1 ? u" Problem ("_s : u" Problems (worst: "_s) + wordFor(badge.worst) + u"): "_s
                 + shortened(badge.problems.join(u"; "_s), longestProblems) + u'.';
    return words;
}

QString wordsFor(const Visible& visible, const Description& description, const Badge& badge)
{
    return sentencesFor(visible.graph->snapshot(), firstSentences(description.subtitle, badge), description.fields);
}

/// With its host where there are several.
QString nameOf(const Visible& visible, const NodeId& id)
{
    const QString name = shortened(safeForPeople(id.name()), longestTitle);
    return visible.hosts.empty() ? name : u"%1 on %2"_s.arg(name, shortened(safeForPeople(id.host()), longestTitle));
}

} // namespace

Group groupForNode(const Visible& visible, quint32 item, WordCount words)
{
    const VisibleNode& shown = visible.nodes[item];
    const NodeId& id = visible.idOf(shown);
    const bool isFold = shown.fold != noIndex;
    Group group;
    group.part = Group::Part::Node;
    group.item = item;
    group.title = isFold ? shown.name : nameOf(visible, id);
    if (words == WordCount::Few)
        return group;
    QStringList classes{u"node"_s, isFold ? u"fold"_s : QString(wordFor(shown.kind))};
    if (shown.isGroup)
        classes += u"group"_s;
    if (shown.state != State::NotApplicable)
        classes += wordFor(shown.state);
    if (shown.isContradicted)
        classes += u"contradicted"_s;
    if (!shown.note.isEmpty())
        classes += u"noted"_s;
    if (pinOf(visible, item))
        classes += u"pinned"_s;
    addBadgeClass(classes, shown.badge);
    addChange(classes, group, shown.change);
    group.id = xmlNameFor(id.text());
    group.cssClasses = classes.join(u' ');
    return group;
}

Group groupForEdge(const Visible& visible, quint32 item, WordCount words)
{
    const VisibleEdge& shown = visible.edges[item];
    const Edge& edge = visible.graph->edges()[shown.edge];
    const bool isBundle = shown.bundle != noIndex;
    Group group;
    group.part = Group::Part::Edge;
    group.item = item;
    if (words == WordCount::Few)
        return group;
    QStringList classes{u"edge"_s, wordFor(shown.kind)};
    if (shown.isInferred)
        classes += u"inferred"_s;
    if (shown.isContradicted)
        classes += u"contradicted"_s;
    addBadgeClass(classes, shown.badge);
    if (isBundle)
        classes += u"bundle"_s;
    group.id = xmlNameFor(visible.idOf(shown).text(), "e-"_L1);
    group.title = isBundle ? bundleTitle(visible, shown)
                           : nameOf(visible, edge.id.from) + u' ' + relationWords(*visible.graph, edge, true) + u' '
                                 + nameOf(visible, edge.id.to);
    addChange(classes, group, shown.change);
    group.cssClasses = classes.join(u' ');
    return group;
}

QString descriptionOf(const Visible& visible, const Group& group)
{
    const Graph& graph = *visible.graph;
    if (group.part == Group::Part::Node) {
        const VisibleNode& shown = visible.nodes[group.item];
        Description description = shown.fold == noIndex ? describeBriefly(graph, graph.nodes()[shown.node])
                                                        : describe(graph, visible.folds[shown.fold]);
        if (shown.isOpen)
            description.subtitle += u", open to the world"_s;
        if (pinOf(visible, group.item))
            description.subtitle += u", pinned"_s;
        if (!shown.note.isEmpty())
            description.subtitle += u". "_s + noteWords(shown.note);
        return wordsFor(visible, description, shown.badge);
    }
    if (group.part == Group::Part::Edge) {
        const VisibleEdge& shown = visible.edges[group.item];
        if (shown.bundle != noIndex)
            return wordsFor(visible, describe(visible, shown), shown.badge);
        return wordsFor(visible, describeBriefly(graph, graph.edges()[shown.edge]), shown.badge);
    }
    if (group.part == Group::Part::Frame && !visible.groups[group.item].isHost)
        return firstSentences(describe(visible, visible.groups[group.item]).subtitle, {});
    return {};
}

QString countWords(const Visible& visible)
{
    std::map<Kind, int> counts;
    int groups = 0;
    for (const VisibleNode& node : visible.nodes) {
        counts[node.kind] += node.isGroup ? 0 : 1;
        groups += node.isGroup ? 1 : 0;
    }
    QStringList parts;
    if (groups > 0)
        parts += u"collapsed groups: %1"_s.arg(groups);
    for (const auto& [kind, count] : counts)
        if (count > 0)
            parts += u"%1: %2"_s.arg(QString(wordFor(kind))).arg(count);
    parts += u"connections: %1"_s.arg(visible.edges.size());
    return parts.join(u", "_s) + u'.';
}

} // namespace unitscope

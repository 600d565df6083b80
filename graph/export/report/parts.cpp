// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/parts.h"

#include "graph/base/safetext.h"
#include "graph/view/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int quoteLimit = 240; // UTF-16 units
constexpr int nameLimit = 200;
constexpr size_t linesAtMost = 4;
constexpr size_t linksAtMost = 24;

/// What one source says of a field in one way: one row.
struct Saying
{
    QString value;
    QString how;
    QString source;
    std::vector<int> lines; ///< in the order of the statements, each once
    QString quote;          ///< of the first

    bool isSame(const Saying& other) const
    {
        return value == other.value && how == other.how && source == other.source;
    }
};

QString placesText(const Saying& saying)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(saying.lines.size(), linesAtMost); ++i)
        lines << QString::number(saying.lines[i]);
    const size_t rest = saying.lines.size() - std::min(saying.lines.size(), linesAtMost);
    return saying.source + (lines.isEmpty() ? QString() : u':' + lines.join(u", "_s))
           + (rest > 0 ? u" and %1 more"_s.arg(rest) : QString());
}

std::vector<Saying> sayingsOf(const Graph& graph, const Fact& fact)
{
    const Snapshot& snapshot = graph.snapshot();
    std::vector<Saying> sayings;
    for (const ClaimIndex index : graph.claimsOf(fact)) {
        const Claim& claim = snapshot.claim(index);
        const Quote quote = snapshot.quoteOf(claim);
        Saying saying{.value = wordsFor(claim.value),
                      .how = howKnown(snapshot, claim),
                      .source = safeForPeople(elidedMiddle(quote.source, nameLimit)),
                      .lines = {},
                      .quote = safeForPeople(shortened(quote.text, quoteLimit))};
        auto same = std::find_if(sayings.begin(), sayings.end(),
                                 [&](const Saying& other) { return other.isSame(saying); });
        if (same == sayings.end())
            same = sayings.insert(sayings.end(), std::move(saying));
        if (quote.line > 0 && std::find(same->lines.begin(), same->lines.end(), quote.line) == same->lines.end())
            same->lines.push_back(quote.line);
    }
    return sayings;
}

} // namespace

QString anchorOf(const NodeId& id)
{
    return xmlNameFor(id.text());
}

QString anchorOf(const EdgeId& id)
{
    return xmlNameFor(id.text(), "e-"_L1);
}

ReportPart ours(const QString& words, PartTone tone)
{
    return {.text = words, .tone = tone};
}

ReportPart theirs(QStringView words, PartTone tone)
{
    return {.text = safeForPeople(words), .tone = tone, .link = {}, .isTheirs = true};
}

ReportPart onNewLine(ReportPart part)
{
    part.isNewLine = true;
    return part;
}

ReportCell ourCell(const QString& words, PartTone tone)
{
    return words.isEmpty() ? ReportCell() : ReportCell{ours(words, tone)};
}

ReportCell theirCell(QStringView words, PartTone tone)
{
    return words.isEmpty() ? ReportCell() : ReportCell{theirs(words, tone)};
}

ReportPart linkTo(const Graph& graph, const Node& node)
{
    // Folders of code stand side by side: what tells them apart is their last part.
    const bool isPath = node.id.kind() == Kind::Code && !node.id.name().endsWith(u'/');
    const QString name = elidedMiddle(isPath ? node.id.name().section(u'/', -1) : node.id.name(), nameLimit);
    ReportPart part = theirs(hasSeveralHosts(graph) ? name + u" on "_s + elidedMiddle(node.id.host(), nameLimit)
                                                    : name);
    part.link = anchorOf(node.id);
    return part;
}

ReportCell linksTo(const Graph& graph, const std::vector<const Node*>& nodes)
{
    ReportCell cell;
    for (size_t i = 0; i < std::min(nodes.size(), linksAtMost); ++i) {
        if (i > 0)
            cell.push_back(ours(u", "_s));
        cell.push_back(linkTo(graph, *nodes[i]));
    }
    if (nodes.size() > linksAtMost)
        cell.push_back(ours(u" and %1 more"_s.arg(nodes.size() - linksAtMost), PartTone::Muted));
    return cell;
}

QString placeOf(const Snapshot& snapshot, ClaimIndex claim)
{
    const Quote quote = snapshot.quoteOf(snapshot.claim(claim));
    return safeForPeople(elidedMiddle(quote.source, nameLimit))
           + (quote.line > 0 ? u':' + QString::number(quote.line) : QString());
}

QString quoteOf(const Snapshot& snapshot, ClaimIndex claim)
{
    return safeForPeople(shortened(snapshot.quoteOf(snapshot.claim(claim)).text, quoteLimit));
}

void addStatements(const Graph& graph, const Fact& fact, const ReportCell& field, std::vector<ReportRow>& rows)
{
    const std::vector<Saying> sayings = sayingsOf(graph, fact);
    const QString disagreement = disagreementWords(graph, fact);
    bool isFirst = true;
    for (const Saying& saying : sayings) {
        ReportCell label = isFirst ? field : ReportCell();
        if (isFirst && !disagreement.isEmpty())
            label.push_back(onNewLine(ours(disagreement, PartTone::Warning)));
        rows.push_back({.anchor = {},
                        .cells = {std::move(label), theirCell(saying.value), theirCell(saying.how, PartTone::Muted),
                                  theirCell(placesText(saying), PartTone::Muted), theirCell(saying.quote)}});
        isFirst = false;
    }
}

QStringList statementColumns()
{
    return {u"Field"_s, u"Value"_s, u"How do we know?"_s, u"Where"_s, u"Quoted"_s};
}

ReportCell placesOf(const Graph& graph, const std::vector<ClaimIndex>& claims)
{
    const Snapshot& snapshot = graph.snapshot();
    ReportCell cell;
    for (size_t i = 0; i < std::min(claims.size(), linesAtMost); ++i) {
        cell.push_back(onNewLine(theirs(placeOf(snapshot, claims[i]), PartTone::Muted)));
        cell.push_back(ours(u" "_s));
        cell.push_back(theirs(quoteOf(snapshot, claims[i])));
    }
    if (claims.size() > linesAtMost)
        cell.push_back(onNewLine(ours(u"and %1 more"_s.arg(claims.size() - linesAtMost), PartTone::Muted)));
    return cell;
}

} // namespace unitscope

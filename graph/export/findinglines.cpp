// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/findinglines.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "graph/export/findingplace.h"
#include "graph/view/diffwords.h"
#include "graph/view/words.h"

#include <QtCore/qdatetime.h>
#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t namedAtMost = 5;

bool hasSeveralHosts(const Graph& graph)
{
    // Nodes are sorted by host.
    return !graph.nodes().empty() && graph.nodes().front().id.host() != graph.nodes().back().id.host();
}

QString subjectWord(const Graph& graph, const Subject& subject, bool withHost)
{
    if (const auto* node = std::get_if<NodeId>(&subject))
        return wordsFor(*node, withHost);
    const auto& id = std::get<EdgeId>(subject);
    const auto edge = graph.find(id);
    const QString relation = edge ? relationWords(graph, graph.edges()[*edge], true) : QString(wordFor(id.kind));
    return wordsFor(id.from, withHost) + u' ' + relation + u' ' + wordsFor(id.to, withHost);
}

/// What one source says in one way, and on which lines; line 0 if it has none.
struct Sayings
{
    QString source;
    QString how;
    std::set<int> lines;
};

/// "registry.json:9, 37, 60 and 3 more (stated in file); report.md:47 (stated in file)"
QString placesWords(const Graph& graph, std::span<const ClaimIndex> claims)
{
    const Snapshot& snapshot = graph.snapshot();
    std::vector<Sayings> all; // in the order of the claims
    for (const ClaimIndex index : claims) {
        const Claim& claim = snapshot.claim(index);
        const Quote quote = snapshot.quoteOf(claim);
        const QString how = howKnown(snapshot, claim);
        auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Sayings& one) { return one.source == quote.source && one.how == how; });
        if (found == all.end())
            found = all.insert(found, {quote.source, how, {}});
        found->lines.insert(quote.line);
    }
    QStringList words;
    for (const Sayings& one : all) {
        QStringList lines;
        for (const int line : one.lines) {
            if (line > 0 && lines.size() < qsizetype(namedAtMost))
                lines += QString::number(line);
        }
        const size_t rest = one.lines.size() > namedAtMost ? one.lines.size() - namedAtMost : 0;
        words += safeForPeople(one.source) + (lines.isEmpty() ? QString() : u':' + lines.join(u", "_s))
                 + (rest > 0 ? u" and %1 more"_s.arg(rest) : QString()) + u" ("_s + one.how + u')';
    }
    return words.join(u"; "_s);
}

QString lapsedWords(const LapsedDecision& lapsed)
{
    const QString reason = u" ("_s + safeForPeople(lapsed.decision->why) + u')';
    return lapsed.isOver ? u"was ignored until "_s + exactTimeText(*lapsed.decision->until) + reason
                         : u"was ignored with other words: "_s + safeForPeople(lapsed.decision->after) + reason;
}

} // namespace

QString headlineOf(const Finding& finding)
{
    const QString words = safeForPeople(finding.words);
    return finding.outcome == Outcome::Fails ? wordFor(finding.severity) + u": "_s + words : unjudgedWords(words);
}

QString unjudgedWords(const QString& words)
{
    return u"cannot be judged: "_s + words;
}

QStringList detailsOf(const Checked& checked, const Finding& finding)
{
    QStringList lines{u"about: "_s + subjectWords(checked, finding)};
    const auto addPlaces = [&](std::span<const ClaimIndex> claims) {
        if (!claims.empty())
            lines += u"    "_s + placesWords(*checked.graph, claims);
    };
    addPlaces(subjectClaims(*checked.graph, finding));
    for (const Side& side : finding.sides) {
        lines += safeForPeople(side.words);
        addPlaces(side.claims);
    }
    lines += u"key: "_s + safeForPeople(finding.key);
    if (const auto lapsed = lapsedOf(checked, finding))
        lines += lapsedWords(*lapsed);
    return lines;
}

QString subjectWords(const Checked& checked, const Finding& finding)
{
    const bool withHost = hasSeveralHosts(*checked.graph);
    QStringList words;
    for (const Subject& subject : std::span(finding.subjects).first(std::min(finding.subjects.size(), namedAtMost)))
        words += subjectWord(*checked.graph, subject, withHost);
    const QString rest = finding.subjects.size() > namedAtMost
                             ? u" and %1 more"_s.arg(finding.subjects.size() - namedAtMost)
                             : QString();
    return words.join(u", "_s) + rest;
}

QString decisionWords(const Decision& decision)
{
    const QString end = decision.until ? u"until "_s + exactTimeText(*decision.until) : u"for good"_s;
    const QString who = decision.who.isEmpty() ? QString() : u", by "_s + safeForPeople(decision.who);
    return u"ignored "_s + end + who + u": "_s + safeForPeople(decision.why);
}

std::vector<UnjudgedRule> unjudgedRules(const Checked& checked)
{
    std::vector<UnjudgedRule> rules;
    for (const RuleInfo& rule : allRules()) {
        UnjudgedRule row{&rule, {}, false};
        for (const Finding& finding : checked.findings) {
            if (finding.rule != &rule || finding.ignored || finding.outcome != Outcome::CannotBeJudged)
                continue;
            row.words += (row.words.isEmpty() ? QString() : u"; "_s) + safeForPeople(finding.words);
            if (const auto lapsed = lapsedOf(checked, finding))
                row.words += u", "_s + lapsedWords(*lapsed);
            row.counts = row.counts || isUndecided(checked, finding);
        }
        if (!row.words.isEmpty())
            rules.push_back(std::move(row));
    }
    return rules;
}

QStringList sourceLines(const Checked& checked)
{
    const Snapshot& snapshot = checked.graph->snapshot();
    QStringList lines;
    for (SourceIndex i = 0; i < snapshot.sources().size(); ++i) {
        const Source& source = *snapshot.sources()[i];
        const auto time = snapshot.timeOf(i);
        lines += safeForPeople(source.shortName()) + (time ? u", "_s + timeText(*time) : QString()) + u", sha256 "_s
                 + QString::fromLatin1(source.sha256().first(12));
    }
    lines.sort();
    return lines;
}

QString rulesLine(const Checked& checked)
{
    return checked.rulesName.isEmpty() ? u"as they come"_s : safeForPeople(checked.rulesName);
}

QString exactTimeText(qint64 time)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    const QString format = time % 60'000 == 0 ? u"yyyy-MM-dd HH:mm"_s
                           : time % 1000 == 0 ? u"yyyy-MM-dd HH:mm:ss"_s
                                              : u"yyyy-MM-dd HH:mm:ss.zzz"_s;
    return moment.toString(format) + u" UTC"_s;
}

} // namespace unitscope

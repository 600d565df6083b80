// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/diffwords.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "graph/view/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t quotedAtMost = 3;

QString nameOf(const Graph& graph, SourceIndex source)
{
    return safeForPeople(graph.snapshot().sources()[source]->shortName());
}

QString sayer(const Snapshot& snapshot, const Claim& claim)
{
    const Quote quote = snapshot.quoteOf(claim);
    const QString place = quote.line > 0 ? u':' + QString::number(quote.line) : QString();
    return safeForPeople(quote.source) + place + u" ("_s + howKnown(snapshot, claim) + u')';
}

QString howMuch(const Graph& graph, const Coverage& coverage)
{
    const QString name = nameOf(graph, coverage.source);
    if (coverage.extent == Coverage::Extent::Failed)
        return name + u" could not look"_s;
    if (coverage.stated && *coverage.stated > coverage.listed)
        return u"%1 lists %2 of %3"_s.arg(name, QString::number(coverage.listed), QString::number(*coverage.stated));
    return name + u" does not list all"_s;
}

} // namespace

QLatin1Char signFor(Change change)
{
    switch (change) {
    case Change::Same:
    case Change::Renamed: return QLatin1Char('=');
    case Change::Added: return QLatin1Char('+');
    case Change::Removed: return QLatin1Char('-');
    case Change::Changed: return QLatin1Char('~');
    case Change::NotLookedAtBefore:
    case Change::NotLookedAtAfter: return QLatin1Char('?');
    }
    Q_UNREACHABLE();
}

QString changeWords(Change change)
{
    switch (change) {
    case Change::NotLookedAtBefore: return u"not looked at before"_s;
    case Change::NotLookedAtAfter: return u"not looked at this time"_s;
    default: return wordFor(change);
    }
}

QString sayers(const Graph& graph, std::span<const ClaimIndex> claims)
{
    QStringList words;
    for (const ClaimIndex claim : claims.first(std::min(claims.size(), quotedAtMost)))
        words += sayer(graph.snapshot(), graph.snapshot().claim(claim));
    if (claims.size() > quotedAtMost)
        words += u"%1 more"_s.arg(claims.size() - quotedAtMost);
    return words.join(u", "_s);
}

std::span<const ClaimIndex> groundOf(const Graph& graph, std::span<const Fact> facts)
{
    if (facts.empty())
        return {};
    for (const Fact& fact : facts) {
        if (graph.attributeOf(fact) == nameOf(Attr::Exists))
            return graph.claimsOf(fact);
    }
    return graph.claimsOf(facts.front());
}

QString whyRenamed(const Renaming& renaming)
{
    switch (renaming.by) {
    case Renaming::By::Command: return u"the same command"_s;
    case Renaming::By::Port: return u"the same port, %1"_s.arg(safeForPeople(shortened(renaming.shared)));
    case Renaming::By::Code: return u"the same code, %1"_s.arg(safeForPeople(elidedMiddle(renaming.shared, 60)));
    }
    Q_UNREACHABLE();
}

QStringList sourceWords(const Graph& graph)
{
    QStringList words;
    for (SourceIndex i = 0; i < graph.snapshot().sources().size(); ++i) {
        const auto time = graph.snapshot().timeOf(i);
        words += time ? nameOf(graph, i) + u", "_s + timeText(*time) : nameOf(graph, i);
    }
    words.sort();
    return words;
}

QString whyUnknown(const Graph& graph, Kind kind)
{
    QStringList reasons;
    for (const Coverage& coverage : graph.snapshot().coverage()) {
        if (coverage.kind == kind && coverage.extent != Coverage::Extent::Complete)
            reasons += howMuch(graph, coverage);
    }
    reasons.sort();
    reasons.removeDuplicates();
    return reasons.isEmpty() ? u"no source lists them"_s : reasons.join(u", "_s);
}

QString totalWords(const DiffCounts& counts)
{
    if (!counts.hasDifferences())
        return counts.hasGaps() ? u"no difference where both sides looked"_s : u"no difference"_s;
    return u"%1 added, %2 removed, %3 changed"_s.arg(counts.added).arg(counts.removed).arg(counts.changed)
           + (counts.renamed > 0 ? u", %1 renamed"_s.arg(counts.renamed) : QString());
}

QString kindInPlural(Kind kind)
{
    constexpr std::array words = {"hosts"_L1,   "services"_L1, "timers"_L1,    "targets"_L1, "sockets"_L1,
                                  "streams"_L1, "ports"_L1,    "processes"_L1, "venvs"_L1,   "code folders"_L1};
    static_assert(words.size() == size_t(Kind::Code) + 1);
    return words[size_t(kind)];
}

QString counted(int count, QLatin1StringView thing)
{
    return QString::number(count) + u' ' + thing + (count == 1 ? ""_L1 : "s"_L1);
}

} // namespace unitscope

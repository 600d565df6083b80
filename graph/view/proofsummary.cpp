// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/proofsummary.h"

#include "graph/base/safetext.h"
#include "graph/view/words.h"

#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Rounded down: 100 % is only said of all.
QString percent(int part, int whole)
{
    return QString::number(whole > 0 ? qint64(part) * 100 / whole : 0) + u" %"_s;
}

QString number(int count, const QString& one, const QString& many)
{
    return QString::number(count) + u' ' + (count == 1 ? one : many);
}

/// "41 backed (54 %), 2 said otherwise, 32 not mentioned"
QString fieldWords(const ProofCount& count)
{
    return u"%1 backed (%2), %3 said otherwise, %4 not mentioned"_s.arg(count.backed)
        .arg(percent(count.backed, count.fields))
        .arg(count.saysOtherwise)
        .arg(count.fields - count.backed - count.saysOtherwise);
}

bool isNone(const ProofCount& count)
{
    return count.proofLines == 0;
}

QStringList statedCoverage(const Graph& graph)
{
    std::set<QString> stated;
    for (const Node& node : graph.nodes()) {
        const Fact* fact = node.id.kind() == Kind::Host ? graph.fact(node, Attr::StatedCoverage) : nullptr;
        if (!fact)
            continue;
        for (const ClaimIndex index : graph.claimsOf(*fact)) {
            const Claim& claim = graph.snapshot().claim(index);
            stated.insert(u"%1 states %2 of itself"_s.arg(
                safeForPeople(graph.snapshot().witnessOf(claim).source.toString()), wordsFor(claim.value)));
        }
    }
    return {stated.begin(), stated.end()};
}

} // namespace

ProofSummary proofSummary(const Graph& graph)
{
    ProofSummary summary{.methods = proofCounts(graph), .stated = statedCoverage(graph)};
    for (const ProofCount& count : summary.methods) {
        summary.total.proofLines += count.proofLines;
        summary.total.fields += count.fields;
        summary.total.backed += count.backed;
        summary.total.saysOtherwise += count.saysOtherwise;
    }
    return summary;
}

QString summaryWords(const ProofSummary& summary)
{
    QStringList lines;
    int without = 0;
    for (const ProofCount& count : summary.methods) {
        if (isNone(count))
            without = count.fields;
        else
            lines.append(safeForPeople(count.method) + u' ' + QString::number(count.proofLines));
    }
    QStringList sentences;
    if (lines.isEmpty()) {
        sentences.append(u"No proof lines"_s);
    } else {
        sentences.append(u"Proof lines: "_s + lines.join(u", "_s));
        QString fields = u"of %1 provable fields "_s.arg(summary.total.fields) + fieldWords(summary.total);
        if (without > 0)
            fields += u" (%1 of them without a proof line)"_s.arg(without);
        sentences.append(fields);
    }
    return (sentences + summary.stated).join(u"; "_s);
}

QString methodWords(const ProofCount& count)
{
    if (isNone(count))
        return u"No proof line: %1 that nothing backs"_s.arg(number(count.fields, u"field"_s, u"fields"_s));
    return u"%1: %2, %3: %4"_s.arg(safeForPeople(count.method),
                                   number(count.proofLines, u"proof line"_s, u"proof lines"_s),
                                   number(count.fields, u"provable field"_s, u"provable fields"_s), fieldWords(count));
}

} // namespace unitscope

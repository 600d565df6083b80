// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "support/graphwords.h"

using namespace Qt::StringLiterals;

namespace unitscope::test {

namespace {

QString words(const Snapshot& snapshot, const Claim& claim, Quotes quotes)
{
    const QString stated = u"    %1 \"%2\" %3, %4"_s.arg(int(claim.value.type()))
                               .arg(claim.value.text(), wordFor(claim.basis), snapshot.methodOf(claim));
    if (quotes == Quotes::LeftOut)
        return stated;
    const Quote quote = snapshot.quoteOf(claim);
    return stated
           + u" <- %1 %2:%3 %4"_s.arg(quote.source, QString::fromLatin1(quote.sha256)).arg(quote.line).arg(quote.text);
}

void addFacts(QStringList& lines, const Graph& graph, std::span<const Fact> facts, Quotes quotes)
{
    for (const Fact& fact : facts) {
        lines += u"  "_s + graph.attributeOf(fact) + (fact.isContradicted ? u" contradicted"_s : QString());
        for (const ClaimIndex claim : graph.claimsOf(fact))
            lines += words(graph.snapshot(), graph.snapshot().claim(claim), quotes);
    }
}

} // namespace

QStringList everythingIn(const Graph& graph, Quotes quotes)
{
    QStringList lines;
    for (const Node& node : graph.nodes()) {
        lines += node.id.text();
        addFacts(lines, graph, graph.factsOf(node), quotes);
    }
    for (const Edge& edge : graph.edges()) {
        lines += edge.id.text();
        addFacts(lines, graph, graph.factsOf(edge), quotes);
    }
    QStringList covered;
    for (const Coverage& coverage : graph.snapshot().coverage())
        covered += u"%1 %2 extent %3: %4 of %5"_s.arg(coverage.host, wordFor(coverage.kind))
                       .arg(int(coverage.extent))
                       .arg(coverage.listed)
                       .arg(coverage.stated.value_or(-1));
    covered.sort();
    return lines + covered;
}

} // namespace unitscope::test

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/fieldlist.h"

#include "graph/base/safetext.h"
#include "graph/model/state.h"
#include "graph/view/proofwords.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int quoteLimit = 160; // UTF-16 units

enum class Detail : quint8 { WordsOnly, WithChecks };

/// `proofs` of the node it is about; none for a connection.
Statement statementOf(const Graph& graph, ClaimIndex index, const NodeProofs* proofs, Detail detail)
{
    const Snapshot& snapshot = graph.snapshot();
    const auto verdict = proofs ? carriedVerdict(graph, *proofs, index) : std::nullopt;
    const Claim& claim = snapshot.claim(index);
    const Quote quote = snapshot.quoteOf(claim);
    // A long quotation is cut before it is made safe, so that no escape is cut in two.
    return {.claim = index,
            .value = wordsFor(claim.value),
            .howKnown = howKnown(snapshot, claim),
            .source = safeForPeople(quote.source),
            .line = quote.line,
            .quote = safeForPeople(shortened(quote.text, quoteLimit)),
            .verdict = verdict,
            .verdictWords = verdict ? decidingWords(snapshot, *verdict) : QString(),
            .check = detail == Detail::WithChecks ? checkCommand(graph, index) : CheckCommand()};
}

Field fieldOf(const Graph& graph, const Fact& fact, const NodeProofs* proofs, Detail detail)
{
    const std::span<const ClaimIndex> claims = graph.claimsOf(fact);
    Field field;
    field.label = safeForPeople(labelFor(graph.attributeOf(fact)));
    field.isContradicted = fact.isContradicted;
    field.statements.reserve(claims.size());
    for (const ClaimIndex index : claims)
        field.statements.push_back(statementOf(graph, index, proofs, detail));
    field.disagreement = disagreementWords(graph, fact);
    return field;
}

template <class Thing>
std::vector<Field> fieldsOf(const Graph& graph, const Thing& thing, const NodeProofs* proofs, Detail detail)
{
    std::vector<Field> fields;
    fields.reserve(thing.factCount);
    for (const Fact& fact : graph.factsOf(thing))
        fields.push_back(fieldOf(graph, fact, proofs, detail));
    return fields;
}

bool hasSeveralHosts(const Graph& graph)
{
    return graph.nodes().front().id.host() != graph.nodes().back().id.host();
}

QString onHost(const NodeId& id)
{
    return u" on "_s + safeForPeople(shortened(id.host()));
}

QString subtitleOf(const Graph& graph, const Node& node)
{
    const QLatin1StringView state = wordFor(stateOf(graph, node));
    const QString kind = wordFor(node.id.kind()) + (hasSeveralHosts(graph) ? onHost(node.id) : QString());
    return state.isEmpty() ? kind : kind + u", "_s + state;
}

QString subtitleOf(const Graph& graph, const Edge& edge)
{
    const auto wordsOf = [&](const NodeId& end) {
        return wordFor(end.kind()) + (hasSeveralHosts(graph) ? onHost(end) : QString());
    };
    return wordsOf(edge.id.from) + u' ' + relationWords(graph, edge, true) + u' ' + wordsOf(edge.id.to);
}

Description describeEdge(const Graph& graph, const Edge& edge, Detail detail)
{
    return {.title = safeForPeople(edge.id.from.name()) + u" – "_s + safeForPeople(edge.id.to.name()),
            .subtitle = subtitleOf(graph, edge),
            .fields = fieldsOf(graph, edge, nullptr, detail),
            .relations = {}};
}

} // namespace

Description describe(const Graph& graph, const Node& node)
{
    const NodeProofs proofs(graph, node);
    Description description{.title = safeForPeople(node.id.name()),
                            .subtitle = subtitleOf(graph, node),
                            .fields = fieldsOf(graph, node, &proofs, Detail::WithChecks),
                            .relations = {}};
    const std::optional<NodeIndex> self = graph.find(node.id);
    Q_ASSERT(self);
    for (const EdgeIndex index : graph.edgesAt(*self)) {
        const Edge& edge = graph.edges()[index];
        const bool fromBeginning = edge.from == *self;
        description.relations.push_back({.edge = index,
                                         .other = fromBeginning ? edge.id.to : edge.id.from,
                                         .words = relationWords(graph, edge, fromBeginning),
                                         .fields = fieldsOf(graph, edge, nullptr, Detail::WithChecks)});
    }
    return description;
}

Description describeBriefly(const Graph& graph, const Node& node)
{
    return {.title = safeForPeople(node.id.name()),
            .subtitle = subtitleOf(graph, node),
            .fields = fieldsOf(graph, node, nullptr, Detail::WordsOnly),
            .relations = {}};
}

Description describe(const Graph& graph, const Edge& edge)
{
    return describeEdge(graph, edge, Detail::WithChecks);
}

Description describeBriefly(const Graph& graph, const Edge& edge)
{
    return describeEdge(graph, edge, Detail::WordsOnly);
}

} // namespace unitscope

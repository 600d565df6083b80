// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/view/statementlist.h"

#include "graph/base/safetext.h"
#include "graph/view/proofwords.h"
#include "graph/view/words.h"
#include "graph/view/wordtables.h"

#include <array>

using namespace Qt::StringLiterals;

namespace unitscope {

class StatementListMaker
{
public:
    StatementListMaker(GraphPtr graph, std::stop_token stop) : m_stop(std::move(stop))
    {
        m_list.m_graph = std::move(graph);
        m_list.m_rows.reserve(this->graph().snapshot().claims().size());
    }

    StatementListPtr make()
    {
        const auto nodes = graph().nodes();
        m_withHost = !nodes.empty() && nodes.front().id.host() != nodes.back().id.host();
        for (const Node& node : nodes) {
            if (m_stop.stop_requested())
                return nullptr;
            const NodeProofs proofs(graph(), node);
            rememberProgram(node, proofs);
            addThing(wordsFor(node.id, m_withHost), node, &proofs);
        }
        for (const Edge& edge : graph().edges())
            addThing(wordsFor(edge.id.from, m_withHost) + u" – "_s + wordsFor(edge.id.to, m_withHost), edge, nullptr);
        m_list.m_summary = proofSummary(graph());
        m_list.m_fields = m_fields.take();
        m_list.m_values = m_values.take();
        m_list.m_methods = m_methods.take();
        m_list.m_sources = m_sources.take();
        return m_stop.stop_requested() ? nullptr : std::make_shared<const StatementList>(std::move(m_list));
    }

private:
    const Graph& graph() const { return *m_list.m_graph; }

    template <class Thing>
    void addThing(const QString& words, const Thing& thing, const NodeProofs* proofs)
    {
        const auto index = quint32(m_list.m_things.words.size());
        m_list.m_things.words.push_back(words);
        m_list.m_things.ranks.push_back(index); // the graph is in order
        for (const Fact& fact : graph().factsOf(thing)) {
            const quint32 field = fieldOf(fact);
            for (const ClaimIndex claim : graph().claimsOf(fact)) {
                ListedStatement row{
                    .claim = claim, .thing = index, .field = field, .isContradicted = fact.isContradicted};
                fill(row, proofs);
                m_list.m_rows.push_back(row);
            }
        }
    }

    /// The words of an attribute are made safe once, not for every thing that has it.
    quint32 fieldOf(const Fact& fact)
    {
        m_fieldOfAttribute.resize(graph().snapshot().attributeNames().size(), noIndex);
        quint32& field = m_fieldOfAttribute[fact.attribute];
        if (field == noIndex)
            field = m_fields.add(safeForPeople(labelFor(graph().attributeOf(fact))));
        return field;
    }

    void fill(ListedStatement& row, const NodeProofs* proofs)
    {
        const Snapshot& snapshot = graph().snapshot();
        const Claim& claim = snapshot.claim(row.claim);
        const auto answer = proofs ? carriedVerdict(graph(), *proofs, row.claim) : std::nullopt;
        if (answer)
            row.verdict = answer->verdict;
        row.basis = claim.basis;
        row.value = m_values.add(wordsFor(claim.value));
        row.method = m_methods.add(safeForPeople(methodOf(claim, row.claim, answer)));
        row.source = m_sources.add(safeForPeople(snapshot.witnessOf(claim).source));
        row.line = lineOf(snapshot, claim);
    }

    static int lineOf(const Snapshot& snapshot, const Claim& claim)
    {
        if (snapshot.isQuoted(claim))
            return snapshot.quoteOf(claim).line;
        const Evidence& place = snapshot.evidenceOf(claim).front();
        return snapshot.sources()[place.source]->lines().positionOf(place.range.begin).line;
    }

    /// The program that the deciding proof line quotes; else what the statement itself says it was reached by.
    QString methodOf(const Claim& claim, ClaimIndex index, const std::optional<ProofAnswer>& answer)
    {
        const Snapshot& snapshot = graph().snapshot();
        if (snapshot.attributeOf(claim) == nameOf(Attr::Proof))
            return programOf(index);
        if (answer && answer->verdict != ProofVerdict::NotMentioned)
            return programOf(answer->proof);
        const QString& method = snapshot.methodOf(claim);
        return claim.basis == Basis::Declared && method == howKnown(Basis::Declared) ? QString() : method;
    }

    /// What was read of the first proof line need not be read again.
    void rememberProgram(const Node& node, const NodeProofs& proofs)
    {
        const Fact* fact = proofs.isEmpty() ? nullptr : graph().fact(node, Attr::Proof);
        if (!fact || graph().strongest(*fact).value.text().trimmed().isEmpty())
            return;
        m_lastProof = graph().claimsOf(*fact).front();
        m_lastProgram = proofs.method();
    }

    QString programOf(ClaimIndex proof)
    {
        if (proof != m_lastProof) {
            m_lastProof = proof;
            m_lastProgram = parseProofLine(graph().snapshot().claim(proof).value.text()).method;
        }
        return m_lastProgram;
    }

    StatementList m_list;
    std::stop_token m_stop;
    WordTableMaker m_fields;
    WordTableMaker m_values;
    WordTableMaker m_methods;
    WordTableMaker m_sources;
    std::vector<quint32> m_fieldOfAttribute;
    ClaimIndex m_lastProof = noIndex;
    QString m_lastProgram;
    bool m_withHost = false;
};

StatementListPtr listStatements(GraphPtr graph, std::stop_token stop)
{
    return StatementListMaker(std::move(graph), std::move(stop)).make();
}

QString StatementList::text(const ListedStatement& row, StatementColumn column) const
{
    switch (column) {
    case StatementColumn::About: return m_things.words[row.thing];
    case StatementColumn::Field: return m_fields.words[row.field];
    case StatementColumn::Value: return m_values.words[row.value];
    case StatementColumn::HowKnown: return howKnown(row.basis);
    case StatementColumn::Method: return m_methods.words[row.method];
    case StatementColumn::Source: return m_sources.words[row.source];
    case StatementColumn::Line: return row.line > 0 ? QString::number(row.line) : QString();
    case StatementColumn::Verdict: return row.verdict ? QString(wordsFor(*row.verdict)) : QString();
    }
    Q_UNREACHABLE();
}

quint32 StatementList::key(const ListedStatement& row, StatementColumn column) const
{
    constexpr std::array worstFirst = {2u, 0u, 1u}; // backed, says otherwise, not mentioned
    switch (column) {
    case StatementColumn::About: return row.thing;
    case StatementColumn::Field: return m_fields.ranks[row.field];
    case StatementColumn::Value: return m_values.ranks[row.value];
    case StatementColumn::HowKnown: return quint32(row.basis);
    case StatementColumn::Method: return m_methods.ranks[row.method];
    case StatementColumn::Source: return m_sources.ranks[row.source];
    case StatementColumn::Line: return quint32(row.line);
    case StatementColumn::Verdict: return row.verdict ? worstFirst[size_t(*row.verdict)] : 3u;
    }
    Q_UNREACHABLE();
}

const WordTable& StatementList::words(StatementColumn column) const
{
    static const WordTable none;
    switch (column) {
    case StatementColumn::About: return m_things;
    case StatementColumn::Field: return m_fields;
    case StatementColumn::Value: return m_values;
    case StatementColumn::Method: return m_methods;
    case StatementColumn::Source: return m_sources;
    default: return none;
    }
}

QLatin1StringView labelFor(StatementColumn column)
{
    constexpr std::array labels = {"About"_L1,  "Field"_L1,  "Value"_L1, "How do we know?"_L1,
                                   "Method"_L1, "Source"_L1, "Line"_L1,  "Proof line"_L1};
    static_assert(labels.size() == statementColumnCount);
    return labels[size_t(column)];
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/proofverdict.h"

#include "graph/model/proofmatch.h"

#include <algorithm>
#include <array>

namespace unitscope {

namespace {

int weight(ProofVerdict verdict)
{
    constexpr std::array weights = {2, 1, 0};
    return weights[size_t(verdict)];
}

void keepStronger(std::optional<ProofAnswer>& best, const ProofAnswer& answer)
{
    if (!best || weight(answer.verdict) > weight(best->verdict))
        best = answer;
}

} // namespace

QLatin1StringView wordsFor(ProofVerdict verdict)
{
    constexpr std::array words = {QLatin1StringView("backed by its proof line"),
                                  QLatin1StringView("proof line says otherwise"),
                                  QLatin1StringView("proof line does not mention it")};
    return words[size_t(verdict)];
}

NodeProofs::NodeProofs(const Graph& graph, const Node& node) : m_graph(graph), m_node(node)
{
    const Fact* fact = graph.fact(node, Attr::Proof);
    if (!fact)
        return;
    constexpr size_t readAtMost = 64;
    for (const ClaimIndex index : graph.claimsOf(*fact)) {
        const Claim& claim = graph.snapshot().claim(index);
        const QString text = claim.value.string().value_or(QString());
        if (!text.trimmed().isEmpty() && m_proofs.size() < readAtMost)
            m_proofs.push_back({index, originOf(graph.snapshot(), claim), text, parseProofLine(text)});
    }
}

std::optional<ProofAnswer> NodeProofs::verdictOn(ClaimIndex index) const
{
    const Claim& claim = m_graph.snapshot().claim(index);
    const AttributeInfo* info = findAttribute(m_graph.snapshot().attributeOf(claim));
    if (m_proofs.empty() || (info && (info->attr == Attr::Proof || info->attr == Attr::Name)))
        return std::nullopt;
    const Origin origin = originOf(m_graph.snapshot(), claim);
    const bool hasOwn = std::any_of(m_proofs.begin(), m_proofs.end(),
                                    [&](const Proof& proof) { return proof.origin == origin; });
    std::optional<ProofAnswer> best;
    for (const Proof& proof : m_proofs) {
        const bool counts = hasOwn ? proof.origin == origin : !info || !info->isVolatile;
        const ProofMatch match = counts && info ? matchProof(*info, claim.value, proof.text, proof.line) : ProofMatch{};
        keepStronger(best, {match.verdict, proof.claim, match.begin, match.end});
    }
    return best;
}

std::optional<ProofAnswer> NodeProofs::verdictOnState() const
{
    std::optional<ProofAnswer> best;
    for (const Attr attr : {Attr::Category, Attr::ActiveState, Attr::SubState}) {
        const Fact* fact = m_graph.fact(m_node, attr);
        if (!fact || m_graph.strongest(*fact).value.isNone())
            continue;
        if (const auto answer = verdictOn(m_graph.claimsOf(*fact).front()))
            keepStronger(best, *answer);
    }
    return best;
}

QString NodeProofs::method() const
{
    return m_proofs.empty() ? QString() : m_proofs.front().line.method;
}

std::optional<ProofAnswer> proofVerdict(const Graph& graph, const Node& node, ClaimIndex claim)
{
    return NodeProofs(graph, node).verdictOn(claim);
}

} // namespace unitscope

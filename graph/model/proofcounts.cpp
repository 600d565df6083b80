// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/proofverdict.h"

#include <map>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void countFields(const Graph& graph, const Node& node, const NodeProofs& proofs, ProofCount& count)
{
    for (const Attr attr : provableAttrs()) {
        const Fact* fact = graph.fact(node, attr);
        if (!fact || graph.strongest(*fact).value.isNone())
            continue;
        ++count.fields;
        const auto answer = proofs.verdictOn(graph.claimsOf(*fact).front());
        count.backed += answer && answer->verdict == ProofVerdict::Backed ? 1 : 0;
        count.saysOtherwise += answer && answer->verdict == ProofVerdict::SaysOtherwise ? 1 : 0;
    }
}

} // namespace

std::vector<ProofCount> proofCounts(const Graph& graph)
{
    std::map<QString, ProofCount> byMethod;
    ProofCount none{.method = u"none"_s};
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() != Kind::Service)
            continue;
        const NodeProofs proofs(graph, node);
        ProofCount& count = proofs.isEmpty() ? none : byMethod[proofs.method()];
        count.proofLines += proofs.isEmpty() ? 0 : 1;
        countFields(graph, node, proofs, count);
    }
    std::vector<ProofCount> counts;
    for (auto& [method, count] : byMethod) {
        count.method = method;
        counts.push_back(count);
    }
    if (none.fields > 0)
        counts.push_back(none);
    return counts;
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/rules/scope.h"
#include "graph/rules/states.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

void checkDisagreement(Report& report, const Node& node, const NodeProofs& proofs)
{
    const Graph& graph = report.graph();
    const bool isSaidOfCategory = proofAgainstCategory(report, node, proofs).has_value();
    QStringList words;
    std::vector<Side> sides;
    for (const Attr attr : provableAttrs()) {
        const Fact* fact = graph.fact(node, attr);
        if (!fact || (attr == Attr::Category && isSaidOfCategory))
            continue;
        const ClaimIndex claim = graph.claimsOf(*fact).front();
        const auto answer = proofs.verdictOn(claim);
        if (!answer || answer->verdict != ProofVerdict::SaysOtherwise)
            continue;
        Side field = sideOf(graph, node, attr);
        Side proof = proofSide(graph, *answer);
        words += field.words + u", but it says "_s + proof.words.sliced(proof.words.indexOf(u'"'));
        sides.push_back(std::move(field));
        sides.push_back(std::move(proof));
    }
    if (!words.isEmpty())
        report.add({.rule = Rule::ProofDisagrees,
                    .subjects = {node.id},
                    .words = u"%1: its proof line says otherwise (%2)"_s.arg(nameOf(node), words.join(u"; "_s)),
                    .sides = std::move(sides)});
}

struct Lacking
{
    std::vector<const Node*> withoutProof;
    std::vector<const Node*> silent;
    std::vector<Side> silentSides;
};

/// A state that an audit saw needs no proof line.
bool isStatedOnly(const Graph& graph, const Node& node)
{
    const Fact* active = graph.fact(node, Attr::ActiveState);
    if (active && graph.strongest(*active).basis == Basis::Observed)
        return false;
    return active || graph.fact(node, Attr::Category);
}

void checkService(Report& report, const Node& node, Lacking& lacking)
{
    const Graph& graph = report.graph();
    const NodeProofs proofs(graph, node);
    if (proofs.isEmpty()) {
        if (isStatedOnly(graph, node))
            lacking.withoutProof.push_back(&node);
        return;
    }
    checkDisagreement(report, node, proofs);
    const auto answer = proofs.verdictOnState();
    if (!answer || answer->verdict != ProofVerdict::NotMentioned)
        return;
    lacking.silent.push_back(&node);
    lacking.silentSides.push_back(
        sideOf(graph, node, graph.fact(node, Attr::Category) ? Attr::Category : Attr::ActiveState));
    lacking.silentSides.push_back(sideOf(graph, node, Attr::Proof));
}

} // namespace

void checkProofs(Report& report)
{
    for (const QString& host : hostsOf(report.graph())) {
        Lacking lacking;
        for (const Node* service : nodesOf(report.graph(), host, Kind::Service))
            checkService(report, *service, lacking);
        addGroup(report, {.rule = Rule::ProofSilent,
                          .host = host,
                          .nodes = std::move(lacking.silent),
                          .one = "proof line does not mention the state"_L1,
                          .many = "proof lines do not mention the state"_L1,
                          .sides = std::move(lacking.silentSides)});
        addGroup(report, {.rule = Rule::ProofMissing,
                          .host = host,
                          .nodes = std::move(lacking.withoutProof),
                          .one = "service has no proof line"_L1,
                          .many = "services have no proof line"_L1});
    }
}

} // namespace unitscope

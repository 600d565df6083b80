// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/model/proofverdict.h"
#include "graph/rules/scope.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "its proof line shows \"PID: 13\"".
QString quoted(const Graph& graph, const ProofAnswer& answer)
{
    const QString text = graph.snapshot().claim(answer.proof).value.text();
    return u'"' + shortened(safeForPeople(QStringView(text).sliced(answer.begin, answer.end - answer.begin))) + u'"';
}

void checkDisagreement(Report& report, const Node& node, const NodeProofs& proofs)
{
    const Graph& graph = report.graph();
    QStringList words;
    std::vector<Side> sides;
    for (const Attr attr : provableAttrs()) {
        const Fact* fact = graph.fact(node, attr);
        if (!fact)
            continue;
        const ClaimIndex claim = graph.claimsOf(*fact).front();
        const auto answer = proofs.verdictOn(claim);
        if (!answer || answer->verdict != ProofVerdict::SaysOtherwise)
            continue;
        Side field = sideOf(graph, node, attr);
        words += field.words + u", but it says "_s + quoted(graph, *answer);
        sides.push_back(std::move(field));
        sides.push_back({u"proof line: "_s + quoted(graph, *answer), {answer->proof}});
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

void checkService(Report& report, const Node& node, Lacking& lacking)
{
    const Graph& graph = report.graph();
    const bool hasState = graph.fact(node, Attr::Category) || graph.fact(node, Attr::ActiveState);
    const NodeProofs proofs(graph, node);
    if (proofs.isEmpty()) {
        if (hasState)
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

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/model/proofline.h"
#include "graph/rules/portowners.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

std::vector<ClaimIndex> withEveryAddress(const Graph& graph, const std::vector<ClaimIndex>& claims)
{
    std::vector<ClaimIndex> found;
    std::copy_if(claims.begin(), claims.end(), std::back_inserter(found),
                 [&](ClaimIndex claim) { return isEveryAddress(graph.snapshot().claim(claim).value.text()); });
    return found;
}

/// "--host 0.0.0.0" in a command, and that the service has no other port than this one to mean.
std::vector<ClaimIndex> commandsThatSay(const Graph& graph, const Node& service)
{
    static const QRegularExpression argument(
        u"(?:^|\\s)--?(?:host|bind|address|listen|listen-address)[= ](0\\.0\\.0\\.0|::|\\[::\\]|\\*)(?:[:\\s]|$)"_s);
    std::vector<ClaimIndex> found;
    for (const ClaimIndex claim : claimsOn(graph, service, Attr::Exec)) {
        if (argument.match(graph.snapshot().claim(claim).value.text().left(4096)).hasMatch())
            found.push_back(claim);
    }
    if (!found.empty() && neighbours(graph, service, EdgeKind::Listens, true).size() != 1)
        found.clear();
    return found;
}

/// "*:8001" in a proof line.
std::vector<ClaimIndex> proofsThatSay(const Graph& graph, const Node& service, qint64 port)
{
    std::vector<ClaimIndex> found;
    for (const ClaimIndex claim : claimsOn(graph, service, Attr::Proof)) {
        const QString text = graph.snapshot().claim(claim).value.text();
        const auto statements = parseProofLine(text).statements;
        const bool says = std::any_of(statements.begin(), statements.end(), [&](const ProofStatement& address) {
            return address.attr == Attr::Address && isEveryAddress(address.value)
                   && std::any_of(statements.begin(), statements.end(), [&](const ProofStatement& number) {
                          return number.attr == Attr::Port && number.begin == address.begin
                                 && number.value.toLongLong() == port;
                      });
        });
        if (says)
            found.push_back(claim);
    }
    return found;
}

void append(std::vector<ClaimIndex>& to, const std::vector<ClaimIndex>& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

void checkPort(Report& report, const Node& port)
{
    const Graph& graph = report.graph();
    const auto number = portNumber(port);
    QStringList owners;
    std::vector<Subject> subjects = {port.id};
    std::vector<ClaimIndex> claims = withEveryAddress(graph, claimsOn(graph, port, Attr::Address));
    for (const Neighbour& listener : neighbours(graph, port, EdgeKind::Listens, false)) {
        owners += nameOf(*listener.node);
        subjects.emplace_back(listener.node->id);
        append(claims, withEveryAddress(graph, claimsOn(graph, *listener.edge, Attr::Address)));
        append(claims, commandsThatSay(graph, *listener.node));
        append(claims, proofsThatSay(graph, *listener.node, number.value_or(0)));
    }
    if (claims.empty())
        return;
    const QString who = owners.isEmpty() ? QString() : u" ("_s + listed(owners) + u')';
    report.add({.rule = Rule::ListensEverywhere,
                .subjects = std::move(subjects),
                .words = u"Port "_s + nameOf(port) + who + u" listens on every address"_s,
                .sides = {{u"every address"_s, std::move(claims)}}});
}

} // namespace

void checkListeners(Report& report)
{
    if (!report.isOn(Rule::ListensEverywhere))
        return; // reads every proof line
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() == Kind::Port)
            checkPort(report, node);
    }
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/model/proofline.h"
#include "graph/rules/portowners.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>
#include <map>
#include <set>

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

/// "--host 0.0.0.0" in a command.
std::vector<ClaimIndex> commandsThatSay(const Graph& graph, const Node& service)
{
    static const QRegularExpression argument(
        u"(?:^|\\s)--?(?:host|bind|address|listen|listen-address)[= ](0\\.0\\.0\\.0|::|\\[::\\]|\\*)(?:[:\\s]|$)"_s);
    std::vector<ClaimIndex> found;
    for (const ClaimIndex claim : claimsOn(graph, service, Attr::Exec)) {
        if (argument.match(graph.snapshot().claim(claim).value.text().left(4096)).hasMatch())
            found.push_back(claim);
    }
    return found;
}

/// The ports that a proof line shows on every address: "*:8001".
std::set<qint64> portsOnEveryAddress(const QString& proof)
{
    std::set<qint64> ports;
    if (!proof.contains("*:"_L1) && !proof.contains("0.0.0.0:"_L1) && !proof.contains("::"_L1))
        return ports; // to take a line apart costs more than to look for these
    const auto statements = parseProofLine(proof).statements;
    std::set<qsizetype> places;
    for (const ProofStatement& statement : statements) {
        if (statement.attr == Attr::Address && isEveryAddress(statement.value))
            places.insert(statement.begin);
    }
    for (const ProofStatement& statement : statements) {
        if (statement.attr == Attr::Port && places.contains(statement.begin))
            ports.insert(statement.value.toLongLong());
    }
    return ports;
}

using ClaimsOfEdges = std::map<const Edge*, std::vector<ClaimIndex>>; // only asked, never walked

/// What the command and the proof lines of a listener say of its ports. Looked at once for each listener, not for each port.
void addWordsOf(const Graph& graph, const Node& listener, ClaimsOfEdges& words)
{
    const auto ports = neighbours(graph, listener, EdgeKind::Listens, true);
    if (ports.size() == 1) // or nobody knows which of them the command means
        words[ports.front().edge] = commandsThatSay(graph, listener);
    if (ports.empty())
        return;
    for (const ClaimIndex claim : claimsOn(graph, listener, Attr::Proof)) {
        const auto open = portsOnEveryAddress(graph.snapshot().claim(claim).value.text());
        for (const Neighbour& port : ports) {
            if (!open.empty() && open.contains(portNumber(*port.node).value_or(0)))
                words[port.edge].push_back(claim);
        }
    }
}

void append(std::vector<ClaimIndex>& to, const std::vector<ClaimIndex>& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

void checkPort(Report& report, const Node& port, const ClaimsOfEdges& words)
{
    const Graph& graph = report.graph();
    QStringList owners;
    std::vector<Subject> subjects = {port.id};
    std::vector<ClaimIndex> claims = withEveryAddress(graph, claimsOn(graph, port, Attr::Address));
    for (const Neighbour& listener : neighbours(graph, port, EdgeKind::Listens, false)) {
        owners += nameOf(*listener.node);
        subjects.emplace_back(listener.node->id);
        append(claims, withEveryAddress(graph, claimsOn(graph, *listener.edge, Attr::Address)));
        if (const auto said = words.find(listener.edge); said != words.end())
            append(claims, said->second);
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
    ClaimsOfEdges words;
    for (const Node& node : report.graph().nodes())
        addWordsOf(report.graph(), node, words);
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() == Kind::Port)
            checkPort(report, node, words);
    }
}

} // namespace unitscope

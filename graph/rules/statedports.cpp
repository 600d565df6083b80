// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/state.h"
#include "graph/rules/families.h"
#include "graph/rules/scope.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isSeen(const Graph& graph, const Edge& edge)
{
    return isObserved(graph, claimsOn(graph, edge, Attr::Exists));
}

/// The hosts of which an audit saw every listener: who lists all ports of a host without having looked proves nothing.
std::set<QString> hostsSeenInFull(const Graph& graph)
{
    const Snapshot& snapshot = graph.snapshot();
    std::set<SourceIndex> audits;
    for (const Claim& claim : snapshot.claims()) {
        const auto* edge = std::get_if<EdgeId>(&snapshot.subjectOf(claim));
        if (edge && edge->kind == EdgeKind::Listens && claim.basis == Basis::Observed)
            audits.insert(snapshot.evidenceOf(claim).front().source);
    }
    std::set<QString> hosts;
    for (const Coverage& coverage : snapshot.coverage()) {
        if (coverage.kind == Kind::Port && coverage.extent == Coverage::Extent::Complete
            && audits.contains(coverage.source))
            hosts.insert(coverage.host);
    }
    return hosts;
}

/// A running service that is stated to listen where nobody was seen to.
void checkService(Report& report, const Node& service)
{
    const Graph& graph = report.graph();
    if (stateOf(graph, service) != State::Running)
        return;
    const auto ports = neighbours(graph, service, EdgeKind::Listens, true);
    QStringList seen;
    for (const Neighbour& port : ports) {
        if (isSeen(graph, *port.edge))
            seen += nameOf(*port.node);
    }
    for (const Neighbour& port : ports) {
        const auto listeners = neighbours(graph, *port.node, EdgeKind::Listens, false);
        const bool isAnswered = std::any_of(listeners.begin(), listeners.end(), [&](const Neighbour& listener) {
            return isSeen(graph, *listener.edge); // by another: that is one port with two owners
        });
        if (isAnswered)
            continue;
        const QString instead = seen.isEmpty() ? u"it was seen to listen nowhere"_s
                                               : u"it was seen to listen on "_s + listed(seen);
        report.add({.rule = Rule::StatedPortSilent,
                    .subjects = {service.id, port.node->id},
                    .words = u"%1: port %2 is stated, but nobody listens there; %3"_s.arg(nameOf(service),
                                                                                          nameOf(*port.node), instead),
                    .sides = {{u"stated"_s, claimsOn(graph, *port.edge, Attr::Exists)}},
                    .detail = port.node->id.name()});
    }
}

} // namespace

void checkStatedPorts(Report& report)
{
    const std::set<QString> hosts = hostsSeenInFull(report.graph());
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() == Kind::Service && hosts.contains(node.id.host()))
            checkService(report, node);
    }
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/infer.h"

#include "graph/model/acrosshosts.h"
#include "graph/model/commandline.h"
#include "graph/model/inferences.h"
#include "graph/model/samecode.h"
#include "graph/model/samelistener.h"

#include <algorithm>
#include <map>

namespace unitscope {

namespace {

void inferFromCommand(Inferences& inferences, const NodeId& service, ClaimIndex exec)
{
    const QString command = inferences.snapshot().claim(exec).value.text();
    if (const auto port = portArgument(command)) {
        const auto evidence = inferences.quoting(exec, port->words);
        const auto method = QStringLiteral("from --port in the command line");
        const NodeId node = *NodeId::make(service.host(), Kind::Port, QStringLiteral("%1/tcp").arg(port->number));
        inferences.add(node, Attr::Number, Value::of(qint64(port->number)), method, evidence);
        inferences.add(EdgeId{service, EdgeKind::Listens, node}, Attr::Exists, Value::of(true), method, evidence);
    }
    if (const auto venv = venvOfInterpreter(command)) {
        const auto evidence = inferences.quoting(exec, venv->words);
        const auto method = QStringLiteral("from the interpreter's path in the command line");
        const NodeId node = *NodeId::make(service.host(), Kind::Venv, venv->name);
        inferences.add(service, Attr::VenvName, Value::of(venv->name), method, evidence);
        inferences.add(node, Attr::Name, Value::of(venv->name), method, evidence);
        inferences.add(EdgeId{service, EdgeKind::RunsIn, node}, Attr::Exists, Value::of(true), method, evidence);
    }
}

/// The first claim of each subject that its source makes itself; noIndex if there is none.
std::vector<ClaimIndex> firstOwnClaims(const Snapshot& snapshot)
{
    std::vector<ClaimIndex> first(snapshot.subjects().size(), noIndex);
    const auto claims = snapshot.claims();
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
        if (first[claims[i].subject] == noIndex && !snapshot.isQuoted(claims[i]))
            first[claims[i].subject] = i;
    }
    return first;
}

std::set<NodeId> timersThatSayWhat(const Snapshot& snapshot)
{
    std::set<NodeId> timers;
    for (const Claim& claim : snapshot.claims()) {
        const auto* edge = std::get_if<EdgeId>(&snapshot.subjectOf(claim));
        if (edge && edge->kind == EdgeKind::Triggers && claim.basis != Basis::Inferred)
            timers.insert(edge->from);
    }
    return timers;
}

/// The nodes that are wanted, each with its first claim.
template <class IsWanted>
std::map<NodeId, ClaimIndex> nodesWith(const std::vector<ClaimIndex>& firstClaims, const Snapshot& snapshot,
                                       const IsWanted& isWanted)
{
    std::map<NodeId, ClaimIndex> nodes;
    for (SubjectIndex i = 0; i < firstClaims.size(); ++i) {
        const auto* node = std::get_if<NodeId>(&snapshot.subjects()[i]);
        if (node && firstClaims[i] != noIndex && isWanted(*node))
            nodes.emplace(*node, firstClaims[i]);
    }
    return nodes;
}

/// systemd's default: a timer without Unit= starts the service of its own name.
void inferTriggers(Inferences& inferences)
{
    const std::vector<ClaimIndex> firstClaims = firstOwnClaims(inferences.snapshot());
    const auto timers = nodesWith(firstClaims, inferences.snapshot(),
                                  [](const NodeId& node) { return node.kind() == Kind::Timer; });
    if (timers.empty())
        return;
    const auto services = nodesWith(firstClaims, inferences.snapshot(),
                                    [](const NodeId& node) { return node.kind() == Kind::Service; });
    const std::set<NodeId> timersThatSay = timersThatSayWhat(inferences.snapshot());
    for (const auto& [timer, timerClaim] : timers) {
        const NodeId service = *NodeId::make(timer.host(), Kind::Service, timer.name());
        const auto serviceClaim = services.find(service);
        if (serviceClaim == services.end() || timersThatSay.contains(timer))
            continue;
        inferences.add(EdgeId{timer, EdgeKind::Triggers, service}, Attr::Exists, Value::of(true),
                       QStringLiteral("from the equal names of timer and service"),
                       inferences.joining(timerClaim, serviceClaim->second));
    }
}

} // namespace

Snapshot infer(Snapshot snapshot)
{
    Inferences inferences(std::move(snapshot));
    const auto claimCount = ClaimIndex(inferences.snapshot().claims().size());
    for (ClaimIndex i = 0; i < claimCount; ++i) {
        const Claim& claim = inferences.snapshot().claim(i);
        const auto* node = std::get_if<NodeId>(&inferences.snapshot().subjectOf(claim));
        // A quotation of another source was concluded from when that source was read: its conclusions stand beside it.
        if (inferences.snapshot().isQuoted(claim))
            continue;
        if (node && node->kind() == Kind::Service && claim.value.type() == Value::Type::Text
            && inferences.snapshot().attributeOf(claim) == nameOf(Attr::Exec))
            inferFromCommand(inferences, NodeId(*node), i); // a copy: adding claims moves the table
    }
    inferTriggers(inferences);
    inferAcrossHosts(inferences);
    Snapshot inferred = inferences.take();
    std::vector<EdgeId> connections; // of the kind that sameCode() looks at
    for (const Subject& subject : inferred.subjects()) {
        const auto* edge = std::get_if<EdgeId>(&subject);
        if (edge && edge->kind == EdgeKind::Implements)
            connections.push_back(*edge);
    }
    SameThings names = sameCode(connections);
    names.merge(sameListeners(inferred));
    if (names.empty())
        return inferred;
    return united(inferred, names);
}

} // namespace unitscope

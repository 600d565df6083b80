// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/model/infer.h"

#include "graph/model/commandline.h"
#include "graph/model/inferences.h"
#include "graph/model/samecode.h"

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

/// systemd's default: a timer without Unit= starts the service of its own name.
void inferTriggers(Inferences& inferences)
{
    std::map<NodeId, ClaimIndex> firstClaim; // of timers and services
    std::set<NodeId> timersThatSay;
    const Snapshot& snapshot = inferences.snapshot();
    const auto claims = snapshot.claims();
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
        const Subject& subject = snapshot.subjectOf(claims[i]);
        if (const auto* edge = std::get_if<EdgeId>(&subject)) {
            if (edge->kind == EdgeKind::Triggers && claims[i].basis != Basis::Inferred)
                timersThatSay.insert(edge->from);
        } else if (const auto& node = std::get<NodeId>(subject);
                   !snapshot.isQuoted(claims[i]) && (node.kind() == Kind::Timer || node.kind() == Kind::Service)) {
            firstClaim.emplace(node, i);
        }
    }
    for (const auto& [timer, timerClaim] : firstClaim) {
        if (timer.kind() != Kind::Timer || timersThatSay.contains(timer))
            continue;
        const NodeId service = *NodeId::make(timer.host(), Kind::Service, timer.name());
        const auto serviceClaim = firstClaim.find(service);
        if (serviceClaim == firstClaim.end())
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
    Snapshot inferred = inferences.take();
    std::vector<EdgeId> connections;
    for (const Subject& subject : inferred.subjects()) {
        if (const auto* edge = std::get_if<EdgeId>(&subject))
            connections.push_back(*edge);
    }
    const CodeNames names = sameCode(connections);
    if (names.empty())
        return inferred;
    return withFolders(inferred, names);
}

} // namespace unitscope

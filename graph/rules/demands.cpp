// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/model/proofverdict.h"
#include "graph/rules/portowners.h"
#include "graph/rules/wildcard.h"

#include <QtCore/qregularexpression.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isThere(const Graph& graph, const QString& pattern)
{
    const auto nodes = graph.nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
        return node.id.kind() == Kind::Service && matchesWildcard(pattern, node.id.name())
               && stated(graph, node, Attr::LoadState) != "not-found"_L1;
    });
}

void checkRequired(Report& report)
{
    const Graph& graph = report.graph();
    const QStringList hosts = hostsOf(graph);
    QStringList missing;
    for (const QString& pattern : report.rules().requiredUnits) {
        if (!isThere(graph, pattern))
            missing += pattern;
    }
    if (hosts.isEmpty() || missing.isEmpty())
        return;
    const bool isJudged = std::any_of(hosts.begin(), hosts.end(),
                                      [&](const QString& host) { return isListedInFull(graph, host, Kind::Service); });
    std::vector<Subject> subjects;
    QStringList names;
    for (const QString& name : std::as_const(missing)) {
        subjects.emplace_back(*NodeId::make(hosts.front(), Kind::Service, name));
        names += safeForPeople(name);
        if (isJudged)
            report.add({.rule = Rule::UnitRequired,
                        .subjects = {subjects.back()},
                        .words = names.back() + u": required, but not there"_s});
    }
    if (!isJudged)
        report.add(
            {.rule = Rule::UnitRequired,
             .subjects = std::move(subjects),
             .words = u"whether these required units are there: %1 (no source lists all services)"_s.arg(listed(names)),
             .about = hostSubject(hosts.front()),
             .outcome = Outcome::CannotBeJudged});
}

void checkService(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const RuleSet& rules = report.rules();
    const auto forbidden = std::find_if(rules.forbiddenUnits.begin(), rules.forbiddenUnits.end(),
                                        [&](const QString& pattern) {
                                            return matchesWildcard(pattern, node.id.name());
                                        });
    if (forbidden != rules.forbiddenUnits.end())
        report.add({.rule = Rule::UnitForbidden,
                    .subjects = {node.id},
                    .words = u"%1: forbidden by \"%2\""_s.arg(nameOf(node), safeForPeople(*forbidden)),
                    .sides = {{u"named: "_s + nameOf(node), {namingClaim(graph, node)}}}});
    const QString user = stated(graph, node, Attr::User);
    if (rules.allowedUsers && !user.isEmpty() && !rules.allowedUsers->contains(user))
        report.add({.rule = Rule::UserNotAllowed,
                    .subjects = {node.id},
                    .words = u"%1: runs as %2, which is not allowed"_s.arg(nameOf(node), safeForPeople(user)),
                    .sides = {sideOf(graph, node, Attr::User)}});
}

void checkPort(Report& report, const Node& port)
{
    const auto number = portNumber(port);
    const auto& spans = report.rules().allowedPorts;
    if (!spans || !number
        || std::any_of(spans->begin(), spans->end(), [&](const PortSpan& span) { return span.contains(*number); }))
        return;
    std::vector<Subject> subjects = {port.id};
    std::vector<Side> sides;
    QStringList owners;
    for (const Neighbour& owner : neighbours(report.graph(), port, EdgeKind::Listens, false)) {
        subjects.emplace_back(owner.node->id);
        owners += nameOf(*owner.node);
        sides.push_back({u"listens: "_s + owners.back(), claimsOn(report.graph(), *owner.edge, Attr::Exists)});
    }
    report.add({.rule = Rule::PortNotAllowed,
                .subjects = std::move(subjects),
                .words = u"Port "_s + nameOf(port) + u" is not allowed"_s
                         + (owners.isEmpty() ? QString() : u" ("_s + listed(owners) + u')'),
                .sides = std::move(sides)});
}

/// Whether a service states the field and its proof line does not back it; a required proof line asks for the line itself.
bool lacksProof(const Graph& graph, const Node& service, const NodeProofs& proofs, Attr attr)
{
    if (attr == Attr::Proof)
        return proofs.isEmpty();
    const Fact* fact = graph.fact(service, attr);
    if (!fact || graph.strongest(*fact).value.isNone())
        return false;
    const auto answer = proofs.verdictOn(graph.claimsOf(*fact).front());
    return !answer || answer->verdict != ProofVerdict::Backed;
}

/// The services whose proof lines lack a field.
struct Unproved
{
    QStringList names = {};
    std::vector<Subject> subjects = {};
    std::vector<Side> sides = {};
};

void checkRequiredProofs(Report& report, const QString& host)
{
    const Graph& graph = report.graph();
    const std::vector<Attr>& attrs = report.rules().requiredProofs;
    std::vector<Unproved> unproved(attrs.size());
    const auto services = attrs.empty() ? std::vector<const Node*>() : nodesOf(graph, host, Kind::Service);
    for (const Node* service : services) {
        const NodeProofs proofs(graph, *service); // read once for all fields
        for (size_t i = 0; i < attrs.size(); ++i) {
            if (!lacksProof(graph, *service, proofs, attrs[i]))
                continue;
            unproved[i].names += nameOf(*service);
            unproved[i].subjects.emplace_back(service->id);
            unproved[i].sides.push_back(sideOf(graph, *service, attrs[i]));
        }
    }
    for (size_t i = 0; i < attrs.size(); ++i) {
        if (!unproved[i].names.isEmpty())
            report.add({.rule = Rule::ProofRequired,
                        .subjects = std::move(unproved[i].subjects),
                        .words = u"Not backed by a proof line: %1 of %2"_s.arg(
                            QString(infoOf(attrs[i]).label).toLower(), listed(unproved[i].names)),
                        .sides = std::move(unproved[i].sides),
                        .detail = nameOf(attrs[i]),
                        .about = hostSubject(host)});
    }
}

void checkNamePatterns(Report& report)
{
    constexpr qsizetype longest = 300; // nothing that is named by people is longer
    for (const NameDemand& demand : report.rules().names) {
        const QRegularExpression whole(QRegularExpression::anchoredPattern(demand.pattern));
        for (const Node& node : report.graph().nodes()) {
            const QString& name = node.id.name();
            if (node.id.kind() == demand.kind && (name.size() > longest || !whole.match(name).hasMatch()))
                report.add({.rule = Rule::NamePattern,
                            .subjects = {node.id},
                            .words = u"%1: the name is not of the form \"%2\""_s.arg(nameOf(node),
                                                                                     safeForPeople(demand.pattern)),
                            .sides = {{u"named: "_s + nameOf(node), {namingClaim(report.graph(), node)}}},
                            .detail = demand.pattern});
        }
    }
}

} // namespace

void checkDemands(Report& report)
{
    checkRequired(report);
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() == Kind::Service)
            checkService(report, node);
        else if (node.id.kind() == Kind::Port)
            checkPort(report, node);
    }
    for (const QString& host : hostsOf(report.graph()))
        checkRequiredProofs(report, host);
    checkNamePatterns(report);
}

} // namespace unitscope

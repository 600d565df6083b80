// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/gates.h"

#include "graph/rules/flows.h"
#include "graph/rules/portowners.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// "8 of 35 modules are listed", if the source states more than it lists.
void addShortage(const GateQuestion& question, Attr attr, GateAnswer& answer)
{
    const CountedThing& thing = countedThing(attr);
    for (const StatedCount& count : statedCounts(question.graph, question.host, thing)) {
        if (count.voice.origin != question.voice.origin || !count.isListed || count.missing() == 0)
            continue;
        answer.wrong += u"%1 of %2 %3 are listed"_s.arg(count.listed).arg(count.values.back()).arg(thing.many);
        answer.claims.insert(answer.claims.end(), count.claims.begin(), count.claims.end());
    }
}

std::optional<qint64> listedCount(const GateQuestion& question, Kind kind)
{
    return listedBy(question.graph, question.voice, question.host.id.host(), kind);
}

void addUnknownModules(const GateQuestion& question, GateAnswer& answer)
{
    const auto claims = categoryClaims(question.graph, question.voice, question.host.id.host(), "unknown"_L1);
    if (claims.empty())
        return;
    answer.wrong += counted(qint64(claims.size()), "module is UNKNOWN"_L1, "modules are UNKNOWN"_L1);
    answer.claims.insert(answer.claims.end(), claims.begin(), claims.end());
}

/// Where the things are named that an answer speaks of.
void addPlaces(const GateQuestion& question, const std::vector<const Node*>& nodes, GateAnswer& answer)
{
    for (const Node* node : nodes)
        answer.claims.push_back(namingClaim(question.graph, *node));
}

void addWrong(const GateQuestion& question, const std::vector<const Node*>& nodes, QLatin1StringView one,
              QLatin1StringView many, GateAnswer& answer)
{
    QStringList names;
    for (const Node* node : nodes)
        names += nameOf(*node);
    if (!names.isEmpty())
        answer.wrong += counted(names.size(), one, many) + u" ("_s + listed(names) + u')';
    addPlaces(question, nodes, answer);
}

bool isStatedIn(const GateQuestion& question, const Node& node)
{
    for (const Fact& fact : question.graph.factsOf(node)) {
        for (const ClaimIndex claim : question.graph.claimsOf(fact)) {
            if (isSaidBy(question.graph, claim, question.voice))
                return true;
        }
    }
    return false;
}

std::vector<const Node*> nodesIn(const GateQuestion& question, Kind kind)
{
    std::vector<const Node*> nodes = nodesOf(question.graph, question.host.id.host(), kind);
    std::erase_if(nodes, [&](const Node* node) { return !isStatedIn(question, *node); });
    return nodes;
}

} // namespace

GateAnswer recomputeUnits(const GateQuestion& question)
{
    GateAnswer answer;
    addShortage(question, Attr::TotalModules, answer);
    addUnknownModules(question, answer);
    const auto modules = listedCount(question, Kind::Service);
    if (!modules)
        answer.unknown += u"no modules are listed"_s;
    qint64 classified = 0;
    for (const Node* node : nodesIn(question, Kind::Service))
        classified += claimsOn(question.graph, *node, Attr::Category).empty() ? 0 : 1;
    if (modules && classified < *modules)
        answer.wrong += counted(*modules - classified, "listed module has no category"_L1,
                                "listed modules have no category"_L1);
    return answer;
}

GateAnswer recomputeCode(const GateQuestion& question)
{
    GateAnswer answer;
    addShortage(question, Attr::MicroserviceCount, answer);
    if (!listedCount(question, Kind::Code)) {
        answer.unknown += u"the folders of code are not listed"_s;
        return answer;
    }
    std::vector<const Node*> unmapped;
    for (const Node* code : nodesIn(question, Kind::Code)) {
        const bool canStart = !stated(question.graph, *code, Attr::Entrypoint).isEmpty();
        if (canStart && neighbours(question.graph, *code, EdgeKind::Implements, false).empty())
            unmapped.push_back(code);
    }
    addWrong(question, unmapped, "entry point has no unit"_L1, "entry points have no unit"_L1, answer);
    return answer;
}

GateAnswer recomputeVenvs(const GateQuestion& question)
{
    GateAnswer answer;
    addShortage(question, Attr::VenvCount, answer);
    std::vector<const Node*> missing, unseen;
    for (const Node* service : nodesIn(question, Kind::Service)) {
        const QString status = stated(question.graph, *service, Attr::VenvStatus);
        if (status.startsWith("missing_venv"_L1))
            missing.push_back(service);
        else if (!status.startsWith("valid_venv"_L1)
                 && !neighbours(question.graph, *service, EdgeKind::RunsIn, true).empty())
            unseen.push_back(service);
    }
    addWrong(question, missing, "service has a missing venv"_L1, "services have a missing venv"_L1, answer);
    if (!unseen.empty())
        answer.unknown += counted(qint64(unseen.size()), "service's venv has no status"_L1,
                                  "services' venvs have no status"_L1);
    addPlaces(question, unseen, answer);
    return answer;
}

GateAnswer recomputeStreams(const GateQuestion& question)
{
    GateAnswer answer;
    addShortage(question, Attr::StreamCount, answer);
    std::vector<const Node*> unread = nodesIn(question, Kind::Stream);
    const auto all = unread.size();
    std::erase_if(unread, [&](const Node* stream) { return hasReader(question.graph, *stream); });
    if (!unread.empty())
        answer.unknown += u"who reads %1 of %2 streams is not told"_s.arg(unread.size()).arg(all);
    addPlaces(question, unread, answer);
    return answer;
}

GateAnswer recomputePorts(const GateQuestion& question)
{
    GateAnswer answer;
    addShortage(question, Attr::PortCount, answer);
    std::vector<const Node*> unowned;
    for (const Node* port : nodesIn(question, Kind::Port)) {
        if (!hasOwner(question.graph, *port))
            unowned.push_back(port);
    }
    addWrong(question, unowned, "port has no owner"_L1, "ports have no owner"_L1, answer);
    QStringList doubts;
    for (const PortDoubt& doubt : portDoubts(question.graph, question.host.id.host())) {
        if (!isSaidBy(question.graph, doubt.claim, question.voice))
            continue;
        doubts += doubt.words;
        answer.claims.push_back(doubt.claim);
    }
    doubts.removeDuplicates();
    if (!doubts.isEmpty())
        answer.wrong += u"marked as uncertain: "_s + listed(doubts);
    return answer;
}

GateAnswer recomputeComplete(const GateQuestion& question)
{
    GateAnswer answer;
    addShortage(question, Attr::TotalModules, answer);
    addUnknownModules(question, answer);
    if (!listedCount(question, Kind::Service))
        answer.unknown += u"no modules are listed"_s;
    return answer;
}

} // namespace unitscope

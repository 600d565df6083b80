// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/rules/scope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// Somebody says more of it than that something else refers to it.
bool isDescribed(const Graph& graph, const Node& node)
{
    constexpr Attr attrs[] = {Attr::Unit,     Attr::Category,    Attr::LoadState, Attr::ActiveState, Attr::SubState,
                              Attr::Enabled,  Attr::Description, Attr::User,      Attr::Exec,        Attr::UnitFile,
                              Attr::ExitCode, Attr::Section,     Attr::Proof};
    return std::any_of(std::begin(attrs), std::end(attrs), [&](Attr attr) { return graph.fact(node, attr); });
}

bool startsSomething(const Graph& graph, const Node& timer)
{
    const auto started = neighbours(graph, timer, EdgeKind::Triggers, true);
    return std::any_of(started.begin(), started.end(),
                       [&](const Neighbour& service) { return isDescribed(graph, *service.node); });
}

void checkTimersOn(Report& report, const QString& host)
{
    const Graph& graph = report.graph();
    std::vector<const Node*> idle;
    for (const Node* timer : nodesOf(graph, host, Kind::Timer)) {
        if (!startsSomething(graph, *timer) && !report.isSystems(*timer))
            idle.push_back(timer);
    }
    const bool isJudged = isListedInFull(graph, host, Kind::Service);
    addGroup(report, {.rule = Rule::TimerWithoutService,
                      .host = host,
                      .nodes = std::move(idle),
                      .one = isJudged ? "timer starts no service that is listed"_L1 : "timer"_L1,
                      .many = isJudged ? "timers start no service that is listed"_L1 : "timers"_L1,
                      .outcome = isJudged ? Outcome::Fails : Outcome::CannotBeJudged,
                      .question = isJudged ? QString() : u"which service starts with %1"_s,
                      .missing = isJudged ? QString() : u"no source lists all services"_s});
}

bool hasMembers(const Graph& graph, const Node& target)
{
    return !neighbours(graph, target, EdgeKind::PartOf, false).empty()
           || !neighbours(graph, target, EdgeKind::Requires, true).empty()
           || !neighbours(graph, target, EdgeKind::Wants, true).empty();
}

void checkTargetsOn(Report& report, const QString& host)
{
    const Graph& graph = report.graph();
    const auto targets = nodesOf(graph, host, Kind::Target);
    std::vector<const Node*> empty;
    std::copy_if(targets.begin(), targets.end(), std::back_inserter(empty),
                 [&](const Node* target) { return !hasMembers(graph, *target) && !report.isSystems(*target); });
    // Without a single member anywhere nobody looked.
    const bool isJudged = empty.size() < targets.size();
    addGroup(report, {.rule = Rule::TargetEmpty,
                      .host = host,
                      .nodes = std::move(empty),
                      .one = isJudged ? "target that no unit is known to belong to"_L1 : "target"_L1,
                      .many = isJudged ? "targets that no unit is known to belong to"_L1 : "targets"_L1,
                      .outcome = isJudged ? Outcome::Fails : Outcome::CannotBeJudged,
                      .question = isJudged ? QString() : u"what belongs to %1"_s,
                      .missing = isJudged ? QString() : u"no source says what belongs to a target"_s});
}

} // namespace

void checkTimers(Report& report)
{
    for (const QString& host : hostsOf(report.graph())) {
        checkTimersOn(report, host);
        checkTargetsOn(report, host);
    }
}

} // namespace unitscope

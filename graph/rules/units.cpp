// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/model/state.h"
#include "graph/rules/scope.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr EdgeKind referring[] = {EdgeKind::Triggers, EdgeKind::Requires, EdgeKind::Wants, EdgeKind::After,
                                  EdgeKind::PartOf};

void checkBoot(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const QString enabled = stated(graph, node, Attr::Enabled);
    const State state = stateOf(graph, node);
    // What a timer or a socket starts needs no enabling and is idle when it does not run. "static" is neither.
    if (waitsForATrigger(graph, node))
        return;
    if (state == State::Running && enabled == "disabled"_L1)
        report.add({.rule = Rule::RunningNotEnabled,
                    .subjects = {node.id},
                    .words = nameOf(node) + u": running, but not enabled; gone after the next boot"_s,
                    .sides = {sideOf(graph, node, Attr::Category), sideOf(graph, node, Attr::ActiveState),
                              sideOf(graph, node, Attr::Enabled)}});
    else if (state == State::Stopped && enabled == "enabled"_L1)
        report.add({.rule = Rule::EnabledButStopped,
                    .subjects = {node.id},
                    .words = nameOf(node) + u": enabled, but stopped"_s,
                    .sides = {sideOf(graph, node, Attr::Enabled), sideOf(graph, node, Attr::Category),
                              sideOf(graph, node, Attr::ActiveState)}});
}

void checkFound(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const bool isNotFound = stated(graph, node, Attr::LoadState) == "not-found"_L1;
    const bool isOrphaned = stated(graph, node, Attr::Category) == "orphaned"_L1;
    if (isNotFound && stated(graph, node, Attr::UnitFile) == "true"_L1)
        report.add({.rule = Rule::FileYetNotFound,
                    .subjects = {node.id},
                    .words = nameOf(node) + u": not found, and yet its unit file exists"_s,
                    .sides = {sideOf(graph, node, Attr::LoadState), sideOf(graph, node, Attr::UnitFile)}});
    if (!isNotFound && !isOrphaned)
        return;
    QStringList referrers;
    std::vector<Subject> subjects = {node.id};
    std::vector<Side> sides = {sideOf(graph, node, isNotFound ? Attr::LoadState : Attr::Category)};
    for (const EdgeKind kind : referring) {
        for (const Neighbour& other : neighbours(graph, node, kind, false)) {
            referrers += nameOf(*other.node);
            subjects.emplace_back(other.node->id);
            sides.push_back({u"referred to by "_s + referrers.back(), claimsOn(graph, *other.edge, Attr::Exists)});
        }
    }
    referrers.removeDuplicates();
    report.add(
        {.rule = Rule::UnitNotFound,
         .subjects = std::move(subjects),
         .words = nameOf(node) + (isNotFound ? u": not found"_s : u": orphaned"_s)
                  + (referrers.isEmpty() ? u"; nothing refers to it"_s : u"; referred to by "_s + listed(referrers)),
         .sides = std::move(sides)});
}

} // namespace

void checkUnits(Report& report)
{
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() != Kind::Service)
            continue;
        checkBoot(report, node);
        checkFound(report, node);
    }
}

void checkUsers(Report& report)
{
    const Graph& graph = report.graph();
    for (const Node& node : graph.nodes()) {
        const bool canRun = node.id.kind() == Kind::Service || node.id.kind() == Kind::Process;
        if (canRun && stated(graph, node, Attr::User) == "root"_L1)
            report.add({.rule = Rule::RunsAsRoot,
                        .subjects = {node.id},
                        .words = nameOf(node) + u": runs as root"_s,
                        .sides = {sideOf(graph, node, Attr::User)}});
    }
}

} // namespace unitscope

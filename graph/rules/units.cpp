// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/model/state.h"
#include "graph/rules/scope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// What makes a unit that is not there somebody's loss. systemd also lists what others merely start after.
constexpr EdgeKind needing[] = {EdgeKind::Triggers, EdgeKind::Requires, EdgeKind::Wants, EdgeKind::PartOf};
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
                    .sides = sidesOf(graph, node, {Attr::Category, Attr::ActiveState, Attr::Enabled})});
    else if (state == State::Stopped && enabled == "enabled"_L1)
        report.add({.rule = Rule::EnabledButStopped,
                    .subjects = {node.id},
                    .words = nameOf(node) + u": enabled, but stopped"_s,
                    .sides = sidesOf(graph, node, {Attr::Enabled, Attr::Category, Attr::ActiveState})});
}

/// What refers to a unit that is not there.
struct Referrers
{
    QStringList names = {};
    std::vector<Subject> subjects = {};
    std::vector<Side> sides = {};
};

Referrers referrersOf(const Graph& graph, const Node& node)
{
    Referrers found;
    for (const EdgeKind kind : referring) {
        for (const Neighbour& other : neighbours(graph, node, kind, false)) {
            found.names += nameOf(*other.node);
            found.subjects.emplace_back(other.node->id);
            found.sides.push_back(
                {u"referred to by "_s + found.names.back(), claimsOn(graph, *other.edge, Attr::Exists)});
        }
    }
    found.names.removeDuplicates();
    return found;
}

bool isNeeded(const Graph& graph, const Node& node)
{
    return std::any_of(std::begin(needing), std::end(needing),
                       [&](EdgeKind kind) { return !neighbours(graph, node, kind, false).empty(); });
}

void checkFound(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const bool isNotFound = stated(graph, node, Attr::LoadState) == "not-found"_L1;
    const bool isOrphaned = stated(graph, node, Attr::Category) == "orphaned"_L1;
    if (!isNotFound && !isOrphaned)
        return;
    // That its file exists is the sharper word for the same matter: one row, not two.
    const bool hasFile = isNotFound && stated(graph, node, Attr::UnitFile) == "true"_L1
                         && report.isOn(Rule::FileYetNotFound);
    Referrers referrers = referrersOf(graph, node);
    std::vector<Subject> subjects = {node.id};
    subjects.insert(subjects.end(), referrers.subjects.begin(), referrers.subjects.end());
    std::vector<Side> sides = hasFile      ? sidesOf(graph, node, {Attr::LoadState, Attr::UnitFile})
                              : isNotFound ? sidesOf(graph, node, {Attr::LoadState})
                                           : sidesOf(graph, node, {Attr::Category});
    sides.insert(sides.end(), referrers.sides.begin(), referrers.sides.end());
    report.add({.rule = hasFile ? Rule::FileYetNotFound : Rule::UnitNotFound,
                .subjects = std::move(subjects),
                .words = nameOf(node)
                         + (hasFile      ? u": not found, and yet its unit file exists"_s
                            : isNotFound ? u": not found"_s
                                         : u": orphaned"_s)
                         + (referrers.names.isEmpty() ? u"; nothing refers to it"_s
                                                      : u"; referred to by "_s + listed(referrers.names)),
                .sides = std::move(sides)});
}

} // namespace

void checkUnits(Report& report)
{
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() != Kind::Service)
            continue;
        checkBoot(report, node);
        if (!report.isSystems(node) || isNeeded(report.graph(), node))
            checkFound(report, node);
    }
}

void checkUsers(Report& report)
{
    const Graph& graph = report.graph();
    for (const Node& node : graph.nodes()) {
        if (report.isSystems(node)) // the distribution's choice
            continue;
        const bool canRun = node.id.kind() == Kind::Service || node.id.kind() == Kind::Process;
        if (canRun && stated(graph, node, Attr::User) == "root"_L1)
            report.add({.rule = Rule::RunsAsRoot,
                        .subjects = {node.id},
                        .words = nameOf(node) + u": runs as root"_s,
                        .sides = {sideOf(graph, node, Attr::User)}});
    }
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"
#include "graph/rules/scope.h"

#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qint64 hour = 60 * 60 * 1000; // milliseconds

QString entries(qint64 number)
{
    return counted(number, "entry"_L1, "entries"_L1);
}

/// A document may call a listener by a name of its own; only who looked at the host can tell that it is of no unit.
void checkRogues(Report& report, const Node& port)
{
    const Graph& graph = report.graph();
    for (const Neighbour& listener : neighbours(graph, port, EdgeKind::Listens, false)) {
        std::vector<ClaimIndex> claims = claimsOn(graph, *listener.edge, Attr::Exists);
        if (listener.node->id.kind() != Kind::Process || !isObserved(graph, claims))
            continue;
        report.add({.rule = Rule::RogueListener,
                    .subjects = {port.id, listener.node->id},
                    .words = u"Port %1: %2 listens, a process of no unit"_s.arg(nameOf(port), nameOf(*listener.node)),
                    .sides = {{u"seen on host"_s, std::move(claims)}},
                    .detail = listener.node->id.name()});
    }
}

void checkUnit(Report& report, const Node& unit)
{
    const Graph& graph = report.graph();
    const Value* restarts = graph.value(unit, Attr::Restarts);
    const int most = report.rules().thresholds.restarts;
    if (const qint64 count = restarts ? restarts->integer().value_or(0) : 0; count > most)
        report.add({.rule = Rule::RestartsOften,
                    .subjects = {unit.id},
                    .words = u"%1: restarted %2 times, more than %3"_s.arg(nameOf(unit)).arg(count).arg(most),
                    .sides = {sideOf(graph, unit, Attr::Restarts)}});
    const Value* reload = graph.value(unit, Attr::NeedsReload);
    if (reload && reload->boolean().value_or(false))
        report.add({.rule = Rule::UnitNeedsReload,
                    .subjects = {unit.id},
                    .words = nameOf(unit) + u": its file is newer than what systemd loaded"_s,
                    .sides = {sideOf(graph, unit, Attr::NeedsReload)}});
}

void checkGroupField(Report& report, const Node& stream, const Fact& fact)
{
    const Graph& graph = report.graph();
    const Thresholds& limits = report.rules().thresholds;
    const QString& attribute = graph.attributeOf(fact);
    const AttributeInfo* info = findAttribute(attribute);
    const QString group = safeForPeople(memberOf(attribute));
    const auto number = graph.strongest(fact).value.integer();
    if (!info || group.isEmpty() || !number)
        return;
    const auto claims = graph.claimsOf(fact);
    const auto add = [&](Rule rule, const QString& words) {
        report.add({.rule = rule,
                    .subjects = {stream.id},
                    .words = nameOf(stream) + u": "_s + words,
                    .sides = {{labelFor(attribute), {claims.begin(), claims.end()}}},
                    .detail = attribute});
    };
    if (info->attr == Attr::Pending && *number > limits.pendingEntries)
        add(Rule::BacklogLarge,
            u"group %1 has %2 pending, more than %3"_s.arg(group, entries(*number)).arg(limits.pendingEntries));
    else if (info->attr == Attr::Lag && *number > limits.lagEntries)
        add(Rule::BacklogLarge,
            u"group %1 is %2 behind, more than %3"_s.arg(group, entries(*number)).arg(limits.lagEntries));
    else if (info->attr == Attr::LiveConsumers && *number == 0)
        add(Rule::GroupNotAlive, u"group %1 has no live consumer"_s.arg(group));
}

/// As old as it was when it was looked at: an audit of last year does not make every stream a matter of today.
void checkLastEntry(Report& report, const Node& stream)
{
    const Graph& graph = report.graph();
    const Fact* fact = graph.fact(stream, Attr::LastEntry);
    const auto last = fact ? parseTime(graph.strongest(*fact).value.text()) : std::nullopt;
    if (!last)
        return;
    const int hours = report.rules().thresholds.lastEntryHours;
    const auto lookedAt = graph.snapshot().witnessOf(graph.strongest(*fact)).time;
    if (std::min(lookedAt.value_or(report.asOf()), report.asOf()) - *last <= hours * hour)
        return;
    report.add({.rule = Rule::LastEntryOld,
                .subjects = {stream.id},
                .words = u"%1: the last entry is of %2, more than %3 before it was looked at"_s.arg(
                    nameOf(stream), timeText(*last), counted(hours, "hour"_L1, "hours"_L1)),
                .sides = {sideOf(graph, stream, Attr::LastEntry)}});
}

} // namespace

void checkRunning(Report& report)
{
    for (const Node& node : report.graph().nodes()) {
        switch (node.id.kind()) {
        case Kind::Port: checkRogues(report, node); break;
        case Kind::Stream:
            for (const Fact& fact : report.graph().factsOf(node))
                checkGroupField(report, node, fact);
            checkLastEntry(report, node);
            break;
        default: checkUnit(report, node); break;
        }
    }
}

} // namespace unitscope

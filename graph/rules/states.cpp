// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/rules/exitcodes.h"
#include "graph/rules/scope.h"
#include "graph/rules/states.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

using S = QLatin1StringView;

constexpr S autoRestart = "auto-restart"_L1;

/// What systemd cannot say of a unit of that category.
struct Exclusion
{
    S category;
    Attr attr;
    S value;
};
constexpr Exclusion exclusions[] = {
    {"running"_L1, Attr::ActiveState, "inactive"_L1}, {"running"_L1, Attr::ActiveState, "failed"_L1},
    {"running"_L1, Attr::SubState, "dead"_L1},        {"running"_L1, Attr::SubState, "failed"_L1},
    {"stopped"_L1, Attr::ActiveState, "active"_L1},   {"stopped"_L1, Attr::ActiveState, "reloading"_L1},
    {"stopped"_L1, Attr::SubState, "running"_L1},     {"failed"_L1, Attr::ActiveState, "active"_L1},
    {"failed"_L1, Attr::ActiveState, "inactive"_L1},  {"failed"_L1, Attr::SubState, "running"_L1},
    {"disabled"_L1, Attr::ActiveState, "active"_L1},  {"disabled"_L1, Attr::SubState, "running"_L1},
    {"disabled"_L1, Attr::Enabled, "enabled"_L1},     {"orphaned"_L1, Attr::SubState, "running"_L1},
};

std::optional<qint64> exitCode(const Graph& graph, const Node& node)
{
    bool isNumber = false;
    const qint64 code = stated(graph, node, Attr::ExitCode).toLongLong(&isNumber);
    return isNumber ? std::optional(code) : std::nullopt;
}

bool restartsAgain(const Graph& graph, const Node& node)
{
    return stated(graph, node, Attr::SubState) == autoRestart || stated(graph, node, Attr::Category) == autoRestart
           || stated(graph, node, Attr::ActiveState) == autoRestart;
}

const Exclusion* exclusionOf(const Graph& graph, const Node& node)
{
    const QString category = stated(graph, node, Attr::Category);
    const auto* wrong = std::find_if(std::begin(exclusions), std::end(exclusions), [&](const Exclusion& row) {
        return row.category == category && stated(graph, node, row.attr) == row.value;
    });
    return wrong != std::end(exclusions) ? wrong : nullptr;
}

/// Whether the row of the restarts names the category as well.
bool namesCategory(const Graph& graph, const Node& node)
{
    const QString category = stated(graph, node, Attr::Category);
    return !category.isEmpty() && category != autoRestart;
}

std::optional<ProofAnswer> backed(const Graph& graph, const Node& node, const NodeProofs& proofs, Attr attr)
{
    const Fact* fact = graph.fact(node, attr);
    const auto answer = fact ? proofs.verdictOn(graph.claimsOf(*fact).front()) : std::nullopt;
    return answer && answer->verdict == ProofVerdict::Backed ? answer : std::nullopt;
}

/// Only asked where something is wrong: to read a proof line takes time.
void addProofSide(const Report& report, const Node& node, std::vector<Side>& sides)
{
    if (const auto answer = proofAgainstCategory(report, node, NodeProofs(report.graph(), node)))
        sides.push_back(proofSide(report.graph(), *answer));
}

void checkCategory(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const Exclusion* wrong = exclusionOf(graph, node);
    if (!wrong)
        return;
    std::vector<Side> sides = sidesOf(graph, node, {Attr::Category, wrong->attr});
    addProofSide(report, node, sides);
    report.add({.rule = Rule::CategoryState,
                .subjects = {node.id},
                .words = u"%1: %2, but %3 is %4"_s.arg(nameOf(node), QString(wrong->category).toUpper(),
                                                       QString(infoOf(wrong->attr).label).toLower(), wrong->value),
                .sides = std::move(sides)});
}

void checkRestart(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const QString category = stated(graph, node, Attr::Category);
    QString words = nameOf(node)
                    + (namesCategory(graph, node) ? u": "_s + safeForPeople(category.toUpper()) + u" and auto-restart"_s
                                                  : u": auto-restart"_s);
    if (const auto code = exitCode(graph, node))
        words += u", ended with "_s + exitCodeWords(*code);
    std::vector<Side> sides = sidesOf(graph, node, {Attr::Category, Attr::ActiveState, Attr::SubState, Attr::ExitCode});
    addProofSide(report, node, sides);
    report.add({.rule = Rule::AutoRestart, .subjects = {node.id}, .words = words, .sides = std::move(sides)});
}

void checkExit(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const auto code = exitCode(graph, node);
    const bool isFailed = stated(graph, node, Attr::Category) == "failed"_L1
                          || stated(graph, node, Attr::ActiveState) == "failed"_L1;
    if (code == 0 && isFailed)
        report.add({.rule = Rule::FailedExitZero,
                    .subjects = {node.id},
                    .words = nameOf(node) + u": failed, but ended with code 0 (success)"_s,
                    .sides = sidesOf(graph, node, {Attr::Category, Attr::ActiveState, Attr::ExitCode})});
    else if (code.value_or(0) != 0 && !restartsAgain(graph, node))
        report.add({.rule = Rule::ExitCode,
                    .subjects = {node.id},
                    .words = nameOf(node) + u": ended with "_s + exitCodeWords(*code),
                    .sides = {sideOf(graph, node, Attr::ExitCode)}});
}

} // namespace

std::optional<ProofAnswer> proofAgainstCategory(const Report& report, const Node& node, const NodeProofs& proofs)
{
    const Graph& graph = report.graph();
    if (restartsAgain(graph, node)) {
        const bool isSaid = report.isOn(Rule::AutoRestart) && namesCategory(graph, node);
        const auto answer = isSaid ? backed(graph, node, proofs, Attr::SubState) : std::nullopt;
        return isSaid && !answer ? backed(graph, node, proofs, Attr::ActiveState) : answer;
    }
    const Exclusion* wrong = report.isOn(Rule::CategoryState) ? exclusionOf(graph, node) : nullptr;
    return wrong ? backed(graph, node, proofs, wrong->attr) : std::nullopt;
}

Side proofSide(const Graph& graph, const ProofAnswer& answer)
{
    const QString text = graph.snapshot().claim(answer.proof).value.text();
    const QStringView words = QStringView(text).sliced(answer.begin, answer.end - answer.begin);
    return {u"proof line: \""_s + shortened(safeForPeople(words)) + u'"', {answer.proof}};
}

void checkStates(Report& report)
{
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() != Kind::Service)
            continue;
        if (restartsAgain(report.graph(), node))
            checkRestart(report, node);
        else
            checkCategory(report, node);
        checkExit(report, node);
    }
}

} // namespace unitscope

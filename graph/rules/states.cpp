// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/rules/exitcodes.h"
#include "graph/rules/scope.h"

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

void checkCategory(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const QString category = stated(graph, node, Attr::Category);
    const auto wrong = std::find_if(std::begin(exclusions), std::end(exclusions), [&](const Exclusion& row) {
        return row.category == category && stated(graph, node, row.attr) == row.value;
    });
    if (wrong == std::end(exclusions))
        return;
    report.add({.rule = Rule::CategoryState,
                .subjects = {node.id},
                .words = u"%1: %2, but %3 is %4"_s.arg(nameOf(node), category.toUpper(),
                                                       QString(infoOf(wrong->attr).label).toLower(), wrong->value),
                .sides = sidesOf(graph, node, {Attr::Category, wrong->attr})});
}

void checkRestart(Report& report, const Node& node)
{
    const Graph& graph = report.graph();
    const QString category = stated(graph, node, Attr::Category);
    const bool hasCategory = !category.isEmpty() && category != autoRestart;
    QString words = nameOf(node)
                    + (hasCategory ? u": "_s + safeForPeople(category.toUpper()) + u" and auto-restart"_s
                                   : u": auto-restart"_s);
    if (const auto code = exitCode(graph, node))
        words += u", ended with "_s + exitCodeWords(*code);
    report.add({.rule = Rule::AutoRestart,
                .subjects = {node.id},
                .words = words,
                .sides = sidesOf(graph, node, {Attr::Category, Attr::ActiveState, Attr::SubState, Attr::ExitCode})});
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

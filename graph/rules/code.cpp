// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/families.h"

#include "graph/base/safetext.h"
#include "graph/rules/scope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isStatedNone(const Graph& graph, const Node& node, Attr attr)
{
    const Value* value = graph.value(node, attr);
    return value && value->isNone();
}

void addCode(Report& report, const Node& service, const QString& what, std::vector<Side> sides,
             const Node* code = nullptr)
{
    std::vector<Subject> subjects = {service.id};
    if (code)
        subjects.emplace_back(code->id);
    report.add({.rule = Rule::CodeWithoutEntrypoint,
                .subjects = std::move(subjects),
                .words = nameOf(service) + u": "_s + what,
                .sides = std::move(sides)});
}

void checkEntrypoint(Report& report, const Node& service)
{
    const Graph& graph = report.graph();
    for (const Neighbour& code : neighbours(graph, service, EdgeKind::Implements, true)) {
        if (!isStatedNone(graph, *code.node, Attr::Entrypoint))
            continue;
        addCode(report, service, u"its code %1 has no entry point"_s.arg(nameOf(*code.node)),
                {sideOf(graph, *code.node, Attr::Entrypoint),
                 {u"implements "_s + nameOf(*code.node), claimsOn(graph, *code.edge, Attr::Exists)}},
                code.node);
        return;
    }
    const QString category = stated(graph, service, Attr::Category);
    const bool isLibrary = category == "library_only"_L1 || category == "no_entrypoint"_L1;
    const QString active = stated(graph, service, Attr::ActiveState);
    if (isLibrary && (active == "active"_L1 || active == "activating"_L1))
        addCode(report, service, u"%1, but its unit is %2"_s.arg(category.toUpper(), active),
                {sideOf(graph, service, Attr::Category), sideOf(graph, service, Attr::ActiveState)});
    else if (isStatedNone(graph, service, Attr::Entrypoint) && stated(graph, service, Attr::HasCode) == "true"_L1
             && category == "running"_L1)
        addCode(report, service, u"running, but its code has no entry point"_s,
                {sideOf(graph, service, Attr::Category), sideOf(graph, service, Attr::Entrypoint)});
}

void checkMissingVenv(Report& report, const Node& service)
{
    const Graph& graph = report.graph();
    if (stated(graph, service, Attr::VenvStatus).startsWith("missing_venv"_L1))
        report.add({.rule = Rule::VenvMissing,
                    .subjects = {service.id},
                    .words = nameOf(service) + u": its Python venv is missing"_s,
                    .sides = {sideOf(graph, service, Attr::VenvStatus), sideOf(graph, service, Attr::VenvName)}});
}

/// The venv that is stated beside the one whose Python the command starts.
void checkVenvOfCommand(Report& report, const Node& service)
{
    const Graph& graph = report.graph();
    const auto isInferred = [&](ClaimIndex claim) { return graph.snapshot().claim(claim).basis == Basis::Inferred; };
    const auto formOf = [&](ClaimIndex claim) {
        return normalForm(&infoOf(Attr::VenvName), graph.snapshot().claim(claim).value);
    };
    const auto claims = claimsOn(graph, service, Attr::VenvName);
    const auto isStated = [&](ClaimIndex claim) {
        return !isInferred(claim) && !graph.snapshot().claim(claim).value.isNone();
    };
    const auto said = std::find_if(claims.begin(), claims.end(), isStated);
    const auto used = std::find_if(claims.begin(), claims.end(), isInferred);
    if (said == claims.end() || used == claims.end() || formOf(*said) == formOf(*used))
        return;
    report.add({.rule = Rule::VenvOtherThanCommand,
                .subjects = {service.id},
                .words = u"%1: venv %2 is stated, the command uses %3"_s.arg(
                    nameOf(service), safeForPeople(formOf(*said)), safeForPeople(formOf(*used))),
                .sides = {{u"stated: "_s + safeForPeople(formOf(*said)), {*said}},
                          {u"in the command: "_s + safeForPeople(formOf(*used)), {*used}}}});
}

void checkUnused(Report& report, const QString& host)
{
    const Graph& graph = report.graph();
    std::vector<const Node*> unused;
    for (const Node* venv : nodesOf(graph, host, Kind::Venv)) {
        if (neighbours(graph, *venv, EdgeKind::RunsIn, false).empty())
            unused.push_back(venv);
    }
    const bool isJudged = isListedInFull(graph, host, Kind::Service);
    addGroup(report, {.rule = Rule::VenvUnused,
                      .host = host,
                      .nodes = std::move(unused),
                      .one = isJudged ? "Python venv that no listed service runs in"_L1 : "Python venv"_L1,
                      .many = isJudged ? "Python venvs that no listed service runs in"_L1 : "Python venvs"_L1,
                      .outcome = isJudged ? Outcome::Fails : Outcome::CannotBeJudged,
                      .question = isJudged ? QString() : u"what runs in %1"_s,
                      .missing = isJudged ? QString() : u"no source lists all services"_s});
}

} // namespace

void checkCode(Report& report)
{
    for (const Node& node : report.graph().nodes()) {
        if (node.id.kind() != Kind::Service)
            continue;
        checkEntrypoint(report, node);
        checkMissingVenv(report, node);
        checkVenvOfCommand(report, node);
    }
    for (const QString& host : hostsOf(report.graph()))
        checkUnused(report, host);
}

} // namespace unitscope

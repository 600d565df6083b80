// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/gates.h"

#include "graph/rules/families.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

struct Gate
{
    Attr attr;
    GateAnswer (*recompute)(const GateQuestion&);
};
constexpr Gate gates[] = {{Attr::GateUnitsClassified, recomputeUnits}, {Attr::GateCodeMapped, recomputeCode},
                          {Attr::GateVenvsValidated, recomputeVenvs},  {Attr::GateStreamsMapped, recomputeStreams},
                          {Attr::GatePortsMapped, recomputePorts},     {Attr::GateComplete, recomputeComplete}};

struct Stated
{
    SourceIndex source;
    QString name;
    std::vector<ClaimIndex> claims;
};

/// The sources that say the gate was passed, by name.
std::vector<Stated> sayYes(const Graph& graph, const Node& host, Attr attr)
{
    std::vector<Stated> found;
    for (const ClaimIndex claim : claimsOn(graph, host, attr)) {
        if (normalForm(&infoOf(attr), graph.snapshot().claim(claim).value) != "true"_L1)
            continue;
        const SourceIndex source = sourceOf(graph, claim);
        const auto known = std::find_if(found.begin(), found.end(),
                                        [source](const Stated& entry) { return entry.source == source; });
        if (known != found.end())
            known->claims.push_back(claim);
        else
            found.push_back({source, sourceName(graph, source), {claim}});
    }
    std::stable_sort(found.begin(), found.end(), [](const Stated& a, const Stated& b) { return a.name < b.name; });
    return found;
}

QLatin1StringView outcomeWords(const GateAnswer& answer)
{
    if (!answer.wrong.isEmpty())
        return "made again: fails"_L1;
    return answer.unknown.isEmpty() ? "made again: holds"_L1 : "made again: cannot be judged"_L1;
}

void checkGate(Report& report, const Node& host, const Gate& gate)
{
    const bool namesSources = report.graph().snapshot().sources().size() > 1;
    QStringList wrong, unknown;
    std::vector<Side> sides;
    for (Stated& stated : sayYes(report.graph(), host, gate.attr)) {
        const GateAnswer answer = gate.recompute({report.graph(), host, stated.source});
        const QString suffix = namesSources ? u" ("_s + stated.name + u')' : QString();
        if (!answer.wrong.isEmpty())
            wrong += answer.wrong.join(u", "_s) + suffix;
        else if (!answer.unknown.isEmpty())
            unknown += answer.unknown.join(u", "_s) + suffix;
        sides.push_back({u"stated in "_s + stated.name + u": yes"_s, std::move(stated.claims)});
        sides.push_back(
            {outcomeWords(answer) + u", "_s + (answer.wrong + answer.unknown).join(u", "_s), answer.claims});
    }
    if (wrong.isEmpty() && unknown.isEmpty())
        return;
    const bool fails = !wrong.isEmpty();
    const QString label = infoOf(gate.attr).label;
    report.add({.rule = Rule::QualityGate,
                .subjects = {host.id},
                .words = label + (fails ? u": stated as passed, but "_s : u": stated as passed, cannot be judged: "_s)
                         + (fails ? wrong : unknown).join(u"; "_s),
                .sides = std::move(sides),
                .detail = nameOf(gate.attr),
                .outcome = fails ? Outcome::Fails : Outcome::CannotBeJudged});
}

} // namespace

void checkGates(Report& report)
{
    for (const Node& node : report.graph().nodes()) {
        for (const Gate& gate : gates) {
            if (node.id.kind() == Kind::Host)
                checkGate(report, node, gate);
        }
    }
}

} // namespace unitscope

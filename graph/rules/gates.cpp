// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/rules/gates.h"

#include "graph/rules/families.h"
#include "graph/rules/statedchecks.h"

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
    Voice voice;
    std::vector<ClaimIndex> claims;
};

/// Who says that the gate was passed, by name.
std::vector<Stated> sayYes(const Graph& graph, const Node& host, Attr attr)
{
    std::vector<Stated> found;
    for (const ClaimIndex claim : claimsOn(graph, host, attr)) {
        if (normalForm(&infoOf(attr), graph.snapshot().claim(claim).value) != "true"_L1)
            continue;
        const auto known = std::find_if(found.begin(), found.end(),
                                        [&](const Stated& entry) { return isSaidBy(graph, claim, entry.voice); });
        if (known != found.end())
            known->claims.push_back(claim);
        else
            found.push_back({voiceOf(graph, claim), {claim}});
    }
    std::sort(found.begin(), found.end(),
              [](const Stated& a, const Stated& b) { return a.voice.origin < b.voice.origin; });
    return found;
}

QLatin1StringView outcomeWords(const GateAnswer& answer)
{
    if (!answer.wrong.isEmpty())
        return "made again: fails"_L1;
    return answer.unknown.isEmpty() ? "made again: holds"_L1 : "made again: cannot be judged"_L1;
}

/// What is said of a gate, once; by whom only where several differ.
struct Answers
{
    QStringList words = {};
    QStringList names = {};

    void add(const QString& answer, const Voice& voice)
    {
        words += answer;
        names += voice.name();
    }
    QString text() const
    {
        if (std::all_of(words.begin(), words.end(), [&](const QString& answer) { return answer == words.front(); }))
            return words.front();
        QStringList all;
        for (qsizetype i = 0; i < words.size(); ++i)
            all += words[i] + u" ("_s + names[i] + u')';
        return all.join(u"; "_s);
    }
};

void checkGate(Report& report, const Node& host, const Gate& gate)
{
    Answers wrong, unknown;
    std::vector<Side> sides;
    for (Stated& stated : sayYes(report.graph(), host, gate.attr)) {
        const GateAnswer answer = gate.recompute({report.graph(), host, stated.voice});
        if (!answer.wrong.isEmpty())
            wrong.add(answer.wrong.join(u", "_s), stated.voice);
        else if (!answer.unknown.isEmpty())
            unknown.add(answer.unknown.join(u", "_s), stated.voice);
        sides.push_back({u"stated in "_s + stated.voice.name() + u": yes"_s, std::move(stated.claims)});
        sides.push_back(
            {outcomeWords(answer) + u", "_s + (answer.wrong + answer.unknown).join(u", "_s), answer.claims});
    }
    if (wrong.words.isEmpty() && unknown.words.isEmpty())
        return;
    const bool fails = !wrong.words.isEmpty();
    const QString label = infoOf(gate.attr).label;
    report.add({.rule = Rule::QualityGate,
                .subjects = {host.id},
                .words = fails ? label + u": stated as passed, but "_s + wrong.text()
                               : label + u": stated as passed ("_s + unknown.text() + u')',
                .sides = std::move(sides),
                .detail = nameOf(gate.attr),
                .outcome = fails ? Outcome::Fails : Outcome::CannotBeJudged});
}

} // namespace

std::vector<StatedGate> statedGates(const Graph& graph, const Node& host)
{
    std::vector<StatedGate> found;
    for (const Gate& gate : gates) {
        for (Stated& stated : sayYes(graph, host, gate.attr)) {
            const GateAnswer answer = gate.recompute({graph, host, stated.voice});
            StatedGate row{
                .label = infoOf(gate.attr).label, .source = stated.voice.name(), .claims = std::move(stated.claims)};
            if (!answer.wrong.isEmpty())
                row.answer = StatedGate::Answer::Fails;
            else if (!answer.unknown.isEmpty())
                row.answer = StatedGate::Answer::CannotBeJudged;
            row.why = answer.wrong + answer.unknown;
            found.push_back(std::move(row));
        }
    }
    return found;
}

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

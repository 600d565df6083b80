// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"
#include "graph/rules/statedchecks.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

ReportCell verdictOn(const StatedNumber& number)
{
    if (!number.counted)
        return ourCell(u"cannot be judged: it lists none of them"_s, PartTone::Muted);
    return number.holds() ? ourCell(u"adds up"_s, PartTone::Good) : ourCell(u"does not add up"_s, PartTone::Error);
}

QString numbersText(const StatedNumber& number)
{
    QStringList words;
    for (const qint64 one : number.stated)
        words << QString::number(one);
    return words.join(u" and "_s);
}

ReportCell withHost(ReportCell cell, const Graph& graph, const Node& host)
{
    if (hasSeveralHosts(graph))
        cell.push_back(onNewLine(linkTo(graph, host)));
    return cell;
}

void addNumbers(const Graph& graph, const Node& host, ReportTable& table)
{
    for (const StatedNumber& number : statedNumbers(graph, host)) {
        QString what = number.what;
        what[0] = what[0].toUpper();
        table.rows.push_back({.anchor = {},
                              .cells = {withHost(ourCell(what), graph, host), ourCell(numbersText(number)),
                                        number.counted ? ourCell(QString::number(*number.counted))
                                                       : ourCell(u"not listed"_s, PartTone::Muted),
                                        verdictOn(number), placesOf(graph, number.claims)}});
    }
}

ReportCell verdictOn(const StatedGate& gate)
{
    switch (gate.answer) {
    case StatedGate::Answer::Holds: return ourCell(u"holds"_s, PartTone::Good);
    case StatedGate::Answer::Fails: return ourCell(u"fails"_s, PartTone::Error);
    case StatedGate::Answer::CannotBeJudged: return ourCell(u"cannot be judged"_s, PartTone::Muted);
    }
    Q_UNREACHABLE();
}

void addGates(const Graph& graph, const Node& host, ReportTable& table)
{
    for (const StatedGate& gate : statedGates(graph, host)) {
        ReportCell answer = verdictOn(gate);
        for (const QString& why : gate.why)
            answer.push_back(onNewLine(theirs(why)));
        table.rows.push_back({.anchor = {},
                              .cells = {withHost(ourCell(gate.label), graph, host), ourCell(u"passed"_s),
                                        std::move(answer), placesOf(graph, gate.claims)}});
    }
}

void addSection(const QString& title, const QString& anchor, const QString& ifNone, ReportTable table,
                ReportDocument& document)
{
    ReportChapter section{.title = title, .note = {}, .anchor = anchor};
    if (table.rows.empty())
        section.blocks.emplace_back(ReportParagraph{.words = ourCell(ifNone, PartTone::Muted)});
    else
        section.blocks.emplace_back(std::move(table));
    document.sections.push_back(std::move(section));
}

} // namespace

void addStatedAndCounted(const StateReportInput& input, ReportDocument& document)
{
    const Graph& graph = *input.checked.graph;
    ReportTable numbers{.form = ReportTable::Form::Grid,
                        .columns = {u"What"_s, u"Stated"_s, u"Counted"_s, u"Answer"_s, u"Where it is stated"_s},
                        .rows = {}};
    ReportTable gates{.form = ReportTable::Form::Grid,
                      .columns = {u"Gate"_s, u"Stated"_s, u"Made again"_s, u"Where it is stated"_s},
                      .rows = {}};
    for (const Node& node : graph.nodes()) {
        if (node.id.kind() != Kind::Host)
            continue;
        addNumbers(graph, node, numbers);
        addGates(graph, node, gates);
    }
    addSection(u"Stated and counted"_s, u"s-counted"_s, u"No source states how much there is of anything."_s,
               std::move(numbers), document);
    addSection(u"Gates"_s, u"s-gates"_s, u"No source says that it passed a gate."_s, std::move(gates), document);
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"
#include "graph/model/proofverdict.h"
#include "graph/model/state.h"
#include "graph/view/diffwords.h"
#include "graph/view/proofwords.h"
#include "graph/view/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QString subtitleOf(const Graph& graph, const Node& node)
{
    const QString kind = wordFor(node.id.kind());
    const QString state = wordFor(stateOf(graph, node));
    const QString host = hasSeveralHosts(graph) ? u" on "_s + safeForPeople(elidedMiddle(node.id.host(), 120))
                                                : QString();
    return kind + host + (state.isEmpty() ? QString() : u", "_s + state);
}

/// What the quoted proof line says of a field's strongest value, under the field's name.
void addVerdict(const Graph& graph, const NodeProofs& proofs, const Fact& fact, ReportCell& label)
{
    const auto verdict = carriedVerdict(graph, proofs, graph.claimsOf(fact).front());
    if (!verdict || verdict->verdict == ProofVerdict::NotMentioned)
        return;
    const bool isBacked = verdict->verdict == ProofVerdict::Backed;
    label.push_back(onNewLine(ours(wordsFor(verdict->verdict), isBacked ? PartTone::Muted : PartTone::Warning)));
}

/// A connection, under its beginning with all that says so; under its end a line that leads there.
void addConnection(const Graph& graph, const Edge& edge, const Node& here, std::vector<ReportRow>& rows)
{
    const bool fromHere = edge.id.from == here.id;
    ReportCell label = ourCell(relationWords(graph, edge, fromHere));
    label.push_back(onNewLine(linkTo(graph, graph.nodes()[fromHere ? edge.to : edge.from])));
    if (!fromHere) {
        const auto ground = groundOf(graph, graph.factsOf(edge));
        ReportCell how;
        if (!ground.empty())
            how = theirCell(howKnown(graph.snapshot(), graph.snapshot().claim(ground.front())), PartTone::Muted);
        ReportCell where;
        if (!ground.empty())
            where = theirCell(placeOf(graph.snapshot(), ground.front()), PartTone::Muted);
        rows.push_back({.anchor = {}, .cells = {std::move(label), {}, std::move(how), std::move(where), {}}});
        return;
    }
    const size_t first = rows.size();
    for (const Fact& fact : graph.factsOf(edge)) {
        ReportCell field;
        if (rows.size() == first)
            field = label;
        const QString& name = graph.attributeOf(fact);
        if (name != nameOf(Attr::Exists))
            field.push_back(onNewLine(theirs(labelFor(name), PartTone::Muted)));
        addStatements(graph, fact, field, rows);
    }
    if (rows.size() > first)
        rows[first].anchor = anchorOf(edge.id);
}

ReportChapter sectionOf(const Graph& graph, const Node& node)
{
    ReportChapter section{.title = safeForPeople(elidedMiddle(node.id.name(), 400)),
                          .note = subtitleOf(graph, node),
                          .anchor = anchorOf(node.id),
                          .level = 3,
                          .isTheirs = true,
                          .isEvidence = true};
    ReportTable table{.form = ReportTable::Form::Statements, .columns = statementColumns(), .rows = {}};
    const NodeProofs proofs(graph, node);
    for (const Fact& fact : graph.factsOf(node)) {
        const QString& name = graph.attributeOf(fact);
        const bool isKnown = findAttribute(name) != nullptr && memberOf(name).isEmpty();
        ReportCell label = isKnown ? ourCell(labelFor(name)) : theirCell(labelFor(name));
        if (!proofs.isEmpty())
            addVerdict(graph, proofs, fact, label);
        addStatements(graph, fact, label, table.rows);
    }
    for (const EdgeIndex index : graph.edgesAt(NodeIndex(&node - graph.nodes().data())))
        addConnection(graph, graph.edges()[index], node, table.rows);
    if (table.rows.empty())
        section.blocks.emplace_back(ReportParagraph{
            .words = ourCell(u"Nothing is stated of it but that others refer to it."_s, PartTone::Muted)});
    else
        section.blocks.emplace_back(std::move(table));
    return section;
}

/// The system's own units: a row each.
void addSystemUnits(const Graph& graph, const std::vector<bool>& isSystems, ReportDocument& document)
{
    ReportTable table{.form = ReportTable::Form::Grid,
                      .columns = {u"Name"_s, u"Kind"_s, u"State"_s, u"Unit file"_s, u"How do we know?"_s, u"Where"_s},
                      .rows = {}};
    for (size_t i = 0; i < graph.nodes().size(); ++i) {
        const Node& node = graph.nodes()[i];
        if (!isSystems[i])
            continue;
        const auto ground = groundOf(graph, graph.factsOf(node));
        ReportCell name = theirCell(elidedMiddle(node.id.name(), 200), PartTone::Strong);
        if (hasSeveralHosts(graph))
            name.push_back(onNewLine(theirs(elidedMiddle(node.id.host(), 120), PartTone::Muted)));
        ReportRow row{.anchor = anchorOf(node.id),
                      .cells = {std::move(name), ourCell(wordFor(node.id.kind())),
                                ourCell(wordFor(stateOf(graph, node))),
                                theirCell(elidedMiddle(graph.text(node, Attr::UnitPath), 160), PartTone::Muted)}};
        if (ground.empty()) {
            row.cells.resize(6);
        } else {
            const Claim& claim = graph.snapshot().claim(ground.front());
            row.cells.push_back(theirCell(howKnown(graph.snapshot(), claim), PartTone::Muted));
            row.cells.push_back(theirCell(placeOf(graph.snapshot(), ground.front()), PartTone::Muted));
        }
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        return;
    ReportChapter section{.title = u"The operating system's own units"_s,
                          .note = QString::number(table.rows.size()),
                          .anchor = u"s-system"_s,
                          .isEvidence = true};
    section.blocks.emplace_back(ReportParagraph{
        .words = ourCell(
            u"They came with the operating system, and nothing of this host's own needs them by name. They were "
            u"checked "
            "as all others; here they have one line each. Every statement: unitscope-cli show SOURCE NAME."_s,
            PartTone::Muted)});
    section.blocks.emplace_back(std::move(table));
    document.sections.push_back(std::move(section));
}

} // namespace

void addThings(const StateReportInput& input, ReportDocument& document)
{
    const Graph& graph = *input.checked.graph;
    const std::vector<bool> isSystems = systemUnitsIn(input);
    ReportChapter top{.title = u"All statements"_s, .note = {}, .anchor = u"s-statements"_s, .isEvidence = true};
    top.blocks.emplace_back(ReportParagraph{
        .words = ourCell(
            u"Of every thing each value, the strongest first, with who says so, in which line, and its words."_s,
            PartTone::Muted)});
    document.sections.push_back(std::move(top));
    document.evidenceNote = u"of %1 each value, with who says so, in which line, and its words"_s.arg(
        counted(int(std::count(isSystems.begin(), isSystems.end(), false)), "thing"_L1));
    for (size_t i = 0; i < graph.nodes().size(); ++i) {
        if (!isSystems[i])
            document.sections.push_back(sectionOf(graph, graph.nodes()[i]));
    }
    addSystemUnits(graph, isSystems, document);
}

} // namespace unitscope

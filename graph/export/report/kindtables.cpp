// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"
#include "graph/model/state.h"
#include "graph/view/diffwords.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A column: a field, or what is at the other end of lines.
struct Column
{
    enum class What : quint8 { Problems, State, Field, From, To, Reads, Writes, Open };
    What what = What::Field;
    Attr attr = Attr::Name;
    EdgeKind edge = EdgeKind::Flow;
    QString label = {}; ///< empty: the field's own
};

Column field(Attr attr, const QString& label = {})
{
    return {.what = Column::What::Field, .attr = attr, .edge = EdgeKind::Flow, .label = label};
}
Column ends(EdgeKind edge, bool fromHere, const QString& label)
{
    return {.what = fromHere ? Column::What::To : Column::What::From, .attr = Attr::Name, .edge = edge, .label = label};
}
Column special(Column::What what, const QString& label)
{
    return {.what = what, .attr = Attr::Name, .edge = EdgeKind::Flow, .label = label};
}

std::vector<Column> columnsOf(Kind kind)
{
    std::vector<Column> columns;
    switch (kind) {
    case Kind::Service:
        columns = {special(Column::What::State, u"State"_s)};
        for (Column column :
             {field(Attr::Enabled), field(Attr::User), ends(EdgeKind::Listens, true, u"Ports"_s),
              ends(EdgeKind::Flow, true, u"Streams"_s), ends(EdgeKind::RunsIn, true, u"venv"_s),
              ends(EdgeKind::Implements, true, u"Code"_s), ends(EdgeKind::Triggers, false, u"Started by"_s)})
            columns.push_back(std::move(column));
        break;
    case Kind::Timer:
        columns = {special(Column::What::State, u"State"_s), field(Attr::Schedule), field(Attr::NextRun),
                   field(Attr::LastRun), ends(EdgeKind::Triggers, true, u"Starts"_s)};
        break;
    case Kind::Socket:
        columns = {special(Column::What::State, u"State"_s), ends(EdgeKind::Listens, true, u"Ports"_s),
                   ends(EdgeKind::Triggers, true, u"Starts"_s)};
        break;
    case Kind::Target:
        columns = {special(Column::What::State, u"State"_s), field(Attr::Description),
                   ends(EdgeKind::PartOf, false, u"Part of it"_s), ends(EdgeKind::Wants, true, u"Wants"_s)};
        break;
    case Kind::Stream:
        columns = {field(Attr::Topic),
                   special(Column::What::Writes, u"Written by"_s),
                   special(Column::What::Reads, u"Read by"_s),
                   field(Attr::ConsumerGroups),
                   field(Attr::Length),
                   ends(EdgeKind::StoredIn, true, u"Stored in"_s)};
        break;
    case Kind::Port:
        columns = {field(Attr::Protocol),
                   field(Attr::Address),
                   special(Column::What::Open, u"Reached from outside"_s),
                   ends(EdgeKind::Listens, false, u"Listened on by"_s),
                   field(Attr::Owner),
                   ends(EdgeKind::Connects, false, u"Connected from"_s),
                   field(Attr::Purpose)};
        break;
    case Kind::Process:
        columns = {field(Attr::User), field(Attr::Pid), field(Attr::Exec), ends(EdgeKind::Listens, true, u"Ports"_s)};
        break;
    case Kind::Venv: columns = {field(Attr::VenvStatus), ends(EdgeKind::RunsIn, false, u"Used by"_s)}; break;
    case Kind::Code:
        columns = {field(Attr::CodePath), field(Attr::Entrypoint), ends(EdgeKind::Implements, false, u"Runs as"_s)};
        break;
    case Kind::Host: columns = {field(Attr::System), field(Attr::Kernel)}; break;
    }
    columns.push_back(special(Column::What::Problems, u"Problems"_s));
    return columns;
}

class KindTables
{
public:
    explicit KindTables(const StateReportInput& input)
        : m_input(input), m_graph(*input.checked.graph), m_isSystems(systemUnitsIn(input)), m_isOpen(openPortsIn(input))
    {
        for (size_t i = 0; i < input.checked.findings.size(); ++i) {
            const Finding& finding = input.checked.findings[i];
            if (finding.ignored || finding.outcome != Outcome::Fails)
                continue;
            std::set<NodeId> about;
            for (const Subject& subject : finding.subjects) {
                if (const auto* id = std::get_if<NodeId>(&subject))
                    about.insert(*id);
            }
            for (const NodeId& id : about)
                m_problems[id].push_back(i);
        }
    }

    void add(ReportDocument& document) const
    {
        document.sections.push_back(
            {.title = u"What there is"_s, .note = {}, .anchor = u"s-things"_s, .isBroad = true});
        ReportChapter& top = document.sections.back();
        top.blocks.emplace_back(ReportParagraph{
            .words = ourCell(u"The strongest value of each field; an empty cell says that nobody tells. "_s
                                 + (hasEvidence()
                                        ? u"Each name leads to all its statements."_s
                                        : u"The statements themselves, with their lines, are not in this report."_s),
                             PartTone::Muted)});
        for (const Kind kind : allKinds())
            addKind(kind, document);
    }

private:
    void addKind(Kind kind, ReportDocument& document) const
    {
        std::vector<const Node*> nodes;
        for (size_t i = 0; i < m_graph.nodes().size(); ++i) {
            const Node& node = m_graph.nodes()[i];
            if (node.id.kind() == kind && !m_isSystems[i])
                nodes.push_back(&node);
        }
        if (nodes.empty() || (kind == Kind::Host && nodes.size() == 1 && hasEvidence()))
            return;
        ReportTable table{.form = ReportTable::Form::Grid, .columns = {u"Name"_s}, .rows = {}};
        for (const Node* node : nodes)
            table.rows.push_back(row(*node));
        for (const Column& column : columnsOf(kind))
            addColumn(column, nodes, table);
        QString title = kindInPlural(kind);
        title[0] = title[0].toUpper();
        ReportChapter section{.title = title,
                              .note = QString::number(nodes.size()),
                              .anchor = u"s-"_s + wordFor(kind),
                              .level = 3,
                              .isBroad = true};
        section.blocks.emplace_back(std::move(table));
        document.sections.push_back(std::move(section));
    }

    bool hasEvidence() const { return m_input.evidence != ReportEvidence::None; }

    /// Leads to the thing's own section, or is what leads to the thing where there is none.
    ReportRow row(const Node& node) const
    {
        if (hasEvidence())
            return {.anchor = {}, .cells = {ReportCell{linkTo(m_graph, node)}}};
        ReportPart name = linkTo(m_graph, node);
        name.link.clear();
        return {.anchor = anchorOf(node.id), .cells = {ReportCell{std::move(name)}}};
    }

    /// One in which nothing stands is left out.
    void addColumn(const Column& column, const std::vector<const Node*>& nodes, ReportTable& table) const
    {
        std::vector<ReportCell> cells;
        cells.reserve(nodes.size());
        for (const Node* node : nodes)
            cells.push_back(cell(column, *node));
        if (std::all_of(cells.begin(), cells.end(), [](const ReportCell& one) { return one.empty(); }))
            return;
        table.columns << (column.label.isEmpty() ? QString(infoOf(column.attr).label) : column.label);
        for (size_t i = 0; i < cells.size(); ++i)
            table.rows[i].cells.push_back(std::move(cells[i]));
    }

    ReportCell cell(const Column& column, const Node& node) const
    {
        switch (column.what) {
        case Column::What::Problems: return problems(node);
        case Column::What::State: return state(node);
        case Column::What::Field: return value(node, column.attr);
        case Column::What::From: return linksTo(m_graph, endsOf(node, column.edge, false, std::nullopt));
        case Column::What::To: return linksTo(m_graph, endsOf(node, column.edge, true, std::nullopt));
        case Column::What::Reads: return linksTo(m_graph, endsOf(node, EdgeKind::Flow, false, Attr::Reads));
        case Column::What::Writes: return linksTo(m_graph, endsOf(node, EdgeKind::Flow, false, Attr::Writes));
        case Column::What::Open:
            return m_isOpen[size_t(&node - m_graph.nodes().data())]
                       ? ourCell(u"yes, by its address"_s, PartTone::Warning)
                       : ReportCell();
        }
        Q_UNREACHABLE();
    }

    ReportCell state(const Node& node) const
    {
        const State state = stateOf(m_graph, node);
        const bool isBad = state == State::Failed || state == State::Orphaned || state == State::AutoRestart;
        return ourCell(wordFor(state), isBad ? PartTone::Error : PartTone::Plain);
    }

    ReportCell value(const Node& node, Attr attr) const
    {
        const Fact* fact = m_graph.fact(node, attr);
        if (!fact)
            return {};
        ReportCell cell = theirCell(elidedMiddle(wordsFor(m_graph.strongest(*fact).value), 160));
        if (fact->isContradicted)
            cell.push_back(onNewLine(ours(u"statements differ"_s, PartTone::Warning)));
        return cell;
    }

    ReportCell problems(const Node& node) const
    {
        const auto found = m_problems.find(node.id);
        if (found == m_problems.end())
            return {};
        constexpr size_t atMost = 6;
        ReportCell cell;
        for (size_t i = 0; i < std::min(found->second.size(), atMost); ++i) {
            const Finding& finding = m_input.checked.findings[found->second[i]];
            ReportPart part = ours(finding.rule->title, finding.severity == Severity::Error     ? PartTone::Error
                                                        : finding.severity == Severity::Warning ? PartTone::Warning
                                                                                                : PartTone::Note);
            part.link = problemAnchor(found->second[i]);
            cell.push_back(onNewLine(std::move(part)));
        }
        if (found->second.size() > atMost)
            cell.push_back(onNewLine(ours(u"and %1 more"_s.arg(found->second.size() - atMost), PartTone::Muted)));
        return cell;
    }

    /// Nodes at the other end; with `use`, only of lines that say it.
    std::vector<const Node*> endsOf(const Node& node, EdgeKind kind, bool fromHere, std::optional<Attr> use) const
    {
        std::set<NodeIndex> found;
        for (const EdgeIndex index : m_graph.edgesAt(NodeIndex(&node - m_graph.nodes().data()))) {
            const Edge& edge = m_graph.edges()[index];
            if (edge.id.kind != kind || (fromHere ? edge.id.from : edge.id.to) != node.id)
                continue;
            const Value* value = use ? m_graph.value(edge, *use) : nullptr;
            if (!use || (value && value->boolean().value_or(false)))
                found.insert(fromHere ? edge.to : edge.from);
        }
        std::vector<const Node*> nodes;
        nodes.reserve(found.size());
        for (const NodeIndex index : found)
            nodes.push_back(&m_graph.nodes()[index]);
        return nodes;
    }

    const StateReportInput& m_input;
    const Graph& m_graph;
    const std::vector<bool> m_isSystems;
    const std::vector<bool> m_isOpen;
    std::map<NodeId, std::vector<size_t>> m_problems; ///< indices of findings
};

} // namespace

void addKindTables(const StateReportInput& input, ReportDocument& document)
{
    KindTables(input).add(document);
}

} // namespace unitscope

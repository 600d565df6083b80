// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "graph/base/safetext.h"
#include "graph/export/findinglines.h"
#include "graph/export/findingplace.h"
#include "graph/export/report/parts.h"
#include "graph/export/report/sections.h"
#include "graph/view/diffwords.h"
#include "graph/view/words.h"

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t subjectsAtMost = 12;

PartTone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return PartTone::Error;
    case Severity::Warning: return PartTone::Warning;
    case Severity::Note: return PartTone::Note;
    }
    Q_UNREACHABLE();
}

class Problems
{
public:
    Problems(const Checked& checked, ReportDocument& document)
        : m_checked(checked), m_graph(*checked.graph), m_document(document)
    { }

    void add()
    {
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Note})
            addSeverity(severity);
        addUnjudged();
        addIgnored();
        if (!m_section.blocks.empty()) {
            m_document.sections.push_back(std::move(m_section));
            return;
        }
        m_section.blocks.emplace_back(ReportParagraph{.words = ourCell(u"No problem was found."_s, PartTone::Good)});
        m_document.sections.push_back(std::move(m_section));
    }

private:
    static QString titleOf(Severity severity)
    {
        switch (severity) {
        case Severity::Error: return u"Errors"_s;
        case Severity::Warning: return u"Warnings"_s;
        case Severity::Note: return u"Notes"_s;
        }
        Q_UNREACHABLE();
    }

    void addTable(ReportTable table, const QString& title)
    {
        if (table.rows.empty())
            return;
        m_section.blocks.emplace_back(
            ReportParagraph{.words = {ours(title, PartTone::Strong),
                                      ours(u" "_s + QString::number(table.rows.size()), PartTone::Muted)}});
        m_section.blocks.emplace_back(std::move(table));
    }

    void addSeverity(Severity severity)
    {
        ReportTable table{.form = ReportTable::Form::Grid,
                          .columns = {u"Severity"_s, u"Problem"_s, u"About"_s, u"What is said, and where"_s},
                          .rows = {}};
        for (size_t i = 0; i < m_checked.findings.size(); ++i) {
            const Finding& finding = m_checked.findings[i];
            if (finding.ignored || finding.outcome != Outcome::Fails || finding.severity != severity)
                continue;
            ReportCell what = {theirs(finding.words, PartTone::Strong),
                               onNewLine(ours(finding.rule->title, PartTone::Muted)),
                               onNewLine(ours(finding.rule->help, PartTone::Muted))};
            if (lapsedOf(m_checked, finding))
                what.push_back(onNewLine(theirs(detailsOf(m_checked, finding).constLast(), PartTone::Warning)));
            table.rows.push_back({.anchor = problemAnchor(i),
                                  .cells = {ourCell(wordFor(severity), toneOf(severity)), std::move(what),
                                            about(finding), sides(finding)}});
        }
        addTable(std::move(table), titleOf(severity));
    }

    ReportPart subject(const Subject& subject) const
    {
        if (const auto* id = std::get_if<NodeId>(&subject)) {
            if (const auto node = m_graph.find(*id))
                return linkTo(m_graph, m_graph.nodes()[*node]);
            return theirs(wordsFor(*id, hasSeveralHosts(m_graph)));
        }
        const auto& id = std::get<EdgeId>(subject);
        const auto edge = m_graph.find(id);
        const QString relation = edge ? relationWords(m_graph, m_graph.edges()[*edge], true)
                                      : QString(wordFor(id.kind));
        ReportPart part = theirs(wordsFor(id.from, hasSeveralHosts(m_graph)) + u' ' + relation + u' '
                                 + wordsFor(id.to, hasSeveralHosts(m_graph)));
        if (edge)
            part.link = anchorOf(id);
        return part;
    }

    ReportCell about(const Finding& finding) const
    {
        ReportCell cell;
        for (size_t i = 0; i < std::min(finding.subjects.size(), subjectsAtMost); ++i)
            cell.push_back(onNewLine(subject(finding.subjects[i])));
        if (finding.subjects.size() > subjectsAtMost)
            cell.push_back(
                onNewLine(ours(u"and %1 more"_s.arg(finding.subjects.size() - subjectsAtMost), PartTone::Muted)));
        return cell;
    }

    ReportCell sides(const Finding& finding) const
    {
        ReportCell cell;
        for (const Side& side : finding.sides) {
            cell.push_back(onNewLine(theirs(side.words)));
            const ReportCell places = placesOf(m_graph, side.claims);
            cell.insert(cell.end(), places.begin(), places.end());
        }
        const ReportCell places = placesOf(m_graph, subjectClaims(m_graph, finding));
        cell.insert(cell.end(), places.begin(), places.end());
        return cell;
    }

    void addUnjudged()
    {
        ReportTable table{.form = ReportTable::Form::Grid, .columns = {u"Rule"_s, u"What is missing"_s}, .rows = {}};
        for (const UnjudgedRule& row : unjudgedRules(m_checked))
            table.rows.push_back({.anchor = {}, .cells = {ourCell(row.rule->title), theirCell(row.words)}});
        addTable(std::move(table), u"Cannot be judged"_s);
    }

    void addIgnored()
    {
        ReportTable table{
            .form = ReportTable::Form::Grid, .columns = {u"Problem"_s, u"About"_s, u"Decided"_s}, .rows = {}};
        for (size_t i = 0; i < m_checked.findings.size(); ++i) {
            const Finding& finding = m_checked.findings[i];
            if (finding.ignored)
                table.rows.push_back({.anchor = problemAnchor(i),
                                      .cells = {theirCell(headlineOf(finding)), about(finding),
                                                theirCell(decisionWords(*finding.ignored))}});
        }
        addTable(std::move(table), u"Ignored, as somebody decided"_s);
    }

    const Checked& m_checked;
    const Graph& m_graph;
    ReportDocument& m_document;
    ReportChapter m_section{.title = u"Problems"_s, .note = {}, .anchor = u"s-problems"_s};
};

} // namespace

QString problemAnchor(size_t finding)
{
    return u"p-%1"_s.arg(finding + 1);
}

void addProblems(const StateReportInput& input, ReportDocument& document)
{
    Problems(input.checked, document).add();
}

} // namespace unitscope

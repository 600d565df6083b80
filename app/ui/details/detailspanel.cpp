// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/details/detailspanel.h"

#include "app/ui/details/boxchanges.h"
#include "app/ui/details/boxproblems.h"
#include "app/ui/details/heading.h"
#include "app/ui/details/relationrow.h"
#include "app/ui/details/sections.h"
#include "app/ui/details/statementrow.h"
#include "app/ui/details/textblock.h"
#include "app/ui/emptystate.h"
#include "app/ui/host.h"
#include "graph/base/safetext.h"
#include "graph/view/groupwords.h"
#include "graph/view/proofwords.h"
#include "graph/view/query/applyfilter.h"
#include "graph/view/systemfold.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qscrollbar.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr qsizetype relationsAtFirst = 200; ///< a hub has thousands; a row is three widgets

} // namespace

DetailsPanel::DetailsPanel(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus); // the arrow keys scroll it, and its rows follow it in the order of Tab
    setMinimumWidth(280);
    setObjectName(u"details"_s);
    showEmpty();
}

/// Of what the graph has, or else of what the picture has: a group, or several lines drawn as one.
Description DetailsPanel::descriptionOf(const Subject& subject, const Visible* visible) const
{
    const Graph& graph = *m_graph;
    if (const auto* node = std::get_if<NodeId>(&subject)) {
        if (const std::optional<NodeIndex> index = graph.find(*node))
            return describe(graph, graph.nodes()[*index]);
        if (const VisibleGroup* group = visible ? visible->groupOf(*node) : nullptr)
            return describe(*visible, *group);
        const std::optional<Fold> fold = systemFold(graph, *node);
        return fold ? describe(graph, *fold) : Description();
    }
    const auto& edge = std::get<EdgeId>(subject);
    if (const std::optional<EdgeIndex> index = graph.find(edge))
        return describe(graph, graph.edges()[*index]);
    const std::optional<quint32> line = visible ? visible->lineOf(edge) : std::nullopt;
    return line ? describe(*visible, visible->edges[*line]) : Description();
}

void DetailsPanel::show(GraphPtr graph, const std::optional<Subject>& subject, const PicturePtr& picture)
{
    m_graph = std::move(graph);
    m_subject = subject;
    m_description = m_graph && m_subject ? descriptionOf(*m_subject, picture ? &picture->visible : nullptr)
                                         : Description();
    m_note.clear();
    if (m_description.title.isEmpty())
        showEmpty();
    else
        rebuild(relationsAtFirst);
    verticalScrollBar()->setValue(0);
}

void DetailsPanel::showEmpty()
{
    const std::vector<NodeId> hosts = m_graph ? hostNodesOf(*m_graph) : std::vector<NodeId>();
    auto* empty = !m_graph
                      ? EmptyState::nothingOpen(tr("What is stated about a box will stand here."), this)
                      : new EmptyState(hosts.size() > 1
                                           ? tr("Select a box to read what is stated about it, and where, or a host:")
                                           : tr("Select a box to read what is stated about it, and where."),
                                       this);
    for (const NodeId& host : hosts) {
        const QString name = safeForPeople(elidedMiddle(host.host(), 40));
        QPushButton* button = empty->addAction(hosts.size() > 1 ? name : tr("Show what is stated about the host"));
        button->setAccessibleName(tr("Show what is stated about %1").arg(name));
        connect(button, &QPushButton::clicked, this, [this, host] { Q_EMIT subjectChosen(host); });
    }
    replaceContent(empty);
}

void DetailsPanel::replaceContent(QWidget* content)
{
    // Later: the content may hold the very button that asked for something else.
    if (QWidget* old = takeWidget())
        old->deleteLater();
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    setWidget(content);
    // Rows made later would come after everything else in the window.
    QWidget* before = this;
    for (QWidget* part : content->findChildren<QWidget*>()) {
        if (part->focusPolicy() & Qt::TabFocus) {
            setTabOrder(before, part);
            before = part;
        }
    }
}

void DetailsPanel::rebuild(qsizetype relationsAtMost)
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 12, 8, 16);
    column->setSpacing(0);
    addHeader(column);
    addNote(column);
    addChanges(column);
    addProblems(column);
    if (const auto* edge = std::get_if<EdgeId>(&*m_subject); edge && m_graph->find(*edge))
        addEnds(column, *edge);
    addFields(column);
    addRelations(column, relationsAtMost);
    column->addStretch(1);
    replaceContent(content);
    setCurrentStatement(m_current);
}

void DetailsPanel::addHeader(QVBoxLayout* column)
{
    auto* title = new TextBlock(m_description.title);
    title->setPixelSize(16, QFont::DemiBold);
    title->setBreaksWords(true);
    title->setObjectName(u"title"_s);
    auto* subtitle = new TextBlock(m_description.subtitle);
    subtitle->setPixelSize(13);
    subtitle->setRole(QPalette::PlaceholderText);
    subtitle->setBreaksWords(true);
    auto* header = new QVBoxLayout;
    header->setContentsMargins(rowPadding, 0, rowPadding, 0);
    header->setSpacing(2);
    header->addWidget(title);
    header->addWidget(subtitle);
    column->addLayout(header);
}

void DetailsPanel::setNote(const QString& note)
{
    if (m_note == note)
        return;
    m_note = note;
    if (!m_description.title.isEmpty())
        rebuild(relationsAtFirst);
}

/// Apart from everything that sources say.
void DetailsPanel::addNote(QVBoxLayout* column)
{
    if (m_note.isEmpty())
        return;
    auto* heading = new Heading(tr("Own note"), false);
    column->addWidget(heading);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(rowPadding, 2, rowPadding, 0);
    auto* words = new TextBlock(safeLines(m_note));
    words->setObjectName(u"note"_s);
    words->setBreaksWords(true);
    auto* edit = new QPushButton(tr("Edit…"));
    edit->setToolTip(tr("Change your own note on this box"));
    connect(edit, &QPushButton::clicked, this, &DetailsPanel::noteWanted, Qt::QueuedConnection);
    row->addWidget(words, 1);
    row->addWidget(edit, 0, Qt::AlignTop);
    column->addLayout(row);
}

void DetailsPanel::setProblems(ProblemRowsPtr problems)
{
    m_problems = std::move(problems);
    if (!m_description.title.isEmpty())
        rebuild(relationsAtFirst);
}

void DetailsPanel::addProblems(QVBoxLayout* column)
{
    const auto about = m_problems ? problemsAbout(*m_problems, *m_subject) : std::vector<const ProblemRow*>();
    if (about.empty())
        return;
    auto* rows = new BoxProblems(about);
    connect(rows, &BoxProblems::chosen, this, &DetailsPanel::problemChosen);
    column->addWidget(rows);
}

void DetailsPanel::setDiff(GraphDiffPtr diff)
{
    m_diff = std::move(diff);
    if (!m_description.title.isEmpty())
        rebuild(relationsAtFirst);
}

void DetailsPanel::addChanges(QVBoxLayout* column)
{
    const auto rows = m_diff ? changeRowsAbout(*m_diff, *m_subject) : std::vector<ChangeRow>();
    if (rows.empty())
        return;
    auto* changes = new BoxChanges(rows);
    connect(changes, &BoxChanges::chosen, this, &DetailsPanel::changeChosen);
    column->addWidget(changes);
}

/// Statements of the earlier state have numbers of their own.
void DetailsPanel::choose(ClaimIndex statement)
{
    if (m_diff && m_graph == m_diff->before && m_graph != m_diff->after)
        Q_EMIT earlierStatementChosen(statement);
    else
        Q_EMIT statementChosen(statement);
}

void DetailsPanel::addFields(QVBoxLayout* column)
{
    for (const Section& section : sectionsOf(m_description)) {
        column->addWidget(new Heading(section.heading, section.isContradicted));
        for (const Field* field : section.fields)
            addStatements(column, *field, section.isContradicted);
    }
}

/// Where a command to check something would be run.
QString DetailsPanel::host() const
{
    const auto* node = std::get_if<NodeId>(&*m_subject);
    return node ? node->host() : std::get<EdgeId>(*m_subject).from.host();
}

void DetailsPanel::addStatements(QVBoxLayout* column, const Field& field, bool isContradicted)
{
    QString label = field.label;
    const bool hasSeveralSources = m_graph->snapshot().sources().size() > 1;
    for (Statement statement : field.statements) {
        // The heading says how the first is known; further ones may be known in another way. Of several sources each
        // field names its own.
        const bool saysHowKnown = isContradicted || statement.howKnown != field.statements.front().howKnown;
        if (hasSeveralSources)
            statement.howKnown = saysHowKnown ? tr("%1, %2").arg(statement.howKnown, statement.source)
                                              : statement.source;
        auto* row = new StatementRow(label, statement, saysHowKnown || hasSeveralSources, host());
        connect(row, &StatementRow::proofWanted, this,
                [this, row] { Q_EMIT placeChosen(decidingPlace(m_graph->snapshot(), *row->statement().verdict)); });
        connect(row, &Row::pressed, this, [this, which = statement.claim] { choose(which); });
        connect(row, &StatementRow::filterWanted, this, [this, which = statement.claim](bool hides) {
            const Snapshot& snapshot = m_graph->snapshot();
            const Claim& claim = snapshot.claim(which);
            Q_EMIT filterWanted(filterFor(snapshot.attributeOf(claim), claim.value), hides);
        });
        column->addWidget(row);
        label.clear();
    }
}

void DetailsPanel::addRelations(QVBoxLayout* column, qsizetype atMost)
{
    const auto all = std::ssize(m_description.relations);
    qsizetype shown = 0;
    for (const RelationSection& section : relationSectionsOf(m_description)) {
        if (shown >= atMost)
            break;
        column->addWidget(new Heading(section.heading, false));
        for (const Relation* relation : section.relations) {
            if (shown++ >= atMost)
                break;
            auto* row = new RelationRow(*relation, host());
            connect(row, &Row::pressed, this, [this, other = relation->other] { Q_EMIT subjectChosen(other); });
            connect(row, &RelationRow::placeWanted, this, &DetailsPanel::choose);
            column->addWidget(row);
        }
    }
    if (all > atMost) {
        auto* more = new QPushButton(tr("Show all %1 connections").arg(all));
        connect(more, &QPushButton::clicked, this, [this, all] { rebuild(all); });
        column->addSpacing(8);
        column->addWidget(more, 0, Qt::AlignLeft);
    }
}

void DetailsPanel::addEnds(QVBoxLayout* column, const EdgeId& edge)
{
    column->addWidget(new Heading(tr("Between"), false));
    for (const NodeId& end : {edge.from, edge.to}) {
        auto* row = new RelationRow(end, wordFor(end.kind()));
        connect(row, &Row::pressed, this, [this, end] { Q_EMIT subjectChosen(end); });
        column->addWidget(row);
    }
}

bool DetailsPanel::mentions(ClaimIndex statement) const
{
    const auto states = [&](const Field& field) {
        return std::any_of(field.statements.begin(), field.statements.end(),
                           [&](const Statement& one) { return one.claim == statement; });
    };
    const auto& fields = m_description.fields;
    const auto& relations = m_description.relations;
    return std::any_of(fields.begin(), fields.end(), states)
           || std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
                  return std::any_of(relation.fields.begin(), relation.fields.end(), states);
              });
}

void DetailsPanel::setCurrentStatement(std::optional<ClaimIndex> statement)
{
    m_current = statement;
    for (StatementRow* row : findChildren<StatementRow*>())
        row->setCurrent(statement && row->statement().claim == *statement);
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/statements/statementpanel.h"

#include "app/ui/emptystate.h"
#include "app/ui/plain/asktosave.h"
#include "app/ui/plain/label.h"
#include "app/ui/statements/filterbar.h"
#include "app/ui/statements/statementtable.h"
#include "graph/base/atomicfile.h"
#include "graph/export/statementscsv.h"

#include <QtCore/qfileinfo.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

enum Page { NothingOpen, NothingFits, NothingSelected, Waiting, Table };

QString tableOfMethods(const ProofSummary& summary)
{
    QStringList lines;
    for (const ProofCount& count : summary.methods)
        lines.append(methodWords(count).toHtmlEscaped());
    for (const QString& stated : summary.stated)
        lines.append(stated.toHtmlEscaped());
    return lines.isEmpty() ? QString() : u"<span style='white-space:pre'>%1</span>"_s.arg(lines.join(u"<br>"_s));
}

} // namespace

StatementPanel::StatementPanel(QWidget* parent)
    : QWidget(parent),
      m_filter(new FilterBar(this)),
      m_summary(plainLabel(QPalette::PlaceholderText, this)),
      m_count(plainLabel(QPalette::WindowText, this)),
      m_save(new QPushButton(tr("Save as CSV…"), this)),
      m_pages(new QStackedWidget(this)),
      m_table(new StatementTable(this))
{
    setObjectName(u"statements"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_save->setObjectName(u"small"_s);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(16, 0, 16, 8);
    line->setSpacing(16);
    line->addWidget(m_count);
    line->addWidget(m_summary, 1);
    line->addWidget(m_save);
    auto* nothingFits = new EmptyState(tr("No statement fits this filter."), this);
    auto* nothingSelected = new EmptyState(tr("No box is selected."), this);
    for (EmptyState* state : {nothingFits, nothingSelected})
        connect(state->addAction(tr("Show all statements")), &QPushButton::clicked, m_filter, &FilterBar::clear);
    m_pages->insertWidget(NothingOpen, EmptyState::nothingOpen(tr("Every statement will be listed here."), this));
    m_pages->insertWidget(NothingFits, nothingFits);
    m_pages->insertWidget(NothingSelected, nothingSelected);
    m_pages->insertWidget(Waiting, new EmptyState(tr("Listing the statements…"), this));
    m_pages->insertWidget(Table, m_table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addLayout(line);
    column->addWidget(m_pages, 1);
    connect(m_filter, &FilterBar::changed, this, &StatementPanel::arrangeRows);
    connect(m_table, &StatementTable::orderChanged, this, &StatementPanel::arrangeRows);
    connect(m_table, &StatementTable::statementChosen, this, &StatementPanel::statementChosen);
    connect(m_save, &QPushButton::clicked, this, &StatementPanel::askAndSave);
    showPage();
}

void StatementPanel::setGraph(GraphPtr graph)
{
    if (graph == m_graph)
        return;
    m_graph = std::move(graph);
    m_job.cancel();
    showRows({}); // what is listed is of another graph
    arrangeRows();
}

void StatementPanel::setSelection(const std::optional<Subject>& subject)
{
    if (subject == m_selection)
        return;
    m_selection = subject;
    if (m_filter->isOnlySelection())
        arrangeRows();
}

void StatementPanel::setCurrentStatement(quint32 statement)
{
    m_table->setCurrentStatement(statement);
}

void StatementPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    arrangeRows();
}

StatementFilter StatementPanel::wanted() const
{
    StatementFilter filter = m_filter->filter();
    if (m_filter->isOnlySelection())
        filter.about = m_selection;
    return filter;
}

void StatementPanel::arrangeRows()
{
    if (!m_graph || !isVisible())
        return;
    m_job.start(
        [graph = m_graph, list = m_table->rows()->list(), filter = wanted(),
         order = m_table->order()](std::stop_token stop) {
            Arranged arranged{list && list->graph() == graph ? list : listStatements(graph, stop), {}};
            if (arranged.list)
                arranged.rows = arrange(*arranged.list, filter, order, stop);
            return arranged;
        },
        [this](Arranged arranged) { showRows(std::move(arranged)); });
}

void StatementPanel::showRows(Arranged arranged)
{
    if (arranged.list && arranged.list != m_table->rows()->list()) {
        m_summary->setText(summaryWords(arranged.list->summary()));
        m_summary->setToolTip(tableOfMethods(arranged.list->summary()));
    }
    m_table->setRows(std::move(arranged.list), std::move(arranged.rows));
    showPage();
}

void StatementPanel::showPage()
{
    const StatementListPtr& list = m_table->rows()->list();
    const size_t shown = m_table->rows()->rows().size();
    const size_t all = list ? list->rows().size() : 0;
    const bool asksForSelection = m_filter->isOnlySelection() && !m_selection;
    if (!list)
        m_pages->setCurrentIndex(m_graph ? Waiting : NothingOpen);
    else if (asksForSelection)
        m_pages->setCurrentIndex(NothingSelected);
    else
        m_pages->setCurrentIndex(shown > 0 || all == 0 ? Table : NothingFits);
    m_count->setText(!list || asksForSelection ? QString()
                     : shown == all            ? tr("%1 statements").arg(all)
                                               : tr("%1 of %2 statements").arg(shown).arg(all));
    m_save->setVisible(list != nullptr);
    m_filter->setEnabled(m_graph != nullptr);
    m_save->setEnabled(m_pages->currentIndex() == Table && shown > 0);
}

void StatementPanel::askAndSave()
{
    const QString file = askToSave({.title = tr("Save %1 statements as CSV").arg(m_table->rows()->rows().size()),
                                    .kinds = tr("Tables (*.csv)"),
                                    .suffix = u"csv"_s,
                                    .proposal = QFileInfo(m_shortName).completeBaseName() + u".csv"_s},
                                   this);
    if (!file.isEmpty())
        saveTo(file);
}

void StatementPanel::saveTo(const QString& file)
{
    m_saving.start(
        [list = m_table->rows()->list(), rows = m_table->rows()->rows(), file](std::stop_token) {
            return list ? writeFileAtomically(file, toStatementsCsv(*list, rows)) : Result<void>();
        },
        [this, file](const Result<void>& written) {
            if (written)
                Q_EMIT saved(file);
            else
                Q_EMIT couldNotSave(written.error());
        });
}

} // namespace unitscope

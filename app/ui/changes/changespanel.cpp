// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/changes/changespanel.h"

#include "app/ui/changes/changefilter.h"
#include "app/ui/emptystate.h"
#include "app/ui/plain/label.h"
#include "graph/diff/changesnamed.h"
#include "graph/view/standingwords.h"

#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtreeview.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

bool isDifference(ChangeGroup group)
{
    return group == ChangeGroup::Added || group == ChangeGroup::Removed || group == ChangeGroup::Changed
           || group == ChangeGroup::Renamed;
}

} // namespace

ChangesPanel::ChangesPanel(QWidget* parent)
    : QStackedWidget(parent),
      m_model(new ChangeModel(this)),
      m_filter(new ChangeFilter(this)),
      m_table(new QTreeView(this)),
      m_text(new QLineEdit(this)),
      m_count(new QLabel(this)),
      m_standing(new QLabel(this))
{
    setObjectName(u"changes"_s);
    m_filter->setSourceModel(m_model);
    setUpTable();
    auto* empty = new EmptyState(
        tr("Nothing is compared. It takes two states of a host: add another one, and choose Before and after."), this);
    connect(empty->addAction(tr("Add sources…")), &QPushButton::clicked, this, &ChangesPanel::moreWanted);
    auto* full = new QWidget(this);
    full->setBackgroundRole(QPalette::Base);
    full->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTools());
    column->addWidget(m_table, 1);
    addWidget(empty);
    addWidget(full);
}

QWidget* ChangesPanel::makeTools()
{
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(8);
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Show only changes with this text"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaximumWidth(280);
    connect(m_text, &QLineEdit::textChanged, this, &ChangesPanel::filterChanged);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);
    auto* before = new QPushButton(tr("Previous"), tools);
    auto* after = new QPushButton(tr("Next"), tools);
    before->setAccessibleName(tr("Previous change"));
    after->setAccessibleName(tr("Next change"));
    connect(before, &QPushButton::clicked, this, &ChangesPanel::goToPrevious);
    connect(after, &QPushButton::clicked, this, &ChangesPanel::goToNext);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    row->addStretch(1);
    m_standing->setTextFormat(Qt::PlainText);
    row->addWidget(m_standing);
    const auto addVerdict = [&](Verdict verdict, const QString& words) {
        auto* button = new QPushButton(words, tools);
        button->setToolTip(tr("About the changes that are selected"));
        connect(button, &QPushButton::clicked, this, [this, verdict] { decide(verdict); });
        row->addWidget(button);
        m_verdicts.push_back(button);
    };
    addVerdict(Verdict::Approved, tr("Accept…"));
    addVerdict(Verdict::Rejected, tr("Reject…"));
    addVerdict(Verdict::Deferred, tr("Defer…"));
    row->addSpacing(8);
    row->addWidget(before);
    row->addWidget(after);
    return tools;
}

void ChangesPanel::setUpTable()
{
    m_table->setModel(m_filter);
    m_table->setUniformRowHeights(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setSortingEnabled(true);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder); // as they are, until somebody sorts
    m_table->header()->setStretchLastSection(true);
    m_table->header()->setDefaultSectionSize(150);
    m_table->header()->resizeSection(ChangeModel::What, 330);
    m_table->header()->resizeSection(ChangeModel::Field, 110);
    m_table->header()->resizeSection(ChangeModel::Decided, 240);
    m_table->header()->resizeSection(ChangeModel::SaysBefore, 210);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copy = new QAction(tr("Copy"), m_table);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copy);
    connect(copy, &QAction::triggered, this, &ChangesPanel::copyRow);
    // Clicked and activated too: the same change again shows its place again.
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangesPanel::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChangesPanel::offerVerdicts);
    connect(m_table, &QTreeView::clicked, this, &ChangesPanel::choose);
    connect(m_table, &QTreeView::activated, this, &ChangesPanel::choose);
}

void ChangesPanel::setDiff(const GraphDiffPtr& diff)
{
    if (diff == m_model->diff())
        return;
    m_model->setDiff(diff);
    setCurrentIndex(diff ? 1 : 0);
    setDecided(std::nullopt);
    filterChanged();
}

void ChangesPanel::setDecided(std::optional<std::vector<ChangeToDecide>> changes)
{
    m_standing->setText(changes ? capitalised(standingWords(standingsOf(*changes))) : QString());
    m_model->setDecided(std::move(changes));
    m_table->setColumnHidden(ChangeModel::Decided, !m_model->decided());
    offerVerdicts();
}

void ChangesPanel::offerVerdicts()
{
    const bool hasSome = m_model->decided() && !selectedChanges().empty();
    for (QPushButton* button : m_verdicts) {
        button->setVisible(m_model->decided().has_value());
        button->setEnabled(hasSome);
    }
}

/// A heading stands for all of its rows that are shown; a thing that came or went for its connections that did so too.
std::vector<size_t> ChangesPanel::selectedChanges() const
{
    std::set<size_t> changes;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const auto take = [&](const QModelIndex& row) { changes.merge(m_model->changesAt(m_filter->mapToSource(row))); };
    for (const QModelIndex& row : rows) {
        for (int i = 0; i < m_filter->rowCount(row); ++i)
            take(m_filter->index(i, 0, row));
        if (row.parent().isValid())
            take(row);
    }
    const std::set<size_t> alone = changes;
    for (const size_t index : alone) {
        const ChangeToDecide& change = (*m_model->decided())[index];
        if (!change.node)
            continue;
        if (const auto with = changesNamed(*m_model->decided(), change.subject))
            changes.insert(with->begin(), with->end());
    }
    return {changes.begin(), changes.end()};
}

void ChangesPanel::decide(Verdict verdict)
{
    if (const std::vector<size_t> changes = selectedChanges(); !changes.empty())
        Q_EMIT decisionWanted(verdict, changes);
}

void ChangesPanel::filterChanged()
{
    m_filter->setText(m_text->text());
    int shown = 0;
    for (int i = 0; i < m_filter->rowCount(); ++i) {
        const QModelIndex group = m_filter->index(i, 0);
        shown += m_filter->rowCount(group);
        m_table->setFirstColumnSpanned(i, {}, true);
        // What is filtered for is shown wherever it is; else the differences first, and the rest folded.
        m_table->setExpanded(group, !m_text->text().isEmpty()
                                        || isDifference(m_model->groupAt(m_filter->mapToSource(group).row())));
    }
    m_count->setText(shown == m_model->changeCount() ? tr("%1 rows").arg(shown)
                                                     : tr("%1 of %2 rows").arg(shown).arg(m_model->changeCount()));
}

void ChangesPanel::choose(const QModelIndex& index)
{
    if (const ChangeRow* row = m_model->rowAt(m_filter->mapToSource(index)))
        Q_EMIT chosen(*row);
}

/// To the next row that is no group, whether its group is open or not; stays at the ends.
void ChangesPanel::step(int direction)
{
    std::vector<QModelIndex> rows;
    for (int i = 0; i < m_filter->rowCount(); ++i) {
        const QModelIndex group = m_filter->index(i, 0);
        for (int k = 0; k < m_filter->rowCount(group); ++k)
            rows.push_back(m_filter->index(k, 0, group));
    }
    if (rows.empty())
        return;
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(0);
    const auto here = std::find(rows.begin(), rows.end(), current);
    auto wanted = qsizetype(direction > 0 ? 0 : std::ssize(rows) - 1);
    if (here != rows.end())
        wanted = std::clamp<qsizetype>(here - rows.begin() + direction, 0, std::ssize(rows) - 1);
    m_table->setCurrentIndex(rows[size_t(wanted)]); // opens its group, and is chosen by that
}

void ChangesPanel::copyRow()
{
    QStringList lines;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        if (const QString line = m_model->lineFor(m_filter->mapToSource(row)); !line.isEmpty())
            lines += line;
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace unitscope

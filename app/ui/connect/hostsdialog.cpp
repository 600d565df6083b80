// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/connect/hostsdialog.h"

#include "app/ui/plain/rows.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtableview.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

/// A row that is made shorter than its words says them in the tooltip and beneath the table.
constexpr std::pair<HostsModel::Column, int> widths[] = {
    {HostsModel::Host, 184}, {HostsModel::State, 112}, {HostsModel::Step, 152}, {HostsModel::Time, 64}};

QLabel* wrappedLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

HostsDialog::HostsDialog(Fetches& fetches, QWidget* parent)
    : QDialog(parent),
      m_fetches(fetches),
      m_model(new HostsModel(fetches, this)),
      m_table(new QTableView(this)),
      m_summary(wrappedLabel(this)),
      m_reason(wrappedLabel(this))
{
    setWindowTitle(tr("Hosts"));
    resize(960, 440);
    makeTable();
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_reason->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_reason->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_cancelOne = addButton(buttons, tr("&Cancel this one"), u"cancelOne"_s);
    m_retry = addButton(buttons, tr("&Try the failed ones again"), u"retry"_s);
    buttons->addStretch(1);
    m_cancelAll = addButton(buttons, tr("Cancel &all"), u"cancelAll"_s);
    m_show = addButton(buttons, tr("&Show the picture"), u"show"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_reason);
    column->addLayout(buttons);
    connect(m_cancelOne, &QPushButton::clicked, this, &HostsDialog::cancelSelected);
    connect(m_retry, &QPushButton::clicked, this, &HostsDialog::retryWanted);
    connect(m_cancelAll, &QPushButton::clicked, this, &HostsDialog::cancelAllWanted);
    connect(m_show, &QPushButton::clicked, this, [this] {
        m_fetches.cancelRest();
        accept();
    });
    connect(&m_fetches, &Fetches::changed, this, &HostsDialog::showNow);
    connect(&m_fetches, &Fetches::ended, this, &HostsDialog::showNow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HostsDialog::showNow);
    connect(m_model, &HostsModel::modelReset, this, &HostsDialog::showNow);
    showNow();
}

void HostsDialog::makeTable()
{
    m_table->setModel(m_model);
    m_model->setPalette(palette());
    m_table->setAccessibleName(tr("Hosts, and how far each has come"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegateForColumn(HostsModel::Host, new NameDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    for (const auto& [column, width] : widths)
        header->resizeSection(column, width);
}

QPushButton* HostsDialog::addButton(QBoxLayout* row, const QString& words, const QString& name)
{
    auto* button = new QPushButton(words, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

void HostsDialog::showNow()
{
    const std::vector<Fetch>& rows = m_fetches.rows();
    const auto any = [&](const auto& is) { return std::any_of(rows.begin(), rows.end(), is); };
    const bool isRunning = m_fetches.isRunning();
    const bool hasCome = any([](const Fetch& row) { return row.hasCome(); });
    const std::vector<int> selected = selectedRows();
    m_summary->setText(fetchesInWords(rows));
    m_cancelOne->setText(selected.size() > 1 ? tr("&Cancel these %1").arg(selected.size()) : tr("&Cancel this one"));
    m_cancelOne->setEnabled(isRunning && std::any_of(selected.begin(), selected.end(), [&](int row) {
                                return !m_model->fetchAt(row).hasEnded();
                            }));
    m_retry->setEnabled(!isRunning && any([](const Fetch& row) { return row.hasEnded() && !row.hasCome(); }));
    m_cancelAll->setEnabled(isRunning);
    m_show->setText(isRunning ? tr("&Show those that came") : tr("&Show the picture"));
    m_show->setEnabled(hasCome);
    showReason();
}

void HostsDialog::showReason()
{
    const std::vector<int> selected = selectedRows();
    const QString reason = selected.size() == 1 ? reasonInWords(m_model->fetchAt(selected.front())) : QString();
    m_reason->setText(reason);
}

std::vector<int> HostsDialog::selectedRows() const
{
    std::vector<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : selected)
        rows.push_back(index.row());
    return rows;
}

void HostsDialog::cancelSelected()
{
    QStringList names;
    for (const int row : selectedRows())
        names += m_model->fetchAt(row).name;
    for (const QString& name : std::as_const(names))
        m_fetches.cancel(name);
}

void HostsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_model->setPalette(palette());
}

} // namespace unitscope

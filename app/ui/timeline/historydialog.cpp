// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/timeline/historydialog.h"

#include "app/ui/timeline/timelinebar.h"
#include "graph/base/safetext.h"
#include "graph/base/timestamp.h"
#include "graph/model/vocabulary.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qdialogbuttonbox.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtreewidget.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr QSize usualSize{760, 480};
constexpr int longestValue = 200;

QString valuesOf(const HistoryRun& run)
{
    QStringList words;
    for (const Value& value : run.values)
        words += safeForPeople(shortened(value.text(), longestValue));
    return words.isEmpty() ? wordsFor(run.state) : words.join(u", "_s);
}

QString momentWords(const Moment& moment)
{
    return HistoryDialog::tr("%1 (snapshot %2)").arg(timeText(moment.time)).arg(moment.number);
}

void addRuns(QTreeWidgetItem* parent, const std::vector<HistoryRun>& runs)
{
    // Newest first: that is what somebody asks about.
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const QString until = run == runs.rbegin() ? HistoryDialog::tr("until now") : momentWords(run->last);
        auto* row = new QTreeWidgetItem(parent, {valuesOf(*run), momentWords(run->first), until});
        row->setToolTip(0, row->text(0).toHtmlEscaped());
    }
}

} // namespace

HistoryDialog::HistoryDialog(const QString& name, const History& history, QWidget* parent)
    : QDialog(parent), m_rows(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("History of %1").arg(name));
    resize(usualSize);
    m_rows->setHeaderLabels({tr("What"), tr("Since"), tr("Until")});
    m_rows->setUniformRowHeights(true);
    m_rows->setAccessibleName(windowTitle());
    auto* thing = new QTreeWidgetItem(m_rows, {name});
    addRuns(thing, history.runs);
    thing->setExpanded(true);
    for (const FieldHistory& field : history.fields) {
        if (field.apart != Apart::No)
            continue; // differs without anything having changed
        auto* row = new QTreeWidgetItem(m_rows, {labelFor(field.attribute)});
        addRuns(row, field.runs);
        row->setExpanded(field.runs.size() > 1); // what never changed is one line
        if (field.runs.size() == 1)
            row->setText(1, valuesOf(field.runs.front()));
    }
    m_rows->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rows->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_rows->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_rows->header()->setStretchLastSection(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->addWidget(m_rows, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_rows->setFocus();
}

} // namespace unitscope

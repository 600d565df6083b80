// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/table/tablepanel.h"

#include "app/ui/emptystate.h"
#include "app/ui/plain/asktosave.h"
#include "graph/base/atomicfile.h"
#include "graph/export/thingscsv.h"

#include <QtCore/qfileinfo.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qstackedwidget.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

enum Page { NothingOpen, NothingShown, Table };

QPushButton* choice(const QString& words, QButtonGroup* group, QWidget* parent)
{
    auto* button = new QPushButton(words, parent);
    button->setObjectName(u"small"_s);
    button->setCheckable(true);
    group->addButton(button);
    return button;
}

QString countWords(TableOf of, size_t count)
{
    if (of == TableOf::Boxes)
        return count == 1 ? TablePanel::tr("1 box") : TablePanel::tr("%1 boxes").arg(count);
    return count == 1 ? TablePanel::tr("1 line") : TablePanel::tr("%1 lines").arg(count);
}

} // namespace

TablePanel::TablePanel(QWidget* parent)
    : QWidget(parent),
      m_count(new QLabel(this)),
      m_save(new QPushButton(tr("Save as CSV…"), this)),
      m_pages(new QStackedWidget(this)),
      m_nothingShown(new EmptyState({}, this)),
      m_view(new ThingView(this))
{
    setObjectName(u"table"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* group = new QButtonGroup(this);
    m_boxes = choice(tr("Boxes"), group, this);
    m_lines = choice(tr("Lines"), group, this);
    m_boxes->setChecked(true);
    m_count->setTextFormat(Qt::PlainText);
    m_save->setObjectName(u"small"_s);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(16, 8, 16, 8);
    line->setSpacing(8);
    line->addWidget(m_boxes);
    line->addWidget(m_lines);
    line->addSpacing(8);
    line->addWidget(m_count, 1);
    line->addWidget(m_save);
    m_nothingShown->offer(u"showEverything"_s);
    m_pages->insertWidget(NothingOpen,
                          EmptyState::nothingOpen(tr("What the picture shows will be listed here."), this));
    m_pages->insertWidget(NothingShown, m_nothingShown);
    m_pages->insertWidget(Table, m_view);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_pages, 1);
    connect(m_boxes, &QPushButton::clicked, this, [this] { choose(TableOf::Boxes); });
    connect(m_lines, &QPushButton::clicked, this, [this] { choose(TableOf::Lines); });
    connect(m_view, &ThingView::subjectChosen, this, &TablePanel::subjectChosen);
    connect(m_save, &QPushButton::clicked, this, &TablePanel::askAndSave);
    showTable(nullptr);
}

void TablePanel::setPicture(PicturePtr picture)
{
    m_picture = std::move(picture);
    list();
}

void TablePanel::setSelection(const std::optional<Subject>& subject)
{
    m_selection = subject;
    m_view->setCurrentSubject(subject);
}

void TablePanel::choose(TableOf of)
{
    (of == TableOf::Boxes ? m_boxes : m_lines)->setChecked(true);
    if (of == m_of)
        return;
    m_of = of;
    m_listed.reset();
    list();
}

void TablePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    list();
}

void TablePanel::list()
{
    if (!m_picture || !isVisible() || m_picture == m_listed)
        return;
    m_job.start(
        [picture = m_picture, of = m_of](const std::stop_token& stop) {
            return std::make_shared<const ThingTable>(tableOf(picture->visible, of, stop));
        },
        [this, picture = m_picture](ThingTablePtr table) {
            m_listed = picture;
            showTable(std::move(table));
        });
}

void TablePanel::showTable(ThingTablePtr table)
{
    const size_t count = table ? table->rows.size() : 0;
    m_count->setText(table ? countWords(table->of, count) : QString());
    m_pages->setCurrentIndex(!table ? NothingOpen : count == 0 ? NothingShown : Table);
    m_nothingShown->setSentence(m_of == TableOf::Boxes ? tr("The picture shows no box.")
                                                       : tr("The picture shows no line."));
    m_save->setEnabled(count > 0);
    m_view->setTable(std::move(table));
    m_view->setCurrentSubject(m_selection);
}

void TablePanel::askAndSave()
{
    const QString ending = m_of == TableOf::Boxes ? u"-boxes.csv"_s : u"-lines.csv"_s;
    const QString file = askToSave({.title = tr("Save %1 as CSV").arg(m_count->text()),
                                    .kinds = tr("Tables (*.csv)"),
                                    .suffix = u"csv"_s,
                                    .proposal = QFileInfo(m_shortName).completeBaseName() + ending},
                                   this);
    if (!file.isEmpty())
        saveTo(file);
}

void TablePanel::saveTo(const QString& file)
{
    m_saving.start(
        [table = m_view->things()->table(), rows = m_view->things()->rows(), columns = m_view->shownColumns(),
         file](const std::stop_token&) {
            return table ? writeFileAtomically(file, toThingsCsv(*table, rows, columns)) : Result<void>();
        },
        [this, file](const Result<void>& written) {
            if (written)
                Q_EMIT saved(file);
            else
                Q_EMIT couldNotSave(written.error());
        });
}

} // namespace unitscope

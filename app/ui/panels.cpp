// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/panels.h"

#include "app/ui/answers/answerpanel.h"
#include "app/ui/changes/changespanel.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/docktitle.h"
#include "app/ui/problems/problempanel.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/sources/sourcespanel.h"
#include "app/ui/statements/statementpanel.h"
#include "app/ui/table/tablepanel.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmainwindow.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QDockWidget* dock(QMainWindow* window, const QString& title, const QString& name, QWidget* content,
                  Qt::DockWidgetArea area)
{
    auto* frame = new QDockWidget(title, window);
    frame->setObjectName(name);
    frame->setWidget(content);
    new DockTitle(frame);
    window->addDockWidget(area, frame);
    return frame;
}

/// The list over the text of one of them.
QWidget* stacked(QWidget* list, QWidget* text, QWidget* parent)
{
    auto* both = new QWidget(parent);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(list);
    column->addWidget(text, 1);
    return both;
}

} // namespace

Panels addPanels(QMainWindow* window)
{
    Panels panels{};
    panels.details = new DetailsPanel(window);
    panels.sources = new SourcesPanel(window);
    panels.source = new SourcePanel(window);
    panels.problems = new ProblemPanel(window);
    panels.changes = new ChangesPanel(window);
    panels.table = new TablePanel(window);
    panels.answer = new AnswerPanel(window);
    panels.statements = new StatementPanel(window);
    panels.detailsDock = dock(window, QMainWindow::tr("Details"), u"detailsDock"_s, panels.details,
                              Qt::RightDockWidgetArea);
    panels.sourceDock = dock(window, QMainWindow::tr("Sources"), u"sourceDock"_s,
                             stacked(panels.sources, panels.source, window), Qt::RightDockWidgetArea);
    panels.problemsDock = dock(window, QMainWindow::tr("Problems"), u"problemsDock"_s, panels.problems,
                               Qt::BottomDockWidgetArea);
    panels.changesDock = dock(window, QMainWindow::tr("Changes"), u"changesDock"_s, panels.changes,
                              Qt::BottomDockWidgetArea);
    panels.tableDock = dock(window, QMainWindow::tr("Table"), u"tableDock"_s, panels.table, Qt::BottomDockWidgetArea);
    panels.answerDock = dock(window, QMainWindow::tr("Answer"), u"answerDock"_s, panels.answer,
                             Qt::BottomDockWidgetArea);
    panels.statementsDock = dock(window, QMainWindow::tr("All statements"), u"statementsDock"_s, panels.statements,
                                 Qt::BottomDockWidgetArea);
    window->tabifyDockWidget(panels.problemsDock, panels.changesDock);
    window->tabifyDockWidget(panels.changesDock, panels.tableDock);
    window->tabifyDockWidget(panels.tableDock, panels.answerDock);
    window->tabifyDockWidget(panels.answerDock, panels.statementsDock);
    for (QDockWidget* dock : {panels.changesDock, panels.tableDock, panels.answerDock})
        dock->hide(); // also where an arrangement was saved that does not know it
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    return panels;
}

void arrangePanels(QMainWindow* window, const Panels& panels)
{
    window->splitDockWidget(panels.detailsDock, panels.sourceDock, Qt::Vertical);
    panels.problemsDock->hide();
    panels.changesDock->hide();
    panels.tableDock->hide();
    panels.answerDock->hide();
    panels.statementsDock->hide();
    const int width = std::clamp(window->width() * 30 / 100, 320, 440);
    window->resizeDocks({panels.detailsDock}, {width}, Qt::Horizontal);
    window->resizeDocks({panels.detailsDock, panels.sourceDock}, {50, 50}, Qt::Vertical);
}

} // namespace unitscope

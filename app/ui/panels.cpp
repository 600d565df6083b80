// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/panels.h"

#include "app/ui/details/detailspanel.h"
#include "app/ui/docktitle.h"
#include "app/ui/problems/problempanel.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/statements/statementpanel.h"

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

} // namespace

Panels addPanels(QMainWindow* window)
{
    Panels panels{};
    panels.details = new DetailsPanel(window);
    panels.source = new SourcePanel(window);
    panels.problems = new ProblemPanel(window);
    panels.detailsDock = dock(window, QMainWindow::tr("Details"), u"detailsDock"_s, panels.details,
                              Qt::RightDockWidgetArea);
    panels.sourceDock = dock(window, QMainWindow::tr("Source"), u"sourceDock"_s, panels.source,
                             Qt::RightDockWidgetArea);
    panels.problemsDock = dock(window, QMainWindow::tr("Problems"), u"problemsDock"_s, panels.problems,
                               Qt::BottomDockWidgetArea);
    panels.statements = new StatementPanel(window);
    panels.statementsDock = dock(window, QMainWindow::tr("All statements"), u"statementsDock"_s, panels.statements,
                                 Qt::BottomDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    return panels;
}

void arrangePanels(QMainWindow* window, const Panels& panels)
{
    window->splitDockWidget(panels.detailsDock, panels.sourceDock, Qt::Vertical);
    panels.problemsDock->hide();
    window->tabifyDockWidget(panels.problemsDock, panels.statementsDock);
    panels.statementsDock->hide();
    const int width = std::clamp(window->width() * 30 / 100, 320, 440);
    window->resizeDocks({panels.detailsDock}, {width}, Qt::Horizontal);
    window->resizeDocks({panels.detailsDock, panels.sourceDock}, {58, 42}, Qt::Vertical);
}

} // namespace unitscope

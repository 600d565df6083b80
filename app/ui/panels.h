// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The panels around the canvas, each in a dock that can be moved and closed: details at the right with the sources
/// beneath them, a list and the text of one; problems, changes, the table, answers and all statements at the bottom and closed at first.
/// Made for one window, which owns everything.

#include <QtWidgets/qdockwidget.h>

class QMainWindow;

namespace unitscope {

class AnswerPanel;
class ChangesPanel;
class DetailsPanel;
class ProblemPanel;
class SourcePanel;
class SourcesPanel;
class StatementPanel;
class TablePanel;

struct Panels
{
    DetailsPanel* details;
    SourcesPanel* sources; ///< the list, in the same dock as the text
    SourcePanel* source;
    ProblemPanel* problems;
    ChangesPanel* changes;
    TablePanel* table;
    AnswerPanel* answer;
    StatementPanel* statements;
    QDockWidget* detailsDock;
    QDockWidget* sourceDock;
    QDockWidget* problemsDock;
    QDockWidget* changesDock;
    QDockWidget* tableDock;
    QDockWidget* answerDock;
    QDockWidget* statementsDock;
};

Panels addPanels(QMainWindow* window);
/// The first arrangement; the canvas keeps about 70 % of the window's width.
void arrangePanels(QMainWindow* window, const Panels& panels);

} // namespace unitscope

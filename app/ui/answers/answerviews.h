// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Questions about what is selected, and where their answers are seen: in front in the picture, and as a list. Keeps what was
/// asked, to go back and forward; asks again when the picture is of another graph.

#include "app/ui/panels.h"
#include "graph/view/answer.h"

#include <QtCore/qobject.h>
#include <vector>

class QMainWindow;
class QMenu;

namespace unitscope {

class Actions;
class Canvas;
class Document;
class MatchSteps;
class SearchViews;
class Selection;

/// Parts of one window, which all outlive this.
struct AnswerViewParts
{
    Document& document;
    Selection& selection;
    Canvas* canvas;
    const Panels& panels;
    const Actions& actions;
    SearchViews* search;
    MatchSteps* steps;
    QMainWindow* window;
};

class AnswerViews : public QObject
{
    Q_OBJECT

public:
    explicit AnswerViews(const AnswerViewParts& parts);

    const std::optional<Answer>& answer() const { return m_answer; }
    /// Takes the answer away. False if there was none.
    bool clear();

public Q_SLOTS:
    void ask(const unitscope::Asked& asked);
    void goBack() { goTo(m_place - 1); }
    void goForward() { goTo(m_place + 1); }

private:
    void connectActions();
    void askAboutSelection(Asked::What what);
    void askForWays();
    void goTo(int place);
    void show();
    void offer(const std::optional<Subject>& subject, const QPoint& at);
    void allow();
    void sayWhatIsMissing(const std::optional<Subject>& subject, bool hasBox);

    AnswerViewParts m_parts;
    std::vector<Asked> m_asked;
    int m_place = -1; ///< of what is shown; before the first: nothing
    GraphPtr m_graph; ///< of which the answer is
    std::optional<Answer> m_answer;
};

} // namespace unitscope

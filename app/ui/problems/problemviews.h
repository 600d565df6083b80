// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Connects the problems of what is open with the views of them, and with the rules they are found by. Decides nothing that
/// the document, the rules or a panel could.

#include "app/ui/panels.h"
#include "app/ui/problems/problemrow.h"
#include "app/ui/rules/rulesinuse.h"
#include "app/ui/theme/theme.h"

namespace unitscope {

class Actions;
class Canvas;
class DifferenceStrip;
class Document;
class Notices;
class Selection;
class StatusLine;

/// Parts of one window, which all outlive this.
struct ProblemViewParts
{
    Document& document;
    Selection& selection;
    Notices* notices;
    DifferenceStrip* strip;
    Canvas* canvas;
    const Panels& panels;
    const Actions& actions;
    StatusLine* status;
    QWidget* window;
};

class ProblemViews : public QObject
{
    Q_OBJECT

public:
    explicit ProblemViews(const ProblemViewParts& parts);

    RulesInUse& rules() { return m_rules; }
    void setTheme(const Theme& theme);

private:
    void connectPanel();
    void connectRules();
    void showProblems();
    void showProblem(const ProblemRow& row);
    void showSide(const ProblemRow& row, int index);
    void openPanel();
    void askForRules();
    void askToIgnore(const ProblemRow& row);
    void say(const Result<void>& written);
    QString proposedFile() const;

    ProblemViewParts m_parts;
    RulesInUse m_rules;
    ReviewPtr m_shown;
};

} // namespace unitscope

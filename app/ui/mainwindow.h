// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// The window: makes the parts and connects them. Every decision is in one of the parts.

#include "app/ui/arguments.h"
#include "app/ui/document.h"
#include "app/ui/panels.h"
#include "app/ui/selection.h"
#include "app/ui/settings.h"

#include <QtWidgets/qmainwindow.h>

namespace unitscope {

class Actions;
class AnswerViews;
class ArchiveViews;
class FindBar;
class FindViews;
class FocusBar;
class Kept;
class Canvas;
class CompareBar;
class DifferenceStrip;
class Notices;
class MatchSteps;
class ProblemViews;
class RemoteViews;
class SearchViews;
class SourceViews;
class StatusLine;
class TimelineViews;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Settings& settings, const LayoutOptions& layout);

    /// Opens what the command line asks for, or what was open last; else the start page is shown.
    void start(const Arguments& arguments);
    /// What to remember for the next start.
    Settings settings() const;
    /// A message about the program itself.
    void say(const QString& words);

    Document& document() { return m_document; }
    Selection& selection() { return m_selection; }
    Canvas* canvas() const { return m_canvas; }
    const Panels& panels() const { return m_panels; }
    Notices* notices() const { return m_notices; }
    StatusLine* statusLine() const { return m_status; }
    Actions* actions() const { return m_actions; }
    SourceViews* sourceViews() const { return m_sourceViews; }
    RemoteViews* remoteViews() const { return m_remoteViews; }
    Kept* kept() const { return m_kept; }
    ArchiveViews* archiveViews() const { return m_archiveViews; }
    TimelineViews* timeline() const { return m_timeline; }
    FindViews* findViews() const { return m_findViews; }
    ProblemViews* problemViews() const { return m_problemViews; }
    DifferenceStrip* strip() const { return m_strip; }
    const Theme& theme() const { return m_theme; }

public Q_SLOTS:
    void chooseTheme(unitscope::ThemeChoice choice);
    /// Selects what a statement is about and shows its bytes.
    void goToStatement(quint32 statement);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectActions();
    void connectDocument();
    void connectViews();
    void connectSources(const QStringList& recent);
    void connectStatements();
    void connectProblems();
    void showTheme();
    void showPicture(bool isAnother);
    void selectWanted();
    void showSelection();
    void showError(const Error& error);
    void letGo();
    void connectQuestions();

    ThemeChoice m_choice;
    Theme m_theme; ///< applied before there is any widget that would have to be styled again
    Document m_document;
    Selection m_selection;
    Notices* m_notices;
    Canvas* m_canvas;
    DifferenceStrip* m_strip; ///< made after the canvas, which the keyboard begins with
    Panels m_panels;
    StatusLine* m_status;
    Actions* m_actions;
    SourceViews* m_sourceViews = nullptr;
    RemoteViews* m_remoteViews = nullptr;
    ProblemViews* m_problemViews = nullptr;
    AnswerViews* m_answerViews = nullptr;
    MatchSteps* m_steps = nullptr;
    SearchViews* m_searchViews = nullptr;
    FindBar* m_findBar;
    CompareBar* m_compareBar;
    FocusBar* m_focusBar;
    FindViews* m_findViews = nullptr;
    Kept* m_kept = nullptr;
    ArchiveViews* m_archiveViews = nullptr;
    TimelineViews* m_timeline = nullptr;
    QString m_wanted; ///< to select once something is open
};

} // namespace unitscope

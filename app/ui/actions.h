// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Everything that can be asked of the window, as menus and a tool bar. Owned by the window; what an action does is
/// connected elsewhere.

#include "app/ui/theme/theme.h"
#include "graph/view/viewspec.h"

#include <QtCore/qobject.h>
#include <QtGui/qaction.h>
#include <set>
#include <vector>

class QMainWindow;
class QMenu;
class QToolBar;
class QToolButton;

namespace unitscope {

class Actions : public QObject
{
    Q_OBJECT

public:
    /// Adds the menus and the tool bar to the window.
    explicit Actions(QMainWindow* window);

    QAction* open;
    QAction* addSources;
    QAction* connectTo;
    QAction* openSample;
    QAction* reload;
    QAction* follow; ///< checkable: files that change are read again without asking
    QAction* keepInArchive;
    QAction* openArchive;
    QAction* compareWithApproved;
    QAction* approveWhole;
    QAction* startPage;
    QAction* timeline; ///< of what is open
    QAction* exportPicture;
    QAction* chooseRules;
    QAction* clearRules;
    QAction* nextProblem;
    QAction* previousProblem;
    QAction* nextChange; ///< between two states
    QAction* previousChange;
    QAction* quit;
    QAction* fit;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* actualSize;
    QAction* overview; ///< checkable
    QAction* find;     ///< what fits a filter
    QAction* findNext;
    QAction* findPrevious;
    QAction* showAround;     ///< only what is around the selected box
    QAction* showEverything; ///< without filter, and not only around a box
    QAction* collapseGroup;  ///< the one that is selected, or that of the box that is
    QAction* expandGroup;
    QAction* collapseAll;
    QAction* expandAll;
    QAction* undo; ///< of what is shown
    QAction* redo;
    QAction* goTo; ///< anything by its name, description or a value
    QMenu* place;  ///< where boxes stand
    QAction* pin;  ///< checkable: the selected box stays where it is
    QAction* moveLeft;
    QAction* moveRight;
    QAction* moveUp;
    QAction* moveDown;
    QAction* tidyBox; ///< the selected box stands where it is placed
    QAction* tidyEverything;
    QMenu* ask;             ///< about the box that is selected
    QAction* whyNoQuestion; ///< words only: what has to be selected first
    QAction* whatStops;
    QAction* whatFeedsIt;
    QAction* whatItFeeds;
    QAction* whatIsAround;
    QAction* waysTo;
    QAction* questionBefore;
    QAction* questionAfter;
    QAction* commands; ///< everything here by its name
    QAction* keys;
    QAction* nextPane; ///< the keyboard to the next part of the window
    QAction* previousPane;
    QMenu* views;  ///< empty, filled elsewhere: what can be done with the view that is shown, and which there are
    QMenu* recent; ///< likewise: what was open
    QAction* restoreAtStart; ///< checkable
    QMenu* panels;           ///< empty: the window adds its docks' actions

    /// Ticks without telling.
    void setView(const ViewSpec& spec);
    /// The menu of what is drawn, at the pointer.
    void offerShow(const QPoint& at) const;
    void setTheme(ThemeChoice choice);
    /// Which part of two states is shown can be chosen only if there are two.
    void setHasTwoStates(bool hasTwo);
    /// Without a picture there is nothing to reload, to zoom or to save.
    void setHasPicture(bool hasPicture);
    /// Icons in the theme's colours.
    void paintIcons(const Theme& theme);

Q_SIGNALS:
    void viewChosen(const unitscope::ViewSpec& spec);
    void themeChosen(unitscope::ThemeChoice choice);

private:
    QAction* add(QMenu* menu, const QString& words, const QKeySequence& shortcut);
    void fillFileMenu(QMenu* menu);
    void fillViewMenu(QMenu* menu);
    void fillAskMenu(QMenu* menu);
    void addKinds(QMenu* menu);
    void addLines(QMenu* menu);
    ViewSpec ticked() const;
    void fillFindMenu(QMenu* menu);
    void addGrouping(QMenu* menu);
    void fillPlaceMenu(QMenu* menu);
    QAction* addTick(QMenu* menu, const QString& words);
    void addCompared(QMenu* menu);
    void addThemes(QMenu* menu);
    void addToolBar(QMainWindow* window);

    ViewSpec m_view; ///< as it was set last
    QMenu* m_show = nullptr;
    QMenu* m_compared = nullptr;
    QMenu* m_themes = nullptr;
    QToolButton* m_showButton = nullptr;
    QToolButton* m_themeButton = nullptr;
    std::vector<std::pair<Kind, QAction*>> m_kinds;
    std::vector<std::pair<std::set<EdgeKind>, QAction*>> m_lines;
    QAction* m_foldSystem = nullptr;
    QMenu* m_groupBy = nullptr;
    std::vector<std::pair<Grouping, QAction*>> m_groupings;
    std::vector<std::pair<Compared, QAction*>> m_comparedChoices;
    std::vector<std::pair<ThemeChoice, QAction*>> m_themeChoices;
};

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/actions.h"

#include "app/ui/changes/comparebar.h"
#include "app/ui/plain/label.h"
#include "app/ui/plain/mnemonics.h"
#include "app/ui/showing.h"
#include "app/ui/theme/icons.h"

#include <QtGui/qactiongroup.h>
#include <QtWidgets/qmainwindow.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qtoolbar.h>
#include <QtWidgets/qtoolbutton.h>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

QToolButton* menuButton(const QString& words, QMenu* menu, QToolBar* bar)
{
    auto* button = new QToolButton(bar);
    button->setText(words);
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::TabFocus);
    bar->addWidget(button);
    return button;
}

} // namespace

Actions::Actions(QMainWindow* window) : QObject(window)
{
    fillFileMenu(window->menuBar()->addMenu(tr("&File")));
    fillViewMenu(window->menuBar()->addMenu(tr("&View")));
    ask = window->menuBar()->addMenu(tr("&Ask"));
    fillAskMenu(ask);
    QMenu* help = window->menuBar()->addMenu(tr("&Help"));
    commands = add(help, tr("&Find a command…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    keys = add(help, tr("&Mouse and keys"), QKeySequence::HelpContents);
    addToolBar(window);
    // What panels with nothing to show offer (EmptyState).
    const std::pair<QAction*, QString> offered[] = {{open, u"open"_s},
                                                    {goTo, u"goTo"_s},
                                                    {showEverything, u"showEverything"_s},
                                                    {chooseRules, u"chooseRules"_s},
                                                    {expandGroup, u"expandGroup"_s},
                                                    {whatStops, u"whatStops"_s}};
    for (const auto& [action, name] : offered)
        action->setObjectName(name);
    setHasPicture(false);
    const QList<QAction*> menus = window->menuBar()->actions();
    for (const QAction* action : menus)
        giveMnemonics(*action->menu());
}

QAction* Actions::add(QMenu* menu, const QString& words, const QKeySequence& shortcut)
{
    QAction* action = menu->addAction(words);
    action->setShortcut(shortcut);
    QString name = words;
    name.remove(u'&').remove(u'…');
    const QString keyText = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keyText.isEmpty() ? name : u"%1 (%2)"_s.arg(name, keyText));
    return action;
}

void Actions::fillFileMenu(QMenu* menu)
{
    open = add(menu, tr("&Open…"), QKeySequence::Open);
    recent = menu->addMenu(tr("Open re&cent"));
    addSources = add(menu, tr("&Add to the picture…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    connectTo = add(menu, tr("&Connect…"), QKeySequence(Qt::CTRL | Qt::Key_L));
    openSample = add(menu, tr("Open the &sample"), {});
    reload = add(menu, tr("&Reload"), QKeySequence(Qt::Key_F5));
    follow = add(menu, tr("&Follow changes on disk"), {});
    follow->setCheckable(true);
    restoreAtStart = add(menu, tr("Res&tore at start"), {});
    restoreAtStart->setCheckable(true);
    menu->addSeparator();
    keepInArchive = add(menu, tr("&Keep in archive…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    openArchive = add(menu, tr("Open archive fol&der…"), {});
    compareWithApproved = add(menu, tr("Compare with what is appro&ved"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    approveWhole = add(menu, tr("Approve this state as it &is"), {});
    compareWithApproved->setEnabled(false);
    approveWhole->setEnabled(false);
    startPage = add(menu, tr("S&tart page"), {});
    menu->addSeparator();
    exportPicture = add(menu, tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    menu->addSeparator();
    chooseRules = add(menu, tr("R&ules…"), {});
    clearRules = add(menu, tr("Use no rules fi&le"), {});
    menu->addSeparator();
    quit = add(menu, tr("&Quit"), QKeySequence::Quit);
}

void Actions::fillViewMenu(QMenu* menu)
{
    m_show = menu->addMenu(tr("&Show"));
    addKinds(m_show);
    views = menu->addMenu(tr("Vie&ws"));
    fillFindMenu(menu);
    addGrouping(menu);
    goTo = add(menu, tr("&Search everything…"), QKeySequence(Qt::CTRL | Qt::Key_G));
    place = menu->addMenu(tr("P&laces of boxes"));
    fillPlaceMenu(place);
    menu->addSeparator();
    fit = add(menu, tr("&Fit the window"), QKeySequence(Qt::CTRL | Qt::Key_0));
    zoomIn = add(menu, tr("Zoom &in"), QKeySequence(Qt::CTRL | Qt::Key_Plus));
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add(menu, tr("Zoom &out"), QKeySequence(Qt::CTRL | Qt::Key_Minus));
    actualSize = add(menu, tr("Actual &size"), QKeySequence(Qt::CTRL | Qt::Key_1));
    overview = add(menu, tr("Overview &map"), QKeySequence(Qt::CTRL | Qt::Key_M));
    overview->setCheckable(true);
    overview->setChecked(true);
    menu->addSeparator();
    nextProblem = add(menu, tr("&Next problem"), QKeySequence(Qt::Key_F8));
    previousProblem = add(menu, tr("Pre&vious problem"), QKeySequence(Qt::SHIFT | Qt::Key_F8));
    menu->addSeparator();
    timeline = add(menu, tr("Ti&meline"), QKeySequence(Qt::CTRL | Qt::Key_T));
    m_compared = menu->addMenu(tr("&Two states"));
    addCompared(m_compared);
    menu->addSeparator();
    panels = menu->addMenu(tr("&Panels"));
    nextPane = add(menu, tr("Keyboard to the ne&xt part"), QKeySequence(Qt::Key_F6));
    previousPane = add(menu, tr("Keyboard to the part &before"), QKeySequence(Qt::SHIFT | Qt::Key_F6));
    m_themes = menu->addMenu(tr("&Theme"));
    addThemes(m_themes);
}

void Actions::fillFindMenu(QMenu* menu)
{
    undo = add(menu, tr("&Undo"), QKeySequence::Undo);
    redo = add(menu, tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    menu->addSeparator();
    find = add(menu, tr("&Find and filter…"), QKeySequence::Find);
    findNext = add(menu, tr("Next &match"), QKeySequence(Qt::Key_F3));
    findPrevious = add(menu, tr("Previous mat&ch"), QKeySequence(Qt::SHIFT | Qt::Key_F3));
    showAround = add(menu, tr("Show &only around this"), QKeySequence(Qt::CTRL | Qt::Key_J));
    showEverything = add(menu, tr("Show &everything"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J));
}

void Actions::addGrouping(QMenu* menu)
{
    menu->addSeparator();
    m_groupBy = menu->addMenu(tr("Group &by"));
    auto* group = new QActionGroup(this);
    const std::pair<Grouping, QString> choices[] = {
        {Grouping::None, tr("Nothing")}, {Grouping::Target, tr("Target")}, {Grouping::Category, tr("Category")},
        {Grouping::User, tr("User")},    {Grouping::Venv, tr("Venv")},     {Grouping::Section, tr("Section")},
        {Grouping::Topic, tr("Topic")},  {Grouping::Host, tr("Host")}};
    for (const auto& [grouping, words] : choices) {
        QAction* action = group->addAction(m_groupBy->addAction(words));
        action->setCheckable(true);
        m_groupings.emplace_back(grouping, action);
        connect(action, &QAction::triggered, this, [this, which = grouping] {
            ViewSpec spec = m_view;
            spec.grouping = which;
            Q_EMIT viewChosen(spec);
        });
    }
    collapseGroup = add(menu, tr("&Collapse group"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up));
    expandGroup = add(menu, tr("&Expand group"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down));
    collapseAll = add(menu, tr("Collapse &all groups"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp));
    expandAll = add(menu, tr("E&xpand all groups"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown));
    menu->addSeparator();
}

void Actions::fillPlaceMenu(QMenu* menu)
{
    pin = add(menu, tr("&Pin this box"), QKeySequence(Qt::CTRL | Qt::Key_K));
    pin->setCheckable(true);
    moveLeft = add(menu, tr("Move it to the &left"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left));
    moveRight = add(menu, tr("Move it to the &right"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right));
    moveUp = add(menu, tr("Move it &up"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Up));
    moveDown = add(menu, tr("Move it &down"), QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Down));
    menu->addSeparator();
    tidyBox = add(menu, tr("&Tidy this box"), {});
    tidyEverything = add(menu, tr("Tidy &everything"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
}

void Actions::offerShow(const QPoint& at) const
{
    m_show->popup(at);
}

void Actions::fillAskMenu(QMenu* menu)
{
    whyNoQuestion = menu->addAction(QString());
    whyNoQuestion->setEnabled(false);
    whatStops = add(menu, tr("What &stops if this stops"), QKeySequence(Qt::CTRL | Qt::Key_I));
    menu->addSeparator();
    whatFeedsIt = add(menu, tr("What &feeds this"), QKeySequence(Qt::CTRL | Qt::Key_U));
    whatItFeeds = add(menu, tr("What this f&eeds"), QKeySequence(Qt::CTRL | Qt::Key_D));
    whatIsAround = add(menu, tr("What this is &connected with"), QKeySequence(Qt::CTRL | Qt::Key_B));
    waysTo = add(menu, tr("&How this reaches…"), QKeySequence(Qt::CTRL | Qt::Key_R));
    menu->addAction(showAround);
    menu->addSeparator();
    questionBefore = add(menu, tr("The question &before"), QKeySequence(Qt::ALT | Qt::Key_Left));
    questionAfter = add(menu, tr("The question &after"), QKeySequence(Qt::ALT | Qt::Key_Right));
}

void Actions::addKinds(QMenu* menu)
{
    for (const Kind kind : allKinds()) {
        if (kind == Kind::Host) // a picture of one host has no frame for it
            continue;
        m_kinds.emplace_back(kind, addTick(menu, capitalised(pluralOf(kind))));
    }
    menu->addSeparator();
    addLines(menu);
    menu->addSeparator();
    m_foldSystem = addTick(menu, tr("System's own units as one box"));
}

void Actions::addLines(QMenu* menu)
{
    m_lines.emplace_back(std::set<EdgeKind>{EdgeKind::Flow}, addTick(menu, tr("Data flow")));
    m_lines.emplace_back(std::set<EdgeKind>{EdgeKind::Connects}, addTick(menu, tr("Connections")));
    m_lines.emplace_back(unitRelations, addTick(menu, tr("Unit relations")));
    m_lines.emplace_back(std::set<EdgeKind>{EdgeKind::StoredIn}, addTick(menu, tr("Where streams are stored")));
}

QAction* Actions::addTick(QMenu* menu, const QString& words)
{
    QAction* action = menu->addAction(words);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this] { Q_EMIT viewChosen(ticked()); });
    return action;
}

ViewSpec Actions::ticked() const
{
    ViewSpec spec = m_view;
    spec.kinds.clear();
    for (const auto& [kind, action] : m_kinds) {
        if (action->isChecked())
            spec.kinds.insert(kind);
    }
    for (const auto& [kinds, action] : m_lines) {
        for (const EdgeKind kind : kinds) {
            if (action->isChecked())
                spec.edges.insert(kind);
            else
                spec.edges.erase(kind);
        }
    }
    spec.foldsSystem = m_foldSystem->isChecked();
    return spec;
}

void Actions::addCompared(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    for (const Compared part :
         {Compared::Both, Compared::Changes, Compared::Before, Compared::After, Compared::Tidied}) {
        QAction* action = group->addAction(menu->addAction(wordsFor(part)));
        action->setCheckable(true);
        m_comparedChoices.emplace_back(part, action);
        connect(action, &QAction::triggered, this, [this, part] {
            ViewSpec spec = ticked();
            spec.compared = part;
            Q_EMIT viewChosen(spec);
        });
    }
    menu->addSeparator();
    nextChange = add(menu, tr("&Next change"), QKeySequence(Qt::Key_F7));
    previousChange = add(menu, tr("&Previous change"), QKeySequence(Qt::SHIFT | Qt::Key_F7));
    setHasTwoStates(false);
}

void Actions::setHasTwoStates(bool hasTwo)
{
    m_compared->setEnabled(hasTwo);
    for (QAction* action : m_compared->actions())
        action->setEnabled(hasTwo);
}

void Actions::addThemes(QMenu* menu)
{
    auto* group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::Auto, tr("As the system has it")},
                                                       {ThemeChoice::Light, tr("Light")},
                                                       {ThemeChoice::Dark, tr("Dark")}};
    for (const auto& [choice, words] : choices) {
        QAction* action = group->addAction(menu->addAction(words));
        action->setCheckable(true);
        m_themeChoices.emplace_back(choice, action);
        connect(action, &QAction::triggered, this, [this, which = choice] { Q_EMIT themeChosen(which); });
    }
}

void Actions::addToolBar(QMainWindow* window)
{
    QToolBar* bar = window->addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setIconSize({20, 20});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({open, connectTo, reload});
    bar->addSeparator();
    bar->addActions({fit, zoomOut, zoomIn});
    bar->addSeparator();
    m_showButton = menuButton(tr("Show"), m_show, bar);
    m_showButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    bar->addAction(exportPicture);
    m_themeButton = menuButton(tr("Theme"), m_themes, bar);
    // Reached by Tab: the tool bar must not need a mouse.
    for (QToolButton* button : bar->findChildren<QToolButton*>())
        button->setFocusPolicy(Qt::TabFocus);
}

void Actions::setHasPicture(bool hasPicture)
{
    for (QAction* action :
         {reload, exportPicture, timeline, find, goTo, fit, zoomIn, zoomOut, actualSize, nextProblem, previousProblem})
        action->setEnabled(hasPicture);
    m_showButton->setEnabled(hasPicture);
    m_show->setEnabled(hasPicture);
    m_groupBy->setEnabled(hasPicture);
}

void Actions::setView(const ViewSpec& spec)
{
    m_view = spec;
    for (const auto& [kind, action] : m_kinds)
        action->setChecked(spec.kinds.contains(kind));
    for (const auto& [kinds, action] : m_lines)
        action->setChecked(std::includes(spec.edges.begin(), spec.edges.end(), kinds.begin(), kinds.end()));
    m_foldSystem->setChecked(spec.foldsSystem);
    for (const auto& [grouping, action] : m_groupings)
        action->setChecked(grouping == spec.grouping);
    for (const auto& [part, action] : m_comparedChoices)
        action->setChecked(part == spec.compared);
}

void Actions::setTheme(ThemeChoice choice)
{
    for (const auto& [which, action] : m_themeChoices)
        action->setChecked(which == choice);
}

void Actions::paintIcons(const Theme& theme)
{
    const auto icon = [&](QLatin1StringView name) { return lineIcon(name, theme.text, theme.line); };
    open->setIcon(icon("open"_L1));
    connectTo->setIcon(icon("connect"_L1));
    reload->setIcon(icon("reload"_L1));
    fit->setIcon(icon("fit"_L1));
    zoomIn->setIcon(icon("zoom-in"_L1));
    zoomOut->setIcon(icon("zoom-out"_L1));
    exportPicture->setIcon(icon("export"_L1));
    m_showButton->setIcon(icon("show"_L1));
    m_themeButton->setIcon(icon("theme"_L1));
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/mainwindow.h"

#include "app/ui/actions.h"
#include "app/ui/answers/answerviews.h"
#include "app/ui/approval/approvalviews.h"
#include "app/ui/archive/archiveviews.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/changes/comparebar.h"
#include "app/ui/changes/compareviews.h"
#include "app/ui/connect/remoteviews.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/find/findviews.h"
#include "app/ui/find/focusbar.h"
#include "app/ui/groups/groupviews.h"
#include "app/ui/host.h"
#include "app/ui/keyshelp.h"
#include "app/ui/notices.h"
#include "app/ui/palette/palettes.h"
#include "app/ui/panes.h"
#include "app/ui/positions/positionviews.h"
#include "app/ui/problems/problemviews.h"
#include "app/ui/saving.h"
#include "app/ui/search/searchviews.h"
#include "app/ui/session/kept.h"
#include "app/ui/showing.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/sources/follow.h"
#include "app/ui/sources/sourceviews.h"
#include "app/ui/statements/statementpanel.h"
#include "app/ui/statusline.h"
#include "app/ui/strip/differencestrip.h"
#include "app/ui/table/tablepanel.h"
#include "app/ui/timeline/timelineviews.h"
#include "graph/base/safetext.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qmenu.h>

namespace unitscope {

namespace {

Theme appliedTheme(ThemeChoice choice)
{
    Theme theme = themeFor(isDark(choice, QApplication::palette()));
    applyTheme(theme);
    return theme;
}

} // namespace

MainWindow::MainWindow(const Settings& settings, const LayoutOptions& layout)
    : m_choice(settings.theme),
      m_theme(appliedTheme(settings.theme)),
      m_document(layout),
      m_notices(new Notices(this)),
      m_canvas(new Canvas(this)),
      m_strip(new DifferenceStrip(this)),
      m_panels(addPanels(this)),
      m_status(new StatusLine(this)),
      m_actions(new Actions(this)),
      m_findBar(new FindBar(this)),
      m_compareBar(new CompareBar(this)),
      m_focusBar(new FocusBar(this))
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notices);
    column->addWidget(m_strip);
    column->addWidget(m_compareBar);
    column->addWidget(m_findBar);
    column->addWidget(m_focusBar);
    column->addWidget(m_canvas, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);
    m_actions->setView(m_document.spec());
    connectProblems(); // first: what reads the rules again comes before what uses them
    connectActions();
    connectDocument();
    connectViews();
    connectSources(settings.recent);
    connectStatements();
    new Follow(m_document, m_notices, m_actions->follow, this);
    connectQuestions();
    m_archiveViews = new ArchiveViews({m_document, m_notices, m_canvas, *m_actions, this, settings.archive});
    new ApprovalViews({m_document, m_notices, m_panels.changes, *m_actions, this, m_archiveViews});
    m_timeline = new TimelineViews({m_document, m_selection, *m_archiveViews, m_notices, m_canvas, *m_actions, this});
    new Panes({m_notices, m_archiveViews->pane(), m_strip, m_canvas, m_timeline->pane(), m_findBar, m_focusBar},
              m_panels, *m_actions, this);
    m_kept = new Kept({m_document, m_findViews->history(), m_selection, m_notices, m_canvas, m_panels.details,
                       m_sourceViews->opening(), *m_actions, this, m_archiveViews, m_problemViews->rules()},
                      settings);
    if (!restoreGeometry(settings.geometry))
        resize(1440, 900);
    if (!restoreState(settings.panels))
        arrangePanels(this, m_panels);
    showTheme();
    qApp->installEventFilter(this);
    setWindowTitle(titleOf(m_document));
}

void MainWindow::start(const Arguments& arguments)
{
    if (arguments.size) {
        resize(*arguments.size);
        arrangePanels(this, m_panels);
    }
    if (arguments.theme)
        chooseTheme(*arguments.theme);
    m_wanted = arguments.select;
    if (!arguments.rules.isEmpty())
        m_problemViews->rules().open(arguments.rules);
    if (arguments.asOf)
        m_document.setAsOf(*arguments.asOf);
    m_kept->start(arguments);
}

Settings MainWindow::settings() const
{
    return m_kept->remember({.theme = m_choice,
                             .geometry = saveGeometry(),
                             .panels = saveState(),
                             .recent = m_remoteViews->recent(),
                             .archive = m_archiveViews->otherFolder()});
}

void MainWindow::say(const QString& words)
{
    m_notices->show(Topic::Program, words, false);
}

void MainWindow::connectActions()
{
    connect(m_actions->openSample, &QAction::triggered, &m_document, &Document::openSample);
    connect(m_actions->reload, &QAction::triggered, &m_document, &Document::reload);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions->fit, &QAction::triggered, m_canvas, &Canvas::fit);
    connect(m_actions->zoomIn, &QAction::triggered, m_canvas, &Canvas::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, m_canvas, &Canvas::zoomOut);
    connect(m_actions->actualSize, &QAction::triggered, m_canvas, &Canvas::zoomToActualSize);
    connect(m_actions->overview, &QAction::toggled, m_canvas, &Canvas::showOverview);
    connect(m_actions->commands, &QAction::triggered, this, [this] { showCommands(this); });
    connect(m_actions->keys, &QAction::triggered, this, [this] { showKeysHelp(this); });
    connect(m_actions, &Actions::themeChosen, this, &MainWindow::chooseTheme);
}

void MainWindow::connectDocument()
{
    connect(&m_document, &Document::pictureChanged, this, &MainWindow::showPicture);
    connect(&m_document, &Document::couldNotOpen, this, &MainWindow::showError);
    connect(&m_document, &Document::loadingChanged, this, [this] { setWindowTitle(titleOf(m_document)); });
    connect(&m_document, &Document::becameSlow, this, [this] {
        const QString& name = m_document.loadingName();
        m_status->setWaiting(name.isEmpty() ? tr("Drawing") : tr("Loading %1").arg(shortened(name)));
    });
    connect(&m_document, &Document::progressed, m_status, &StatusLine::setDone);
    connect(&m_document, &Document::busyChanged, this, [this](bool isBusy) {
        if (!isBusy)
            m_status->setWaiting({});
    });
    connect(m_status, &StatusLine::cancelWanted, &m_document, &Document::cancel);
}

void MainWindow::connectViews()
{
    m_steps = new MatchSteps(m_document, m_selection, m_canvas, *m_actions);
    connect(&m_selection, &Selection::changed, this, &MainWindow::showSelection);
    connect(m_canvas, &Canvas::chosen, &m_selection, &Selection::select);
    connect(m_canvas, &Canvas::released, this, &MainWindow::letGo);
    connect(m_canvas, &Canvas::scaleChanged, m_status, &StatusLine::setScale);
    connect(m_panels.details, &DetailsPanel::subjectChosen, this, [this](const Subject& subject) {
        m_selection.select(subject);
        m_canvas->revealSelection();
    });
    connect(m_panels.details, &DetailsPanel::statementChosen, this, &MainWindow::goToStatement);
    connect(m_panels.source, &SourcePanel::statementChosen, this, &MainWindow::goToStatement);
}

void MainWindow::connectSources(const QStringList& recent)
{
    m_sourceViews = new SourceViews({.document = m_document,
                                     .selection = m_selection,
                                     .notices = m_notices,
                                     .canvas = m_canvas,
                                     .panels = m_panels,
                                     .actions = *m_actions,
                                     .window = this});
    const auto* compareViews = new CompareViews({.document = m_document,
                                                 .selection = m_selection,
                                                 .canvas = m_canvas,
                                                 .bar = m_compareBar,
                                                 .panels = m_panels,
                                                 .actions = *m_actions,
                                                 .window = this});
    connect(compareViews, &CompareViews::statementWanted, this, &MainWindow::goToStatement);
    m_remoteViews = new RemoteViews({.document = m_document,
                                     .notices = m_notices,
                                     .status = m_status,
                                     .sources = m_panels.sources,
                                     .actions = *m_actions,
                                     .window = this,
                                     .recent = recent});
}

void MainWindow::connectStatements()
{
    connect(m_panels.statements, &StatementPanel::statementChosen, this, &MainWindow::goToStatement);
    new Saving(m_notices, m_panels, this);
    connect(m_panels.table, &TablePanel::subjectChosen, this, [this](const Subject& subject) {
        m_selection.select(subject);
        m_canvas->revealSelection();
    });
    connect(m_panels.details, &DetailsPanel::placeChosen, this, [this](const Evidence& place) {
        m_panels.sourceDock->show();
        m_panels.sourceDock->raise();
        m_panels.source->showPlace(place);
    });
}

void MainWindow::connectProblems()
{
    m_problemViews = new ProblemViews({.document = m_document,
                                       .selection = m_selection,
                                       .notices = m_notices,
                                       .strip = m_strip,
                                       .canvas = m_canvas,
                                       .panels = m_panels,
                                       .actions = *m_actions,
                                       .status = m_status,
                                       .window = this});
}

void MainWindow::showPicture(bool isAnother)
{
    const PicturePtr& picture = m_document.picture();
    m_canvas->setPicture(picture, !isAnother);
    m_panels.table->setShortName(m_document.shortName());
    m_panels.table->setPicture(picture);
    const Visible& visible = picture->visible;
    const bool isFilteredAway = visible.nodes.empty() && (!visible.spec.filter.text.isEmpty() || visible.spec.focus);
    m_canvas->setMessage(
        isFilteredAway ? (tr("Nothing fits the filter.") + u' ' + visible.whyEmpty.join(u' ')).trimmed() : QString(),
        isFilteredAway ? QList<QAction*>{m_actions->showEverything} : QList<QAction*>());
    m_actions->setHasPicture(true);
    m_actions->reload->setEnabled(m_document.canReload());
    m_status->setShowing(showingWords(visible));
    m_actions->setView(m_document.spec());
    m_notices->clear(Topic::Opening);
    m_notices->clear(Topic::Layout);
    if (!picture->layout.fallback.isEmpty())
        m_notices->show(Topic::Layout, picture->layout.fallback, false);
    if (picture->layout.isRough && !m_document.isBusy())
        m_notices->show(Topic::Layout, tr("Drawing was cancelled: this is only a rough picture."), false)
            ->addAction(tr("Draw it in full"), [this] { m_document.drawInFull(); });
    if (m_panels.source->graph() != m_document.graph()) {
        m_panels.source->setGraph(m_document.graph());
        m_panels.statements->setShortName(m_document.shortName());
        m_panels.statements->setGraph(m_document.graph());
        if (isAnother)
            m_selection.clear();
        selectWanted();
        showSelection();
    }
    setWindowTitle(titleOf(m_document));
}

void MainWindow::selectWanted()
{
    if (m_wanted.isEmpty())
        return;
    const auto wanted = NodeId::parse(m_wanted, hostOf(*m_document.graph()));
    if (wanted && m_document.graph()->find(*wanted))
        m_selection.select(*wanted);
    else
        say(tr("Nothing here is called %1.").arg(safeForPeople(m_wanted)));
    m_wanted.clear();
}

void MainWindow::showSelection()
{
    const GraphPtr graph = m_document.graphOf(m_selection.subject());
    const std::optional<Subject>& subject = m_selection.subject();
    m_canvas->setSelected(subject);
    m_panels.details->setCurrentStatement(std::nullopt);
    m_panels.details->show(graph, subject, m_document.picture());
    m_panels.source->showSubject(subject);
    m_panels.statements->setSelection(subject);
    m_panels.table->setSelection(subject);
}

void MainWindow::goToStatement(quint32 statement)
{
    const Snapshot& snapshot = m_document.graph()->snapshot();
    const Subject& subject = snapshot.subjectOf(snapshot.claim(statement));
    if (!m_panels.details->mentions(statement)) {
        m_selection.select(subject);
        m_canvas->revealSelection();
    }
    m_panels.details->setCurrentStatement(statement);
    m_panels.sourceDock->show();
    m_panels.sourceDock->raise();
    m_panels.source->showStatement(statement);
    m_panels.statements->setCurrentStatement(statement);
}

void MainWindow::showError(const Error& error)
{
    m_notices->show(Topic::Opening, error.message(), true)->addAction(tr("Open another file"), [this] {
        m_sourceViews->opening().askForFiles();
    });
    setWindowTitle(titleOf(m_document));
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_choice = choice;
    m_theme = appliedTheme(choice);
    showTheme();
}

/// What no style sheet reaches.
void MainWindow::showTheme()
{
    m_canvas->setColours(m_theme.picture);
    m_actions->paintIcons(m_theme);
    m_problemViews->setTheme(m_theme);
    m_actions->setTheme(m_choice);
}

/// First of what was answered, then of what is selected.
void MainWindow::letGo()
{
    if (!m_answerViews->clear() && !m_findViews->close())
        m_selection.clear();
}

void MainWindow::connectQuestions()
{
    m_findViews = new FindViews({.document = m_document,
                                 .selection = m_selection,
                                 .canvas = m_canvas,
                                 .bar = m_findBar,
                                 .focusBar = m_focusBar,
                                 .steps = m_steps,
                                 .status = m_status,
                                 .details = m_panels.details,
                                 .actions = *m_actions,
                                 .window = this});
    new GroupViews({m_document, m_selection, m_canvas, *m_actions, m_findViews->history(), this});
    new PositionViews({m_document, m_selection, m_findViews->history(), m_canvas, *m_actions, this});
    m_searchViews = new SearchViews({.document = m_document,
                                     .selection = m_selection,
                                     .history = m_findViews->history(),
                                     .canvas = m_canvas,
                                     .actions = *m_actions,
                                     .window = this});
    m_answerViews = new AnswerViews({.document = m_document,
                                     .selection = m_selection,
                                     .canvas = m_canvas,
                                     .panels = m_panels,
                                     .actions = *m_actions,
                                     .search = m_searchViews,
                                     .steps = m_steps,
                                     .window = this});
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // What the canvas does with these keys, wherever the keyboard is: panels leave them to the window.
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        letGo();
    else if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier)
        m_canvas->fit();
    else
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const bool mayBeAnother = event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange;
    if (watched == this && mayBeAnother && isDark(m_choice, QApplication::palette()) != m_theme.isDark)
        chooseTheme(m_choice);
    return QMainWindow::eventFilter(watched, event);
}

} // namespace unitscope

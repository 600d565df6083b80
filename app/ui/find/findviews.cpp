// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/find/findviews.h"

#include "app/ui/actions.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/document.h"
#include "app/ui/find/filterfield.h"
#include "app/ui/find/focusbar.h"
#include "app/ui/selection.h"
#include "app/ui/statusline.h"
#include "graph/view/query/applyfilter.h"

#include <QtGui/qcursor.h>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr int pauseMs = 120;
constexpr qsizetype mostUsed = 20;

} // namespace

FindViews::FindViews(const FindViewParts& parts)
    : QObject(parts.window), m_parts(parts), m_history(parts.document, this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FindViews::look);
    connect(parts.bar, &FindBar::changed, this, [this] { m_pause.start(); });
    connect(parts.bar, &FindBar::taken, this, &FindViews::take);
    connect(parts.bar, &FindBar::stepped, parts.steps, &MatchSteps::step);
    connect(parts.steps, &MatchSteps::placed, this, [this](MatchSteps::Of what, qsizetype place, qsizetype drawn) {
        if (what == MatchSteps::Of::Filter)
            sayCount(place, drawn);
    });
    connect(parts.bar, &FindBar::closed, this, [this] {
        close();
        m_parts.canvas->setFocus();
    });
    connect(parts.focusBar, &FocusBar::chosen, this, &FindViews::setFocus);
    connectWindow();
    connect(&m_history, &ViewHistory::changed, this, &FindViews::allow);
    connect(&parts.selection, &Selection::changed, this, &FindViews::allow);
    connect(&parts.document, &Document::pictureChanged, this, &FindViews::follow);
    allow();
}

void FindViews::connectWindow()
{
    connect(m_parts.actions.find, &QAction::triggered, m_parts.bar, &FindBar::open);
    connect(m_parts.actions.showAround, &QAction::triggered, this, &FindViews::showAround);
    connect(m_parts.actions.showEverything, &QAction::triggered, this, &FindViews::showEverything);
    connect(m_parts.actions.undo, &QAction::triggered, &m_history, &ViewHistory::undo);
    connect(m_parts.actions.redo, &QAction::triggered, &m_history, &ViewHistory::redo);
    connect(&m_parts.actions, &Actions::viewChosen, &m_history, &ViewHistory::show);
    connect(m_parts.status, &StatusLine::showingPartClicked, this, &FindViews::changeShowing);
    connect(m_parts.details, &DetailsPanel::filterWanted, this,
            [this](const QString& filter, bool hides) { apply(filter, hides ? FindMode::Hide : FindMode::ShowOnly); });
}

void FindViews::allow()
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    m_parts.actions.showAround->setEnabled(box && m_parts.document.graph() && m_parts.document.graph()->find(*box));
    m_parts.actions.undo->setEnabled(m_history.canUndo());
    m_parts.actions.redo->setEnabled(m_history.canRedo());
    const ViewSpec& spec = m_parts.document.spec();
    m_parts.actions.showEverything->setEnabled(spec.focus || !spec.filter.text.isEmpty());
}

/// Another picture: perhaps of another graph, perhaps with another filter, by undo for example.
void FindViews::follow()
{
    const ViewSpec& spec = m_parts.document.spec();
    m_parts.focusBar->setFocus(spec.focus);
    const FilterSubject subject{m_parts.document.graph(), m_parts.document.review(), m_parts.document.diff()};
    const bool isAnother = subject != m_parts.bar->field()->subject() || spec.filter != m_applied;
    m_parts.bar->field()->setSubject(subject);
    if (spec.filter != m_applied) { // by undo, or by what was opened; not by what is typed here
        m_applied = spec.filter;
        const QSignalBlocker quiet(m_parts.bar);
        m_parts.bar->field()->setFilter(spec.filter.text);
        m_parts.bar->setMode(spec.filter.text.isEmpty()                       ? FindMode::Mark
                             : spec.filter.mode == ViewFilter::Mode::ShowOnly ? FindMode::ShowOnly
                                                                              : FindMode::Hide);
        m_parts.bar->setVisible(!spec.filter.text.isEmpty() || m_parts.bar->isVisible());
    }
    if (isAnother) // else what was found stands: only the picture is another
        look();
    allow();
}

FindViews::Found FindViews::find(const QString& text, const FilterSubject& subject, const std::stop_token& stop)
{
    Found found;
    const auto query = parseQuery(text);
    if (!query) {
        found.mistake = query.error();
        return found;
    }
    found.hints = query->hints;
    if (query->isEmpty())
        return found;
    const Matches matches = evaluate(query->expression, subject.input(), stop);
    for (NodeIndex node = 0; node < matches.nodes.size(); ++node) {
        if (matches.nodes[node])
            found.nodes.push_back(subject.graph->nodes()[node].id);
    }
    found.subjects.assign(found.nodes.begin(), found.nodes.end());
    for (EdgeIndex edge = 0; edge < matches.edges.size(); ++edge) {
        if (matches.edges[edge])
            found.subjects.emplace_back(subject.graph->edges()[edge].id);
    }
    return found;
}

void FindViews::look()
{
    const FilterField* field = m_parts.bar->field();
    if (!field->subject().graph || !m_parts.bar->isVisible())
        return;
    m_finding.start([text = field->text(),
                     subject = field->subject()](const std::stop_token& stop) { return find(text, subject, stop); },
                    [this](const Found& found) { show(found); });
}

void FindViews::show(const Found& found)
{
    m_parts.bar->setMistake(found.mistake, found.hints);
    m_matches = found.nodes;
    const QString text = m_parts.bar->field()->text().trimmed();
    m_isAsked = !found.mistake && !text.isEmpty();
    m_fitting = found.subjects.size();
    m_parts.steps->setMatches(MatchSteps::Of::Filter, found.subjects);
    ViewSpec spec = m_parts.document.spec();
    const bool isMarking = m_parts.bar->mode() == FindMode::Mark;
    m_parts.canvas->setInFront(Canvas::Front::Found, isMarking ? found.subjects : std::vector<Subject>());
    // By undo, say, another filter is on its way to be drawn: follow() takes it up then.
    if (found.mistake || m_parts.document.spec().filter != m_applied)
        return;
    spec.filter = isMarking ? ViewFilter()
                            : ViewFilter{text, m_parts.bar->mode() == FindMode::Hide ? ViewFilter::Mode::Hide
                                                                                     : ViewFilter::Mode::ShowOnly};
    if (spec.filter.text.isEmpty())
        spec.filter = {};
    m_applied = spec.filter;
    m_history.show(spec);
}

void FindViews::take()
{
    const QString text = m_parts.bar->field()->text().trimmed();
    if (!text.isEmpty()) {
        m_used.removeAll(text);
        m_used.prepend(text);
        m_used = m_used.mid(0, mostUsed);
        m_parts.bar->setHistory(m_used);
    }
    m_parts.steps->step(true);
}

/// "3 of 17" at a match, else how many fit, and how many of them are not drawn.
void FindViews::sayCount(qsizetype place, qsizetype drawn)
{
    QString words;
    if (m_isAsked && m_fitting == 0)
        words = tr("nothing fits");
    else if (m_isAsked)
        words = place > 0 ? tr("%1 of %2").arg(place).arg(drawn) : tr("%1 fit").arg(m_fitting);
    const auto hidden = qsizetype(m_fitting) - drawn;
    if (m_isAsked && hidden > 0 && drawn > 0 && m_parts.bar->mode() == FindMode::Mark)
        words += tr(", %1 not drawn").arg(hidden);
    m_parts.bar->setCount(words);
}

bool FindViews::close()
{
    if (!m_parts.bar->isVisible())
        return false;
    m_pause.stop();
    m_finding.cancel();
    m_matches.clear();
    m_isAsked = false;
    m_fitting = 0;
    m_parts.bar->hide();
    {
        const QSignalBlocker quiet(m_parts.bar);
        m_parts.bar->field()->setFilter({});
        m_parts.bar->setMode(FindMode::Mark);
    }
    m_parts.bar->setMistake(std::nullopt);
    m_parts.canvas->setInFront(Canvas::Front::Found, {});
    m_parts.steps->setMatches(MatchSteps::Of::Filter, {});
    ViewSpec spec = m_parts.document.spec();
    spec.filter = {};
    m_applied = {};
    m_history.show(spec);
    return true;
}

void FindViews::apply(const QString& filter, FindMode mode)
{
    const QString before = m_parts.bar->isVisible() && m_parts.bar->mode() == mode ? m_parts.bar->field()->text()
                                                                                   : QString();
    {
        const QSignalBlocker quiet(m_parts.bar);
        m_parts.bar->setMode(mode);
        m_parts.bar->field()->setFilter(
            joinedFilter(before, mode == FindMode::Hide ? JoinedBy::Or : JoinedBy::And, filter));
    }
    m_parts.bar->show();
    look();
}

void FindViews::showAround()
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    if (const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr)
        setFocus(Focus{.center = *box});
}

void FindViews::setFocus(const std::optional<Focus>& focus)
{
    ViewSpec spec = m_parts.document.spec();
    spec.focus = focus;
    m_history.show(spec);
}

void FindViews::showEverything()
{
    close();
    ViewSpec spec = m_parts.document.spec();
    spec.focus.reset();
    spec.filter = {};
    m_applied = {};
    m_history.show(spec);
}

/// A click on a reason why something is not shown.
void FindViews::changeShowing(ShowingPart part)
{
    ViewSpec spec = m_parts.document.spec();
    switch (part) {
    case ShowingPart::Folded:
        spec.foldsSystem = false;
        m_history.show(spec);
        break;
    case ShowingPart::Collapsed: m_parts.actions.expandAll->trigger(); break;
    case ShowingPart::Focus: setFocus(std::nullopt); break;
    case ShowingPart::Filter: m_parts.bar->open(); break;
    case ShowingPart::Kinds: m_parts.actions.offerShow(QCursor::pos()); break;
    }
}

} // namespace unitscope

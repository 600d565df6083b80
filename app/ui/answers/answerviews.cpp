// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/answers/answerviews.h"

#include "app/ui/actions.h"
#include "app/ui/answers/answerpanel.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/document.h"
#include "app/ui/find/matchsteps.h"
#include "app/ui/search/searchviews.h"
#include "app/ui/selection.h"

#include <QtWidgets/qmainwindow.h>
#include <QtWidgets/qmenu.h>
#include <set>

using namespace Qt::StringLiterals;

namespace unitscope {

namespace {

constexpr size_t mostKept = 100; // questions to go back to

/// In the order of the list; what is on several ways once.
std::vector<Subject> rowsOf(const Answer& answer)
{
    std::vector<Subject> subjects;
    std::set<NodeId> known;
    for (const AnswerGroup& group : answer.groups) {
        for (const AnswerRow& row : group.rows) {
            if (known.insert(row.id).second)
                subjects.emplace_back(row.id);
        }
    }
    return subjects;
}

} // namespace

AnswerViews::AnswerViews(const AnswerViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    connectActions();
    AnswerPanel* panel = parts.panels.answer;
    connect(panel, &AnswerPanel::backWanted, this, &AnswerViews::goBack);
    connect(panel, &AnswerPanel::forwardWanted, this, &AnswerViews::goForward);
    connect(panel, &AnswerPanel::clearWanted, this, &AnswerViews::clear);
    connect(panel, &AnswerPanel::subjectChosen, this, [this](const Subject& subject) {
        m_parts.selection.select(subject);
        m_parts.canvas->revealSelection();
    });
    connect(parts.canvas, &Canvas::menuWanted, this, &AnswerViews::offer);
    connect(&parts.selection, &Selection::changed, this, [this] {
        m_parts.panels.answer->setSelection(m_parts.selection.subject());
        allow();
    });
    connect(parts.steps, &MatchSteps::placed, panel, [panel](MatchSteps::Of what, qsizetype place, qsizetype count) {
        if (what == MatchSteps::Of::Answer)
            panel->setPlace(place, count);
    });
    connect(&parts.document, &Document::pictureChanged, this, [this] {
        if (m_parts.document.graph() != m_graph) // else the answer stands: only the picture is another
            show();
    });
    allow();
}

void AnswerViews::connectActions()
{
    using What = Asked::What;
    const std::pair<QAction*, What> questions[] = {{m_parts.actions.whatStops, What::Stops},
                                                   {m_parts.actions.whatFeedsIt, What::FeedsIt},
                                                   {m_parts.actions.whatItFeeds, What::ItFeeds},
                                                   {m_parts.actions.whatIsAround, What::Around}};
    for (const auto& [action, what] : questions)
        connect(action, &QAction::triggered, this, [this, what = what] { askAboutSelection(what); });
    connect(m_parts.actions.waysTo, &QAction::triggered, this, &AnswerViews::askForWays);
    connect(m_parts.actions.questionBefore, &QAction::triggered, this, &AnswerViews::goBack);
    connect(m_parts.actions.questionAfter, &QAction::triggered, this, &AnswerViews::goForward);
}

/// What can be asked now.
void AnswerViews::allow()
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    // Of several things in one box nothing can be asked.
    const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    const bool hasBox = box && m_parts.document.graph() && m_parts.document.graph()->find(*box);
    for (QAction* action : {m_parts.actions.whatStops, m_parts.actions.whatFeedsIt, m_parts.actions.whatItFeeds,
                            m_parts.actions.whatIsAround, m_parts.actions.waysTo})
        action->setEnabled(hasBox);
    sayWhatIsMissing(subject, hasBox);
    const bool hasBefore = m_place > 0;
    const bool hasAfter = m_place + 1 < std::ssize(m_asked);
    m_parts.actions.questionBefore->setEnabled(hasBefore);
    m_parts.actions.questionAfter->setEnabled(hasAfter);
    m_parts.panels.answer->setHistory(hasBefore, hasAfter);
}

/// In the menu above the questions, and in the panel while it has no answer.
void AnswerViews::sayWhatIsMissing(const std::optional<Subject>& subject, bool hasBox)
{
    const PicturePtr& picture = m_parts.document.picture();
    const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    const VisibleGroup* group = box && picture ? picture->visible.groupOf(*box) : nullptr;
    QString sentence = tr("Select a box to ask about it");
    QString action = u"goTo"_s;
    if (!picture) {
        sentence = tr("Nothing is open to ask about");
        action = u"open"_s;
    } else if (group && !hasBox) {
        sentence = tr("This is a group: ask about a box in it");
        action = picture->visible.spec.collapsed.contains(*box) ? u"expandGroup"_s : u"goTo"_s;
    } else if (hasBox) {
        sentence = tr("Choose a question from the menu Ask");
        action = u"whatStops"_s;
    }
    m_parts.actions.whyNoQuestion->setText(sentence);
    m_parts.actions.whyNoQuestion->setVisible(!hasBox);
    m_parts.panels.answer->setNothing(sentence + u'.', action);
}

void AnswerViews::askAboutSelection(Asked::What what)
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    if (const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr)
        ask({.what = what, .about = *box});
}

void AnswerViews::askForWays()
{
    const std::optional<Subject>& subject = m_parts.selection.subject();
    const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    if (!box || !m_parts.document.picture())
        return;
    m_parts.search->choose(tr("Reaches what?"), [this, from = *box](const NodeId& to) {
        ask({.what = Asked::What::Ways, .about = from, .to = to});
    });
}

void AnswerViews::ask(const Asked& asked)
{
    m_asked.resize(size_t(m_place) + 1, asked);
    if (m_asked.empty() || m_asked.back() != asked)
        m_asked.push_back(asked);
    if (m_asked.size() > mostKept)
        m_asked.erase(m_asked.begin());
    m_place = int(m_asked.size()) - 1;
    m_parts.panels.answerDock->show();
    m_parts.panels.answerDock->raise();
    show();
}

void AnswerViews::goTo(int place)
{
    if (place < 0 || place >= std::ssize(m_asked))
        return;
    m_place = place;
    m_parts.selection.select(m_asked[size_t(place)].about);
    show();
}

bool AnswerViews::clear()
{
    if (m_place < 0)
        return false;
    m_asked.clear();
    m_place = -1;
    show();
    return true;
}

void AnswerViews::show()
{
    m_graph = m_parts.document.graph();
    m_answer = m_graph && m_place >= 0 ? answerTo(*m_graph, m_asked[size_t(m_place)]) : std::nullopt;
    m_parts.panels.answer->setAnswer(m_answer);
    m_parts.canvas->setInFront(Canvas::Front::Answer, m_answer ? m_answer->shown : std::vector<Subject>());
    m_parts.steps->setMatches(MatchSteps::Of::Answer, m_answer ? rowsOf(*m_answer) : std::vector<Subject>());
    allow();
}

/// The questions for a box, at the pointer.
void AnswerViews::offer(const std::optional<Subject>& subject, const QPoint& at)
{
    const auto* box = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    if (!box || !m_parts.document.graph()->find(*box))
        return;
    m_parts.selection.select(*subject);
    m_parts.actions.ask->popup(at);
}

} // namespace unitscope

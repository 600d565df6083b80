// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/find/matchsteps.h"

#include "app/ui/actions.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/document.h"
#include "app/ui/selection.h"

#include <algorithm>

namespace unitscope {

MatchSteps::MatchSteps(const Document& document, Selection& selection, Canvas* canvas, const Actions& actions)
    : QObject(canvas), m_selection(selection), m_canvas(canvas), m_actions(actions)
{
    connect(actions.findNext, &QAction::triggered, this, [this] { step(true); });
    connect(actions.findPrevious, &QAction::triggered, this, [this] { step(false); });
    connect(canvas, &Canvas::stepWanted, this, &MatchSteps::step);
    connect(&selection, &Selection::changed, this, &MatchSteps::tell);
    connect(&document, &Document::pictureChanged, this, &MatchSteps::followPicture);
}

void MatchSteps::setMatches(Of what, std::vector<Subject> matches)
{
    m_matches[size_t(what)] = std::move(matches);
    followPicture();
}

void MatchSteps::followPicture()
{
    const PictureIndex* index = m_canvas->index();
    for (const Of what : {Of::Filter, Of::Answer}) {
        std::vector<Subject>& drawn = m_drawn[size_t(what)];
        drawn.clear();
        for (const Subject& subject : m_matches[size_t(what)]) {
            if (index && index->groupOf(subject))
                drawn.push_back(subject);
        }
    }
    tell();
}

/// From 1 on; 0 if it is none of them.
qsizetype MatchSteps::placeIn(const std::vector<Subject>& drawn) const
{
    const std::optional<Subject>& subject = m_selection.subject();
    const auto at = subject ? std::find(drawn.begin(), drawn.end(), *subject) : drawn.end();
    return at == drawn.end() ? 0 : at - drawn.begin() + 1;
}

void MatchSteps::step(bool forward)
{
    for (const Of what : {Of::Filter, Of::Answer}) {
        const std::vector<Subject>& all = m_drawn[size_t(what)];
        if (all.empty())
            continue;
        const qsizetype count = std::ssize(all);
        const qsizetype place = placeIn(all);
        const qsizetype next = place == 0 ? (forward ? 0 : count - 1) : (place - 1 + (forward ? 1 : count - 1)) % count;
        m_selection.select(all[size_t(next)]);
        m_canvas->revealSelection();
        return;
    }
}

void MatchSteps::tell()
{
    bool isFirst = true;
    m_canvas->setMatches(0, 0);
    for (const Of what : {Of::Filter, Of::Answer}) {
        const std::vector<Subject>& all = m_drawn[size_t(what)];
        const qsizetype place = placeIn(all);
        if (isFirst && !all.empty()) {
            m_canvas->setMatches(place, std::ssize(all));
            isFirst = false;
        }
        Q_EMIT placed(what, place, std::ssize(all));
    }
    m_actions.findNext->setEnabled(!isFirst);
    m_actions.findPrevious->setEnabled(!isFirst);
}

} // namespace unitscope

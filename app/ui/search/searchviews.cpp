// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/search/searchviews.h"

#include "app/ui/actions.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/document.h"
#include "app/ui/find/viewhistory.h"
#include "app/ui/selection.h"

#include <QtWidgets/qmainwindow.h>

namespace unitscope {

SearchViews::SearchViews(const SearchViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    connect(parts.actions.goTo, &QAction::triggered, this, [this] { search(); });
    connect(&parts.document, &Document::pictureChanged, this, [this] {
        if (m_searched && m_searched->graph != m_parts.document.graph())
            m_searched = nullptr; // with all its memory
        arrive();
    });
}

SearchBox* SearchViews::open(const QString& hint, bool goes)
{
    if (!m_parts.document.picture())
        return nullptr;
    auto* box = new SearchBox(m_parts.document.picture(), m_searched, hint, goes, m_parts.window);
    box->whenMade([this](const SearchedGraphPtr& made) { m_searched = made; });
    return box;
}

SearchBox* SearchViews::search()
{
    SearchBox* box = open(tr("Search names, descriptions and values"), true);
    if (box)
        box->whenChosen([this](const NodeId& id, Undrawn undrawn) { goTo(id, undrawn); });
    return box;
}

SearchBox* SearchViews::choose(const QString& hint, const std::function<void(const NodeId&)>& chosen)
{
    SearchBox* box = open(hint, false);
    if (box)
        box->whenChosen([chosen](const NodeId& id, Undrawn) { chosen(id); });
    return box;
}

void SearchViews::goTo(const NodeId& id, Undrawn undrawn)
{
    m_wanted = id;
    m_parts.history.show(specThatDraws(m_parts.document.spec(), id, undrawn));
    m_parts.selection.select(id);
    m_parts.canvas->setFocus();
    arrive();
}

/// At once, or when the picture that draws it is there.
void SearchViews::arrive()
{
    const PicturePtr& picture = m_parts.document.picture();
    if (!m_wanted || !picture || !picture->visible.indexOf(*m_wanted) || m_parts.document.isBusy())
        return;
    if (m_parts.selection.subject() == std::optional(Subject(*m_wanted)))
        m_parts.canvas->revealSelection();
    m_wanted.reset();
}

} // namespace unitscope

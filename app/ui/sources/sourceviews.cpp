// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/sources/sourceviews.h"

#include "app/ui/actions.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/changes/changespanel.h"
#include "app/ui/document.h"
#include "app/ui/emptystate.h"
#include "app/ui/notices.h"
#include "app/ui/selection.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/sources/sourcespanel.h"
#include "graph/base/safetext.h"

#include <QtCore/qdatetime.h>

namespace unitscope {

SourceViews::SourceViews(const SourceViewParts& parts)
    : QObject(parts.window), m_parts(parts), m_opening(parts.document, parts.notices, parts.window)
{
    m_parts.panels.source->setHeaderVisible(false); // the list says it
    connect(m_parts.actions.open, &QAction::triggered, &m_opening, &Opening::askForFiles);
    connect(m_parts.actions.addSources, &QAction::triggered, &m_opening, &Opening::askForMore);
    connect(&m_parts.document, &Document::sourcesChanged, this, &SourceViews::showSources);
    connect(&m_parts.document, &Document::pictureChanged, this, &SourceViews::fitAnother);
    connect(&m_opening, &Opening::askingChanged, this, &SourceViews::showWaiting);
    connect(&m_parts.document, &Document::becameSlow, this, [this] {
        const QString& name = m_parts.document.loadingName();
        if (!name.isEmpty() && !m_parts.document.picture()) // else what was there stays
            m_parts.canvas->setMessage(tr("Loading %1…").arg(shortened(name)));
        sayInPanels(name);
    });
    connect(&m_parts.document, &Document::loadingChanged, this, [this] {
        if (m_parts.document.loadingName().isEmpty())
            sayInPanels({});
    });
    connectList();
    connect(m_parts.panels.changes, &ChangesPanel::moreWanted, &m_opening, &Opening::askForMore);
}

void SourceViews::connectList()
{
    SourcesPanel* list = m_parts.panels.sources;
    connect(list, &SourcesPanel::chosen, this, &SourceViews::showText);
    connect(list, &SourcesPanel::leftOutWanted, &m_parts.document, &Document::setLeftOut);
    connect(list, &SourcesPanel::sideWanted, &m_parts.document, &Document::setSide);
    connect(list, &SourcesPanel::removeWanted, &m_parts.document, &Document::remove);
    connect(list, &SourcesPanel::wayWanted, &m_parts.document, &Document::showAs);
    connect(list, &SourcesPanel::addWanted, &m_opening, &Opening::askForMore);
    SourcePanel* text = m_parts.panels.source;
    connect(text, &SourcePanel::sourceShown, list, [list, text] { list->setCurrent(text->shownSource()); });
    connect(text, &SourcePanel::subjectChosen, this, [this](const Subject& subject) {
        m_parts.selection.select(subject);
        m_parts.canvas->revealSelection();
    });
}

void SourceViews::showSources()
{
    const Document& document = m_parts.document;
    const GraphPtr before = document.diff() ? document.diff()->before : nullptr;
    // Ages are as of now: nothing else here depends on the clock.
    m_parts.panels.sources->setSources(sourceRowsOf(document.sources(), document.graph(), before,
                                                    QDateTime::currentMSecsSinceEpoch()),
                                       document.sources().shownAs);
    m_parts.panels.sources->setCurrent(m_parts.panels.source->shownSource());
}

void SourceViews::fitAnother()
{
    const Document& document = m_parts.document;
    QStringList names;
    for (const SourceEntry& entry : document.sources().entries)
        names += entry.name;
    const bool isScrubbed = document.isMoment() && m_wasMoment; // no box moves, so neither does the view
    m_wasMoment = document.isMoment();
    if (names != m_names && !isScrubbed) // another size of picture: what is new would be out of sight
        m_parts.canvas->fit();
    m_names = names;
}

void SourceViews::showText(const SourceRow& row)
{
    if (!row.source)
        return;
    m_parts.panels.sourceDock->show();
    m_parts.panels.source->showSource(row.graph ? row.graph->snapshot().sources()[row.index] : row.source, row.graph);
}

/// What is on its way, where nothing is open yet.
void SourceViews::sayInPanels(const QString& loading)
{
    for (EmptyState* state : m_parts.window->findChildren<EmptyState*>())
        state->setLoading(loading.isEmpty() ? QString() : shortened(loading));
}

void SourceViews::showWaiting()
{
    if (m_parts.document.picture())
        return;
    if (m_opening.isAsking())
        m_parts.canvas->setMessage(tr("Choose above how to show these sources."));
    else if (m_parts.document.loadingName().isEmpty())
        m_parts.canvas->setMessage(tr("Nothing is open."),
                                   {m_parts.actions.open, m_parts.actions.connectTo, m_parts.actions.openSample});
    else
        m_parts.canvas->setMessage({});
}

} // namespace unitscope

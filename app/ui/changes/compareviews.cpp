// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/changes/compareviews.h"

#include "app/ui/actions.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/changes/changespanel.h"
#include "app/ui/changes/comparebar.h"
#include "app/ui/details/detailspanel.h"
#include "app/ui/document.h"
#include "app/ui/selection.h"
#include "app/ui/source/sourcepanel.h"
#include "app/ui/sources/sourcerows.h"

#include <QtWidgets/qdockwidget.h>

namespace unitscope {

CompareViews::CompareViews(const CompareViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    // First what is compared, then what shows the selection in it.
    connect(&m_parts.document, &Document::pictureChanged, this, &CompareViews::showState);
    connect(m_parts.bar, &CompareBar::partChosen, this, &CompareViews::choose);
    ChangesPanel* changes = m_parts.panels.changes;
    connect(m_parts.bar, &CompareBar::previousWanted, changes, &ChangesPanel::goToPrevious);
    connect(m_parts.bar, &CompareBar::nextWanted, changes, &ChangesPanel::goToNext);
    connect(m_parts.bar, &CompareBar::listWanted, this, [dock = m_parts.panels.changesDock] {
        dock->show();
        dock->raise();
    });
    connect(m_parts.actions.previousChange, &QAction::triggered, changes, &ChangesPanel::goToPrevious);
    connect(m_parts.actions.nextChange, &QAction::triggered, changes, &ChangesPanel::goToNext);
    connect(changes, &ChangesPanel::chosen, this, &CompareViews::showChange);
    connect(m_parts.panels.details, &DetailsPanel::changeChosen, this, &CompareViews::showChange);
    connect(m_parts.panels.details, &DetailsPanel::earlierStatementChosen, this, &CompareViews::showEarlier);
}

void CompareViews::showState()
{
    const GraphDiffPtr& diff = m_parts.document.diff();
    m_parts.bar->setPart(m_parts.document.spec().compared);
    if (m_diff == diff)
        return;
    m_diff = diff;
    m_parts.panels.changes->setDiff(diff);
    // In its details a thing has the name that it has in the picture.
    const TwoStatesPtr& states = m_parts.document.picture()->states;
    m_parts.panels.details->setDiff(states ? states->diff : nullptr);
    m_parts.actions.setHasTwoStates(diff != nullptr);
    m_parts.bar->setComparison(diff ? comparisonInWords(m_parts.document.sources(), *diff) : QString());
}

/// What is later, if both sides say something: that is what is true now.
void CompareViews::showChange(const ChangeRow& row)
{
    m_parts.selection.select(row.subject);
    m_parts.canvas->revealSelection();
    if (row.claimAfter)
        Q_EMIT statementWanted(*row.claimAfter);
    else if (row.claimBefore)
        showEarlier(*row.claimBefore);
}

void CompareViews::showEarlier(ClaimIndex statement)
{
    const GraphPtr& before = m_parts.document.diff()->before;
    const Snapshot& snapshot = before->snapshot();
    m_parts.panels.sourceDock->show();
    m_parts.panels.sourceDock->raise();
    m_parts.panels.source->showPlaceIn(before, snapshot.evidenceOf(snapshot.claim(statement)).front());
}

void CompareViews::choose(Compared part)
{
    ViewSpec spec = m_parts.document.spec();
    spec.compared = part;
    Q_EMIT m_parts.actions.viewChosen(spec);
}

} // namespace unitscope

// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/positions/positionviews.h"

#include "app/ui/actions.h"
#include "app/ui/canvas/canvas.h"
#include "app/ui/document.h"
#include "app/ui/find/viewhistory.h"
#include "app/ui/selection.h"
#include "graph/draw/dragged.h"
#include "graph/layout/placed.h"
#include "graph/view/positions.h"

using namespace Qt::StringLiterals;

namespace unitscope {

PositionViews::PositionViews(const PositionViewParts& parts) : QObject(parts.window), m_parts(parts)
{
    connect(parts.canvas, &Canvas::dropped, this, [this](const NodeId& box, QPointF position) { put(box, position); });
    connect(parts.actions.pin, &QAction::triggered, this, &PositionViews::pin);
    connect(parts.actions.tidyBox, &QAction::triggered, this, &PositionViews::tidy);
    connect(parts.actions.tidyEverything, &QAction::triggered, this, &PositionViews::tidyEverything);
    const std::pair<QAction*, QPoint> steps[] = {{parts.actions.moveLeft, {-1, 0}},
                                                 {parts.actions.moveRight, {1, 0}},
                                                 {parts.actions.moveUp, {0, -1}},
                                                 {parts.actions.moveDown, {0, 1}}};
    for (const auto& [action, direction] : steps)
        connect(action, &QAction::triggered, this, [this, way = direction] { step(way); });
    connect(&parts.selection, &Selection::changed, this, &PositionViews::allow);
    connect(&parts.history, &ViewHistory::changed, this, &PositionViews::allow);
    connect(&parts.document, &Document::pictureChanged, this, &PositionViews::allow);
    // What was let go and is never drawn there, because drawing was cancelled or failed, goes back.
    connect(
        &parts.document, &Document::busyChanged, this,
        [this] {
            if (!m_parts.document.isBusy() && m_parts.canvas->isDropped())
                m_parts.canvas->putBack();
        },
        Qt::QueuedConnection); // after a picture that is handed over now
    allow();
}

/// The one that would move: what is docked moves with its owner.
std::optional<NodeId> PositionViews::selectedBox() const
{
    const PicturePtr& picture = m_parts.document.picture();
    const std::optional<Subject>& subject = m_parts.selection.subject();
    const auto* id = subject ? std::get_if<NodeId>(&*subject) : nullptr;
    const auto node = id && picture && !picture->layout.isRough ? picture->visible.indexOf(*id) : std::nullopt;
    if (!node)
        return std::nullopt;
    return picture->visible.idOf(picture->visible.nodes[ownerOf(*picture, *node)]);
}

void PositionViews::allow()
{
    const std::optional<NodeId> box = selectedBox();
    const bool isPinned = box && m_parts.document.spec().positions.contains(*box);
    for (QAction* action : {m_parts.actions.pin, m_parts.actions.moveLeft, m_parts.actions.moveRight,
                            m_parts.actions.moveUp, m_parts.actions.moveDown})
        action->setEnabled(box.has_value());
    m_parts.actions.pin->setChecked(isPinned);
    m_parts.actions.tidyBox->setEnabled(isPinned);
    m_parts.actions.tidyEverything->setEnabled(!m_parts.document.spec().positions.empty());
}

void PositionViews::put(const NodeId& box, QPointF position, const QString& step)
{
    ViewSpec spec = m_parts.document.spec();
    const Graph& graph = *m_parts.document.graph();
    if (spec.positions.size() >= mostPositions) // those of boxes that are gone are forgotten first
        std::erase_if(spec.positions, [&](const auto& one) { return !graph.find(one.first); });
    if (const auto place = usablePosition(position))
        spec.positions.insert_or_assign(box, *place);
    if (spec == m_parts.document.spec())
        m_parts.canvas->putBack(); // nothing will be drawn
    m_parts.history.showStep(spec, step);
}

void PositionViews::pin(bool isPinned)
{
    const std::optional<NodeId> box = selectedBox();
    if (!box)
        return;
    const Picture& picture = *m_parts.document.picture();
    if (isPinned)
        put(*box, positionOf(picture.layout, *picture.visible.indexOf(*box)));
    else
        tidy();
}

void PositionViews::step(QPoint direction)
{
    const std::optional<NodeId> box = selectedBox();
    if (!box)
        return;
    const PicturePtr& picture = m_parts.document.picture();
    const quint32 node = *picture->visible.indexOf(*box);
    const Positions& positions = m_parts.document.spec().positions;
    const auto known = positions.find(*box); // farther than what is drawn, if keys come faster than pictures
    const QPointF from = known == positions.end() ? positionOf(picture->layout, node) : known->second;
    put(*box, DraggedBox(picture, node).positionAfter(from, direction), u"move "_s + box->text());
}

void PositionViews::tidy()
{
    const std::optional<NodeId> box = selectedBox();
    ViewSpec spec = m_parts.document.spec();
    if (box && spec.positions.erase(*box) > 0)
        m_parts.history.show(spec);
}

void PositionViews::tidyEverything()
{
    ViewSpec spec = m_parts.document.spec();
    spec.positions.clear();
    m_parts.history.show(spec);
}

} // namespace unitscope

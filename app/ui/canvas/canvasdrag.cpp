// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// How a box is dragged: the picture is painted without it, and it above that.
#include "app/ui/canvas/canvas.h"

#include "app/paint/levels.h"
#include "app/paint/paintdrawing.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <algorithm>
#include <numeric>

namespace unitscope {

namespace {

constexpr int scrollEveryMs = 16;
constexpr double edge = 28;        // of the view, where it scrolls
constexpr double fastestStep = 14; // pixels

/// How far to scroll for a pointer so near to one of two edges.
double pull(double at, double length)
{
    if (at < edge)
        return std::min(edge - at, edge) / edge * fastestStep;
    return at > length - edge ? -std::min(at - length + edge, edge) / edge * fastestStep : 0;
}

} // namespace

/// What can be read can be taken; a rough picture is another one in a moment.
bool Canvas::canDrag(std::optional<quint32> group) const
{
    return m_index && group && m_index->drawing().groups[*group].part == Group::Part::Node
           && m_camera.scale() >= boxesBelow && !m_index->picture().layout.isRough;
}

void Canvas::beginDrag()
{
    const std::optional<quint32> group = groupUnder(m_pressedAt);
    if (m_drag || !canDrag(group)) // one that was let go is not drawn yet where it was put
        return;
    m_drag.emplace(m_index->shared(), m_index->drawing().groups[*group].item, m_camera.toDrawing(m_pressedAt));
    hover(std::nullopt);
    updateEmphasis();
}

void Canvas::dragTo(QPointF view)
{
    m_lastAt = view;
    m_drag->moveTo(m_camera.toDrawing(view));
    const bool isAtEdge = pull(view.x(), width()) != 0 || pull(view.y(), height()) != 0;
    if (!isAtEdge)
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(scrollEveryMs, this);
    update();
}

void Canvas::scrollWhileDragging()
{
    const QPointF at = m_lastAt;
    pan({pull(at.x(), width()), pull(at.y(), height())});
    if (isHolding())
        dragTo(at);
}

void Canvas::drop()
{
    m_scrolling.stop();
    if (!m_drag->hasMoved()) {
        putBack();
        return;
    }
    m_drag->isDropped = true;
    m_isFitted = false; // what was put somewhere stays under the pointer
    Q_EMIT dropped(m_drag->box(), m_drag->position());
}

void Canvas::putBack()
{
    if (!m_drag)
        return;
    m_scrolling.stop();
    m_drag.reset();
    setCursor(Qt::ArrowCursor);
    updateEmphasis();
    update();
}

void Canvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    if (isHolding())
        putBack();
}

/// The painter counts in device pixels.
void Canvas::paintDragged(QPainter& painter) const
{
    if (!m_drag)
        return;
    const Viewport view = viewport();
    painter.save();
    painter.translate(view.origin);
    painter.scale(view.scale, view.scale);
    const Drawing& drawing = m_drag->drawing();
    Emphasis held;
    if (!m_drag->isDropped) {
        held.front.resize(drawing.groups.size()); // all of it: nothing recedes
        std::iota(held.front.begin(), held.front.end(), 0U);
        held.selected = held.front.back();
    }
    paintDrawing(drawing, painter, m_palette, held);
    painter.restore();
}

} // namespace unitscope

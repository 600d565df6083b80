// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
// The canvas' hands: mouse, wheel, touchpad and keys.
#include "app/ui/canvas/canvas.h"

#include "graph/view/groupwords.h"
#include "graph/view/openports.h"
#include "graph/view/ownwords.h"

#include <QtGui/qevent.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qtooltip.h>
#include <cmath>

namespace unitscope {

namespace {

/// Where a port listens; empty for anything else, and where nobody says.
QString portWords(const Visible& visible, const Group& group)
{
    if (group.part != Group::Part::Node || visible.nodes[group.item].kind != Kind::Port)
        return {};
    const VisibleNode& port = visible.nodes[group.item];
    const QStringList addresses = statedAddressesOf(*visible.graph, port.node);
    if (addresses.isEmpty())
        return {};
    const QString words = Canvas::tr("on %1").arg(addresses.join(QStringLiteral(", ")));
    return port.isOpen ? Canvas::tr("%1: open to the world").arg(words) : words;
}

} // namespace

void Canvas::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (isHolding()) // another button
        return;
    m_pressedAt = m_lastAt = event->position();
    m_isPressed = event->button() == Qt::LeftButton;
    m_isPanning = event->button() == Qt::MiddleButton;
    if (m_isPanning)
        setCursor(Qt::ClosedHandCursor);
}

void Canvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    const bool isFar = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_isPressed && isFar) {
        m_isPressed = false;
        beginDrag();
        m_isPanning = !isHolding();
        m_lastAt = m_pressedAt;
        setCursor(Qt::ClosedHandCursor);
    }
    if (isHolding()) {
        dragTo(at);
        return;
    }
    if (m_isPanning) {
        pan(at - m_lastAt);
        m_lastAt = at;
        return;
    }
    const std::optional<quint32> group = groupUnder(at);
    setCursor(group ? Qt::PointingHandCursor : Qt::ArrowCursor);
    hover(group);
}

void Canvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (isHolding()) {
        if (event->button() == Qt::LeftButton)
            drop();
        return;
    }
    const bool isClick = m_isPressed && event->button() == Qt::LeftButton;
    m_isPressed = false;
    m_isPanning = false;
    setCursor(Qt::ArrowCursor);
    if (isClick)
        choose(groupUnder(event->position()));
}

void Canvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const std::optional<quint32> group = groupUnder(event->position());
    choose(group);
    if (group && !toggle(group))
        zoomToSelection();
}

bool Canvas::toggle(std::optional<quint32> group)
{
    const std::optional<NodeId> what = group ? m_index->groupBehind(*group) : std::nullopt;
    if (what)
        Q_EMIT toggleWanted(*what);
    return what.has_value();
}

/// What is selected, if it is a group.
bool Canvas::toggleByKey(int key)
{
    if (!m_emphasis.selected)
        return false;
    const bool isFrame = m_index->drawing().groups[*m_emphasis.selected].part == Group::Part::Frame;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: return toggle(m_emphasis.selected);
    case Qt::Key_Minus: return isFrame && toggle(m_emphasis.selected);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return !isFrame && toggle(m_emphasis.selected);
    default: return false;
    }
}

void Canvas::wheelEvent(QWheelEvent* event)
{
    event->accept();
    if (event->modifiers() & Qt::ControlModifier) {
        // 120 units are one notch of a wheel; touchpads send fractions.
        zoomAt(event->position(), std::pow(1.25, event->angleDelta().y() / 120.0));
        return;
    }
    QPointF move = event->pixelDelta();
    if (move.isNull())
        move = QPointF(event->angleDelta()) / 120.0 * 64.0;
    if (event->modifiers() & Qt::ShiftModifier && move.x() == 0)
        move = QPointF(move.y(), 0);
    pan(move);
}

void Canvas::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const std::optional<quint32> group = isByKey ? m_emphasis.selected : groupUnder(QPointF(event->pos()));
    const std::optional<Subject> subject = group && m_index ? m_index->subjectOf(*group) : std::nullopt;
    const QPoint middle = group && m_index ? m_camera.toView(m_index->placeOf(*group)).center().toPoint()
                                           : rect().center();
    Q_EMIT menuWanted(subject, isByKey ? mapToGlobal(middle) : event->globalPos());
}

void Canvas::leaveEvent(QEvent*)
{
    hover(std::nullopt);
}

bool Canvas::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(gesture->position(), 1 + gesture->value());
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        showToolTip(static_cast<QHelpEvent*>(event));
        return true;
    }
    return QWidget::event(event);
}

void Canvas::showToolTip(QHelpEvent* event)
{
    const std::optional<quint32> group = groupUnder(event->pos());
    if (!group) {
        QToolTip::hideText();
        return;
    }
    // Escaped: tool tips take anything that looks like a tag for rich text.
    const Group& drawn = m_index->drawing().groups[*group];
    QString words = QStringLiteral("<b>%1</b>").arg(drawn.title.toHtmlEscaped());
    if (drawn.part == Group::Part::Node) {
        const QString& note = m_index->picture().visible.nodes[drawn.item].note;
        words += note.isEmpty() ? QString() : QStringLiteral("<br>") + noteWords(note).toHtmlEscaped();
    }
    if (const QString more = portWords(m_index->picture().visible, drawn); !more.isEmpty())
        words += QStringLiteral("<br>") + more.toHtmlEscaped();
    if (const std::optional<NodeId> behind = m_index->groupBehind(*group)) {
        const Visible& visible = m_index->picture().visible;
        words += QStringLiteral("<br>") + describe(visible, *visible.groupOf(*behind)).subtitle.toHtmlEscaped();
    }
    QToolTip::showText(event->globalPos(), words, this, m_camera.toView(m_index->placeOf(*group)).toAlignedRect());
}

void Canvas::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Escape && isHolding())
        putBack();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT released();
    else if (!step(event->key()) && !toggleByKey(event->key()) && !zoomByKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool Canvas::focusNextPrevChild(bool next)
{
    if (m_matchCount == 0 || !hasFocus())
        return QWidget::focusNextPrevChild(next);
    Q_EMIT stepWanted(next);
    return true;
}

bool Canvas::zoomByKey(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return true;
    case Qt::Key_Minus: zoomOut(); return true;
    case Qt::Key_1: zoomToActualSize(); return true;
    case Qt::Key_0:
    case Qt::Key_F: fit(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: zoomToSelection(); return true;
    default: return false;
    }
}

bool Canvas::step(int key)
{
    QPoint direction;
    switch (key) {
    case Qt::Key_Left: direction = {-1, 0}; break;
    case Qt::Key_Right: direction = {1, 0}; break;
    case Qt::Key_Up: direction = {0, -1}; break;
    case Qt::Key_Down: direction = {0, 1}; break;
    default: return false;
    }
    if (!m_index || m_index->boxesInReadingOrder().empty())
        return true;
    const std::optional<quint32> next = m_emphasis.selected ? m_index->nextBox(*m_emphasis.selected, direction)
                                                            : std::optional(m_index->boxesInReadingOrder().front());
    if (next) {
        choose(next);
        revealSelection();
    }
    return true;
}

} // namespace unitscope

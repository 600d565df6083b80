// SPDX-FileCopyrightText: 2026 Unitscope contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas/accessibleitem.h"

#include "app/ui/canvas/canvas.h"
#include "graph/draw/wording.h"

namespace unitscope {

namespace {

/// Read aloud at every step: the first sentences, which say what it is and what is wrong.
QString shortDescription(const QString& description)
{
    constexpr qsizetype enough = 240;
    const QLatin1StringView end(". ");
    qsizetype at = description.indexOf(end);
    for (qsizetype next = at; next >= 0 && next < enough; next = description.indexOf(end, next + 1))
        at = next;
    return at < 0 ? description : description.left(at + 1);
}

} // namespace

AccessibleItem::AccessibleItem(Canvas* canvas, quint32 group)
    : m_canvas(canvas), m_group(group), m_pictureNumber(canvas->pictureNumber())
{ }

bool AccessibleItem::isValid() const
{
    return m_canvas->index() && m_canvas->pictureNumber() == m_pictureNumber;
}

const Group* AccessibleItem::drawn() const
{
    return isValid() ? &m_canvas->index()->drawing().groups[m_group] : nullptr;
}

QWindow* AccessibleItem::window() const
{
    return m_canvas->window()->windowHandle();
}

QAccessibleInterface* AccessibleItem::parent() const
{
    return QAccessible::queryAccessibleInterface(m_canvas);
}

QString AccessibleItem::text(QAccessible::Text which) const
{
    const Group* group = drawn();
    if (!group)
        return {};
    switch (which) {
    case QAccessible::Name: return group->title;
    case QAccessible::Description: {
        const QString place = m_canvas->emphasis().selected == m_group ? m_canvas->matchWords() : QString();
        return (place.isEmpty() ? place : Canvas::tr("Match %1. ").arg(place))
               + shortDescription(descriptionOf(m_canvas->index()->picture().visible, *group));
    }
    case QAccessible::Help: return descriptionOf(m_canvas->index()->picture().visible, *group);
    default: return {};
    }
}

QRect AccessibleItem::rect() const
{
    const Group* group = drawn();
    if (!group)
        return {};
    const QRect view = m_canvas->camera().toView(m_canvas->index()->placeOf(m_group)).toAlignedRect();
    return {m_canvas->mapToGlobal(view.topLeft()), view.size()};
}

QAccessible::State AccessibleItem::state() const
{
    QAccessible::State state;
    const Group* group = drawn();
    if (!group) {
        state.invalid = true;
        return state;
    }
    state.focusable = true;
    state.selectable = true;
    state.selected = m_canvas->emphasis().selected == m_group;
    state.focused = state.selected && m_canvas->hasFocus();
    if (m_canvas->index()->groupBehind(m_group)) {
        state.expandable = true;
        state.expanded = group->part == Group::Part::Frame;
        state.collapsed = !state.expanded;
    }
    state.offscreen = !QRectF(m_canvas->rect()).intersects(m_canvas->camera().toView(group->bounds));
    return state;
}

void* AccessibleItem::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList AccessibleItem::actionNames() const
{
    if (isValid() && m_canvas->index()->groupBehind(m_group))
        return {pressAction(), toggleAction()};
    return {pressAction()};
}

void AccessibleItem::doAction(const QString& name)
{
    if (isValid() && name == toggleAction()) {
        if (const std::optional<NodeId> behind = m_canvas->index()->groupBehind(m_group))
            Q_EMIT m_canvas->toggleWanted(*behind);
        return;
    }
    if (!isValid() || name != pressAction())
        return;
    if (const std::optional<Subject> subject = m_canvas->index()->subjectOf(m_group))
        Q_EMIT m_canvas->chosen(*subject);
}

} // namespace unitscope
